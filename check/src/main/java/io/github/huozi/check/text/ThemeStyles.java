package io.github.huozi.check.text;

import io.github.huozi.check.HidingStyles;
import io.github.huozi.check.SourceLines;
import io.github.huozi.css.CssRules;
import io.github.huozi.css.CssRules.Declaration;
import io.github.huozi.css.CssValues;
import io.github.huozi.model.Manuscript;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The effects of a publication's own style sheets on the text: what they move, add and hide.
 *
 * @param own whether the publication has style sheets of its own
 * @param moves whether they may move text out of its order
 * @param sizes whether they choose sizes of type
 * @param marks whether they choose the lines and dots beside letters
 * @param numbersPages whether they change the page counter
 * @param words the words that they add
 * @param counts whether they add the values of counters
 * @param repeatsAttributes whether they add the values of attributes
 * @param hiding the elements that they hide
 */
record ThemeStyles(
    boolean own,
    boolean moves,
    boolean sizes,
    boolean marks,
    boolean numbersPages,
    List<String> words,
    boolean counts,
    boolean repeatsAttributes,
    HidingStyles hiding) {

  /** The properties by which a style sheet can move text. */
  private static final Pattern MOVES =
      Pattern.compile(
          "[a-z-]*(float|position|column-count|columns|column-width|transform|order|grid|flex|display):.*"
              + "|margin[a-z-]*:.*-\\.?\\d.*|(top|bottom|left|right):.*");

  private static final Pattern SIZES = Pattern.compile("font(-size)?:.*");

  private static final Pattern MARKS =
      Pattern.compile("[a-z-]*(text-decoration|text-emphasis|name-line)[a-z-]*:.*");

  private static final Pattern NUMBERS = Pattern.compile("counter-(reset|increment|set):.*page.*");

  ThemeStyles {
    words = List.copyOf(words);
  }

  /**
   * Reads the style sheets of a publication's theme.
   *
   * @param publication the publication's folder
   */
  static ThemeStyles read(Path publication) throws IOException {
    String css = ThemeChoices.styleSheets(publication.resolve("theme"));
    List<Declaration> all = CssRules.all(css);
    List<String> contents =
        all.stream()
            .filter(declaration -> declaration.property().equals("content"))
            .map(Declaration::value)
            .toList();
    return new ThemeStyles(
        !css.isBlank(),
        all.stream().anyMatch(declaration -> declaration.matches(MOVES)),
        all.stream().anyMatch(declaration -> declaration.matches(SIZES)),
        all.stream().anyMatch(declaration -> declaration.matches(MARKS)),
        all.stream().anyMatch(declaration -> declaration.matches(NUMBERS)),
        contents.stream().flatMap(content -> CssValues.strings(content).stream()).toList(),
        contents.stream().anyMatch(content -> content.contains("counter")),
        contents.stream().anyMatch(content -> content.contains("attr(")),
        new HidingStyles(css, true));
  }

  /**
   * The text of a manuscript that the style sheets hide, an element a line, without white space.
   */
  String hiddenText(Manuscript manuscript) {
    StringBuilder text = new StringBuilder();
    for (Element element : hiding.hidden(new SourceLines(manuscript).document())) {
      element.wholeText().codePoints().filter(Characters::isRead).forEach(text::appendCodePoint);
      text.append('\n');
    }
    return text.toString();
  }
}
