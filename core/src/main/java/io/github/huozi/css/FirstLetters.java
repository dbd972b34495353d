package io.github.huozi.css;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Wraps the first letters of blocks that a style sheet styles with {@code ::first-letter} (CSS
 * Pseudo-Elements 4 §2.2), which the renderer does not do for floats: {@code <p><span
 * data-first-letter="" style="float: left; font-size: 3em">T</span>ypes…}.
 *
 * <p>A letter is one character with its combining marks, and the opening marks before it. Closing
 * marks after it stay in the text.
 */
public final class FirstLetters {

  /** The attribute of a wrapped letter. */
  public static final String LETTER = "data-first-letter";

  /** Elements that are no text, which a letter is not looked for after. */
  private static final Set<String> NO_TEXT =
      Set.of("img", "svg", "br", "hr", "table", "ruby", "math", "object", "video", "audio", "pre");

  private FirstLetters() {}

  /** The selector before a {@code ::first-letter} at its end; null if it has none. */
  public static @Nullable String selector(String written) {
    String selector = written.strip();
    int end = selector.lastIndexOf(":first-letter");
    if (end < 0 || end + ":first-letter".length() != selector.length()) {
      return null;
    }
    int start = end > 0 && selector.charAt(end - 1) == ':' ? end - 1 : end;
    String element = selector.substring(0, start);
    return element.isBlank() || " >+~".indexOf(element.charAt(start - 1)) >= 0
        ? element + "*"
        : element;
  }

  /** The declarations of a rule, for a {@code style} attribute. */
  public static String declarations(CssRules.Rule rule) {
    return rule.ordered().stream()
        .map(declaration -> declaration.property() + ": " + declaration.value())
        .collect(Collectors.joining("; "));
  }

  /** Styles the first letter of a block; does nothing if the block does not begin with a letter. */
  public static void style(Element block, String declarations) {
    @Nullable TextNode text = firstText(block);
    if (text == null) {
      return;
    }
    @Nullable Element around = text.parent();
    if (around != null && around.hasAttr(LETTER)) {
      // A rule of higher precedence for the same letter.
      around.attr("style", around.attr("style") + "; " + declarations);
      return;
    }
    String all = text.getWholeText();
    int start = all.length() - all.stripLeading().length();
    int end = end(all, start);
    if (end == start) {
      return;
    }
    TextNode letter = start == 0 ? text : text.splitText(start);
    if (end - start < letter.getWholeText().length()) {
      letter.splitText(end - start);
    }
    Element span = new Element("span").attr(LETTER, "").attr("style", declarations);
    letter.replaceWith(span);
    span.appendChild(letter);
  }

  /** The first text in an element that is not blank; null if something else comes first. */
  private static @Nullable TextNode firstText(Element element) {
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return text;
      }
      if (child instanceof Element inner && !inner.hasClass("footnote")) {
        if (NO_TEXT.contains(inner.normalName())) {
          return null;
        }
        if (!inner.wholeText().isBlank() || inner.selectFirst("img, svg") != null) {
          return firstText(inner);
        }
      }
    }
    return null;
  }

  /** The end of the letter that begins at an offset; the offset itself if none does. */
  private static int end(String text, int start) {
    int at = start;
    while (at < text.length() && isOpening(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (at == text.length() || !isLetter(text.codePointAt(at))) {
      return start;
    }
    at += Character.charCount(text.codePointAt(at));
    while (at < text.length() && isCombining(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    return at;
  }

  private static boolean isOpening(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> true;
      default -> "\"'¿¡".indexOf(codePoint) >= 0;
    };
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.OTHER_SYMBOL;
  }

  private static boolean isCombining(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> false;
    };
  }
}
