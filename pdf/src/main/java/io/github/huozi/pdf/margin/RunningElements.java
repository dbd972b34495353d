package io.github.huozi.pdf.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The running elements of a book and the pages on which they have their place. */
public final class RunningElements {

  private final SortedMap<String, SortedMap<Integer, List<Placed>>> byName = new TreeMap<>();

  /** The text that stands on each page in the place of another one. */
  private final Map<Integer, Replacement> replacements = new HashMap<>();

  private record Replacement(String text, String by) {}

  private record Placed(RunningText text, boolean atHead) {}

  /**
   * Adds an element, after those before it on the page.
   *
   * @param name its name in {@code running()}
   * @param page the page, counted in any way that rises
   * @param atHead whether nothing stands before it on the page
   */
  public void add(String name, int page, RunningText text, boolean atHead) {
    byName
        .computeIfAbsent(name, unused -> new TreeMap<>())
        .computeIfAbsent(page, unused -> new ArrayList<>())
        .add(new Placed(text, atHead));
  }

  /** Puts another text on a page in the place of elements with a text. */
  public void replace(int page, String text, String by) {
    replacements.put(page, new Replacement(text, by));
  }

  /** The elements that matter to a page, by their names. */
  public Map<String, RunningOnPage> on(int page) {
    Map<String, RunningOnPage> all = new TreeMap<>();
    @Nullable Replacement replacement = replacements.get(page);
    UnaryOperator<RunningText> change =
        replacement == null
            ? UnaryOperator.identity()
            : text -> text.text().equals(replacement.text) ? text.saying(replacement.by) : text;
    byName.forEach((name, pages) -> all.put(name, on(page, pages).with(change)));
    return all;
  }

  private static RunningOnPage on(int page, SortedMap<Integer, List<Placed>> pages) {
    SortedMap<Integer, List<Placed>> earlier = pages.headMap(page);
    Optional<RunningText> before = Optional.empty();
    if (!earlier.isEmpty()) {
      List<Placed> last = Objects.requireNonNull(earlier.get(earlier.lastKey()));
      before = Optional.of(last.get(last.size() - 1).text);
    }
    List<Placed> own = pages.getOrDefault(page, List.of());
    return new RunningOnPage(
        before, own.stream().map(Placed::text).toList(), !own.isEmpty() && own.get(0).atHead);
  }
}
