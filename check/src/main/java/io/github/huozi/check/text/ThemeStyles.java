package io.github.huozi.check.text;

import io.github.huozi.check.HidingStyles;
import io.github.huozi.check.SourceLines;
import io.github.huozi.css.CssRules;
import io.github.huozi.model.Manuscript;
import io.github.huozi.typography.Characters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The effects of a publication's own style sheets on the text: what they move, add and hide.
 *
 * @param own whether the publication has style sheets of its own
 * @param moves whether they may move text out of its order
 * @param numbersPages whether they change the page counter
 * @param words the words that they add
 * @param counts whether they add the values of counters
 * @param repeatsAttributes whether they add the values of attributes
 * @param hiding the elements that they hide
 */
record ThemeStyles(
    boolean own,
    boolean moves,
    boolean numbersPages,
    List<String> words,
    boolean counts,
    boolean repeatsAttributes,
    HidingStyles hiding) {

  /** The properties by which a style sheet can move text. */
  private static final Pattern MOVES =
      Pattern.compile(
          "(float|position|column-count|columns|column-width|transform|order|grid|flex|display)\\s*:"
              + "|margin[a-z-]*\\s*:[^;}]*-\\d|(?<![a-z-])(top|bottom|left|right)\\s*:");

  private static final Pattern NUMBERS =
      Pattern.compile("counter-(reset|increment|set)\\s*:[^;}]*page");

  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'", Pattern.DOTALL);

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");

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
    List<String> words = new ArrayList<>();
    boolean counts = false;
    boolean attributes = false;
    for (CssRules.Rule rule : CssRules.in(css, condition -> true)) {
      for (Map.Entry<String, String> declaration : rule.declarations().entrySet()) {
        String value = declaration.getValue();
        if (declaration.getKey().equals("content")) {
          counts |= value.contains("counter");
          attributes |= value.contains("attr(");
          Matcher string = STRING.matcher(value);
          while (string.find()) {
            words.add(unescaped(Optional.ofNullable(string.group(1)).orElse(string.group(2))));
          }
        }
      }
    }
    return new ThemeStyles(
        !css.isBlank(),
        MOVES.matcher(css).find(),
        NUMBERS.matcher(css).find(),
        words,
        counts,
        attributes,
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

  private static String unescaped(String string) {
    StringBuilder text = new StringBuilder();
    Matcher escape = ESCAPE.matcher(string);
    int at = 0;
    while (escape.find()) {
      text.append(string, at, escape.start());
      if (escape.group(1) == null) {
        text.append(escape.group(2));
      } else {
        int codePoint = Integer.parseInt(escape.group(1), 16);
        text.appendCodePoint(Character.isValidCodePoint(codePoint) ? codePoint : 0xFFFD);
      }
      at = escape.end();
    }
    return text.append(string.substring(at)).toString();
  }
}
