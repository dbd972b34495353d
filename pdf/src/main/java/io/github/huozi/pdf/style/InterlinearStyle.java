package io.github.huozi.pdf.style;

import io.github.huozi.pdf.font.EmphasisMark;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The style of the marks between lines: emphasis marks and the lines beside names.
 *
 * @param mark the emphasis mark; null for none
 * @param color its colour; null for that of the text
 * @param over whether it stands over horizontal text, and not under it
 * @param right whether it stands at the right of vertical text, and not at the left
 * @param name the element whose text is a name with a line; null for none
 * @param wavy whether the line is wavy, as that of a title
 */
public record InterlinearStyle(
    @Nullable EmphasisMark mark,
    @Nullable PrintedColor color,
    boolean over,
    boolean right,
    @Nullable Element name,
    boolean wavy) {

  /** The style of an element of which no style sheet says anything. */
  static final InterlinearStyle INITIAL = new InterlinearStyle(null, null, true, true, null, false);

  private static final List<PrintProperty> PROPERTIES =
      List.of(
          PrintProperty.EMPHASIS_STYLE,
          PrintProperty.EMPHASIS_COLOR,
          PrintProperty.EMPHASIS_POSITION,
          PrintProperty.NAME_LINE);

  /**
   * The style of an element inside.
   *
   * @param colors reads a colour; null if it is none
   */
  InterlinearStyle in(
      Element element, DeclaredValues values, Function<String, @Nullable PrintedColor> colors) {
    if (!values.hasAny(PROPERTIES)) {
      return this;
    }
    @Nullable String style = values.value(PrintProperty.EMPHASIS_STYLE).orElse(null);
    @Nullable String ofColor = values.value(PrintProperty.EMPHASIS_COLOR).orElse(null);
    @Nullable String position = values.value(PrintProperty.EMPHASIS_POSITION).orElse(null);
    @Nullable String line = values.value(PrintProperty.NAME_LINE).orElse(null);
    boolean named = line != null && !line.equals("none") && !line.equals("initial");
    return new InterlinearStyle(
        style == null ? mark : mark(style),
        ofColor == null ? color : colors.apply(ofColor),
        position == null ? over : !PrintProperty.words(position).contains("under"),
        position == null ? right : !PrintProperty.words(position).contains("left"),
        line == null ? name : named ? element : null,
        line == null ? wavy : line.equals("wavy"));
  }

  private static @Nullable EmphasisMark mark(String style) {
    if (style.equals("none") || style.equals("initial") || style.equals("\"")) {
      return null;
    }
    if (style.startsWith("\"")) {
      return new EmphasisMark(EmphasisMark.Form.CHARACTER, false, style.codePointAt(1));
    }
    // Without a shape the mark is a circle in horizontal text (CSS Text Decoration 4 §3.1).
    String shape =
        PrintProperty.words(style).stream()
            .filter(word -> !word.equals("filled") && !word.equals("open"))
            .findFirst()
            .orElse("circle");
    return new EmphasisMark(
        EmphasisMark.Form.valueOf(shape.toUpperCase(Locale.ROOT).replace('-', '_')),
        PrintProperty.words(style).contains("open"),
        0);
  }
}
