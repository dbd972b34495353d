package io.github.huozi.svg.style;

import io.github.huozi.css.CssValues;
import io.github.huozi.font.FontWeight;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The font of an element's text, from its own and its inherited attributes (SVG 2 §11.5).
 *
 * @param face families, weight and style
 * @param size 1 em in user units
 */
public record SvgFont(GlyphOutlines.Face face, double size) {

  /** The size where none is given, CSS {@code medium}, in px. */
  public static final double MEDIUM = 16;

  /** Characters of the longest {@code font} shorthand that is read. */
  private static final int LONGEST = 1000;

  private static final SvgFont INITIAL =
      new SvgFont(new GlyphOutlines.Face(List.of("serif"), FontWeight.NORMAL, false), MEDIUM);

  /** The font of an element. */
  public static SvgFont of(Element element) {
    Element parent = element.parent();
    SvgFont around = parent == null ? INITIAL : of(parent);
    GlyphOutlines.Face face = around.face;
    return new SvgFont(
        new GlyphOutlines.Face(
            families(element.attr("font-family"), face.families()),
            FontWeight.of(element.attr("font-weight"), face.weight()).orElse(face.weight()),
            italic(element.attr("font-style").strip(), face.italic())),
        size(element.attr("font-size").strip(), around.size));
  }

  private static List<String> families(String value, List<String> inherited) {
    List<String> families = CssValues.families(value);
    return families.isEmpty() ? inherited : families;
  }

  private static boolean italic(String value, boolean inherited) {
    return value.isEmpty() ? inherited : value.equals("italic") || value.startsWith("oblique");
  }

  private static double size(String value, double inherited) {
    return switch (value) {
      case "xx-small" -> MEDIUM * 3 / 5;
      case "x-small" -> MEDIUM * 3 / 4;
      case "small" -> MEDIUM * 8 / 9;
      case "medium" -> MEDIUM;
      case "large" -> MEDIUM * 6 / 5;
      case "x-large" -> MEDIUM * 3 / 2;
      case "xx-large" -> MEDIUM * 2;
      case "smaller" -> inherited / 1.2;
      case "larger" -> inherited * 1.2;
      default ->
          SvgLength.parse(value)
              .map(length -> length.in(inherited, inherited))
              .filter(size -> size >= 0)
              .orElse(inherited);
    };
  }

  /**
   * Splits a {@code font} shorthand, such as {@code italic bold 12px/1.5 "Noto Sans", sans-serif},
   * into its longhand properties.
   */
  static void expand(String shorthand, Map<String, String> parts) {
    String rest = shorthand.length() > LONGEST ? "" : shorthand.strip();
    String style = "normal";
    String weight = "normal";
    while (!rest.isEmpty()) {
      String[] words = rest.split("\\s+", 2);
      String word = words[0].toLowerCase(Locale.ROOT);
      rest = words.length > 1 ? words[1] : "";
      if (word.equals("italic") || word.equals("oblique")) {
        style = word;
      } else if (!word.equals("normal") && FontWeight.of(word, FontWeight.NORMAL).isPresent()) {
        weight = word;
      } else if (word.matches("(xx?-)?(small|large)|medium|smaller|larger|[.\\d].*")) {
        parts.put("font-style", style);
        parts.put("font-weight", weight);
        parts.put("font-size", word.replaceAll("/.*", ""));
        parts.put("font-family", rest.replaceAll("^/\\s*\\S+\\s+", ""));
        return;
      }
    }
  }
}
