package io.github.huozi.pdf.layout;

import com.openhtmltopdf.render.BlockBox;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The paragraphs of a chapter that could have one line more or one fewer, and those that are to
 * have them because their pages ask for it. Paragraphs are numbered in the order in which they are
 * composed.
 */
public final class LineWishes {

  private final Map<Integer, Integer> wishes;
  private final IdentityHashMap<Element, Choice> choices = new IdentityHashMap<>();
  private int paragraphs;

  /**
   * @param wishes for the number of a paragraph, 1 for one line more and -1 for one fewer
   */
  public LineWishes(Map<Integer, Integer> wishes) {
    this.wishes = Map.copyOf(wishes);
  }

  /**
   * What it costs to set a paragraph otherwise, as {@link io.github.huozi.typography.Alternatives}
   * says.
   *
   * @param paragraph its number
   */
  public record Choice(int paragraph, double longer, double shorter) {}

  /** Whether any paragraph is to have another number of lines; then none is asked again. */
  public boolean isGranted() {
    return !wishes.isEmpty();
  }

  /** The number of the next paragraph. */
  int next() {
    return paragraphs++;
  }

  /** By how many lines a paragraph is to differ from its best composition. */
  int wish(int paragraph) {
    return wishes.getOrDefault(paragraph, 0);
  }

  void add(Element block, Choice choice) {
    if (choice.longer < Double.POSITIVE_INFINITY || choice.shorter < Double.POSITIVE_INFINITY) {
      choices.put(block, choice);
    }
  }

  /** What a block's paragraph could be; null if it has only one composition. */
  public @Nullable Choice of(BlockBox block) {
    @Nullable Element element = block.getElement();
    return element == null ? null : choices.get(element);
  }
}
