package io.github.huozi.pdf.style;

import io.github.huozi.model.section.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Wraps the first letters of blocks that a style sheet styles with {@code ::first-letter} (CSS
 * Pseudo-Elements 4 §2.2), which the renderer does not do for floats: {@code <p><span style="float:
 * left; font-size: 3em">T</span>ypes…}.
 *
 * <p>A letter is one character with its combining marks, and the opening marks before it. Closing
 * marks after it stay in the text.
 */
final class FirstLetters {

  /** Elements that are no text, which a letter is not looked for after. */
  private static final Set<String> NO_TEXT =
      Set.of("img", "svg", "br", "hr", "table", "ruby", "math", "object", "video", "audio", "pre");

  private FirstLetters() {}

  /**
   * Wraps the first letters in a document that its style sheets style.
   *
   * @return the elements around them
   */
  static Set<Element> wrap(Document document, Cascade cascade) {
    Set<Element> letters = new LinkedHashSet<>();
    for (Element block : Elements.in(document.getDocumentElement())) {
      List<String> declarations = cascade.written(block, "first-letter");
      if (!declarations.isEmpty()) {
        style(block, String.join("; ", declarations), letters);
      }
    }
    return letters;
  }

  /**
   * Styles the first letter of a block; does nothing if the block does not begin with a letter.
   *
   * @param letters the elements around letters, of which there may be one more then
   */
  static void style(Element block, String declarations, Set<Element> letters) {
    @Nullable Text text = firstText(block);
    if (text == null) {
      return;
    }
    if (text.getParentNode() instanceof Element around && letters.contains(around)) {
      // That of a block around this one.
      around.setAttribute("style", around.getAttribute("style") + "; " + declarations);
      return;
    }
    String all = text.getData();
    int start = all.length() - all.stripLeading().length();
    int end = end(all, start);
    if (end == start) {
      return;
    }
    Text letter = start == 0 ? text : text.splitText(start);
    if (end - start < letter.getLength()) {
      letter.splitText(end - start);
    }
    Element span = block.getOwnerDocument().createElementNS(block.getNamespaceURI(), "span");
    span.setAttribute("style", declarations);
    letter.getParentNode().replaceChild(span, letter);
    span.appendChild(letter);
    letters.add(span);
  }

  /** The first text in an element that is not blank; null if something else comes first. */
  private static @Nullable Text firstText(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text && !text.getData().isBlank()) {
        return text;
      }
      if (child instanceof Element inner && !Names.has(inner, "footnote")) {
        if (NO_TEXT.contains(inner.getTagName())) {
          return null;
        }
        if (!inner.getTextContent().isBlank() || hasPicture(inner)) {
          return firstText(inner);
        }
      }
    }
    return null;
  }

  private static boolean hasPicture(Element element) {
    return element.getElementsByTagName("img").getLength() > 0
        || element.getElementsByTagName("svg").getLength() > 0;
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
