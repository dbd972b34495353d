package io.github.huozi.svg.text;

import io.github.huozi.svg.style.SvgFont;
import io.github.huozi.svg.style.SvgLength;
import io.github.huozi.svg.style.SvgViewport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads a {@code text} element: its characters with white space collapsed as CSS does for lines
 * that do not wrap, each with what the lists {@code x}, {@code y}, {@code dx}, {@code dy} and
 * {@code rotate} say of it.
 */
final class SvgLetters {

  private final List<SvgLetter> letters = new ArrayList<>();

  private SvgLetters() {}

  static List<SvgLetter> of(Element text) {
    SvgLetters reading = new SvgLetters();
    reading.read(text);
    List<SvgLetter> letters = reading.letters;
    while (!letters.isEmpty() && letters.get(letters.size() - 1).isSpace() && !keepsSpace(text)) {
      letters.remove(letters.size() - 1);
    }
    position(text, letters);
    return letters;
  }

  private void read(Element element) {
    boolean preserve = keepsSpace(element);
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode node) {
        node.getWholeText().codePoints().forEach(c -> add(c, node, preserve));
      } else if (child instanceof Element inner && isText(inner)) {
        read(inner);
      }
    }
  }

  private static boolean isText(Element element) {
    return switch (element.normalName()) {
      case "tspan", "a", "textpath", "tref" -> !element.attr("display").equals("none");
      default -> false; // title, desc, animations
    };
  }

  /** CSS {@code white-space}, else {@code xml:space}, of the element or the nearest around it. */
  private static boolean keepsSpace(Element element) {
    for (Element above = element; above != null; above = above.parent()) {
      String whiteSpace = above.attr("white-space");
      if (!whiteSpace.isEmpty()) {
        return whiteSpace.startsWith("pre") || whiteSpace.startsWith("break-spaces");
      }
      if (above.hasAttr("xml:space")) {
        return above.attr("xml:space").equals("preserve");
      }
    }
    return false;
  }

  private void add(int c, TextNode node, boolean preserve) {
    boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (space) {
      boolean first = letters.isEmpty() || letters.get(letters.size() - 1).isSpace();
      if (preserve || !first) {
        letters.add(new SvgLetter(' ', node));
      }
    } else if (!isInvisible(c)) {
      letters.add(new SvgLetter(c, node));
    }
  }

  /** Joiners, variation selectors and the like steer shaping, which is not done here. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** The outer element first: what an inner one says of a character takes its place. */
  private static void position(Element element, List<SvgLetter> letters) {
    List<SvgLetter> own = letters.stream().filter(letter -> isIn(letter, element)).toList();
    if (own.isEmpty()) {
      return;
    }
    SvgViewport.ViewBox viewport = SvgViewport.around(element);
    double em = SvgFont.of(element).size();
    each(element, "x", own, em, viewport.width(), (letter, value) -> letter.x = value);
    each(element, "y", own, em, viewport.height(), (letter, value) -> letter.y = value);
    each(element, "dx", own, em, viewport.width(), (letter, value) -> letter.dx = value);
    each(element, "dy", own, em, viewport.height(), (letter, value) -> letter.dy = value);
    rotate(element, own);
    for (Element child : element.children()) {
      position(child, letters);
    }
  }

  static boolean isIn(SvgLetter letter, Element element) {
    return letter.element().equals(element) || letter.element().parents().contains(element);
  }

  private static void each(
      Element element,
      String attribute,
      List<SvgLetter> letters,
      double em,
      double whole,
      BiConsumer<SvgLetter, Double> set) {
    String[] values = element.attr(attribute).strip().split("\\s*,\\s*|\\s+", -1);
    for (int i = 0; i < values.length && i < letters.size(); i++) {
      SvgLetter letter = letters.get(i);
      SvgLength.parse(values[i]).ifPresent(length -> set.accept(letter, length.in(em, whole)));
    }
  }

  /** The last angle holds for all characters that follow. */
  private static void rotate(Element element, List<SvgLetter> letters) {
    String[] values = element.attr("rotate").strip().split("\\s*,\\s*|\\s+", -1);
    for (int i = 0; i < letters.size(); i++) {
      SvgLetter letter = letters.get(i);
      SvgLength.parse(values[Math.min(i, values.length - 1)])
          .ifPresent(angle -> letter.rotate = angle.number());
    }
  }
}
