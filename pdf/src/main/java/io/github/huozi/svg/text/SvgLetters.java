package io.github.huozi.svg.text;

import io.github.huozi.svg.style.SvgFont;
import io.github.huozi.svg.style.SvgLength;
import io.github.huozi.svg.style.SvgViewport;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads the characters of a {@code text} element. White space is collapsed as CSS does for lines
 * that do not wrap. Each character has its values of the lists {@code x}, {@code y}, {@code dx},
 * {@code dy} and {@code rotate} (SVG 2 §11.5).
 */
final class SvgLetters {

  private static final List<String> POSITIONS = List.of("x", "y", "dx", "dy");

  private final List<Letter> letters = new ArrayList<>();

  /** The indexes of each element's first character and of the one after its last. */
  private final IdentityHashMap<Element, Range> ranges = new IdentityHashMap<>();

  private SvgLetters() {}

  private record Range(int first, int end) {}

  static SvgLetters of(Element text) {
    SvgLetters read = new SvgLetters();
    read.read(text);
    boolean preserve = keepsSpace(text);
    List<Letter> letters = read.letters;
    while (!letters.isEmpty() && letters.get(letters.size() - 1).isSpace() && !preserve) {
      letters.remove(letters.size() - 1);
    }
    read.position(text);
    return read;
  }

  /** All characters. */
  List<Letter> all() {
    return letters;
  }

  /** The characters in an element and in those inside it. */
  List<Letter> in(Element element) {
    Range range = ranges.getOrDefault(element, new Range(0, 0));
    int end = Math.min(range.end, letters.size());
    return letters.subList(Math.min(range.first, end), end);
  }

  private void read(Element element) {
    int first = letters.size();
    boolean preserve = keepsSpace(element);
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode node) {
        node.getWholeText().codePoints().forEach(c -> add(c, node, preserve));
      } else if (child instanceof Element inner && isText(inner)) {
        read(inner);
      }
    }
    ranges.put(element, new Range(first, letters.size()));
  }

  private static boolean isText(Element element) {
    return switch (element.normalName()) {
      case "tspan", "a", "textpath", "tref" -> !element.attr("display").equals("none");
      default -> false; // title, desc, animations
    };
  }

  /** Tells whether {@code white-space}, or else {@code xml:space}, preserves white space. */
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
        letters.add(new Letter(' ', node));
      }
    } else if (!isInvisible(c)) {
      letters.add(new Letter(c, node));
    }
  }

  /** Tells whether a character only controls shaping, as joiners and variation selectors do. */
  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Assigns positions, the outer element first, so that an inner one overrides it. */
  private void position(Element element) {
    List<Letter> own = in(element);
    if (own.isEmpty()) {
      return;
    }
    if (POSITIONS.stream().anyMatch(element::hasAttr)) {
      SvgViewport.ViewBox viewport = SvgViewport.around(element);
      double em = SvgFont.of(element).size();
      each(element, "x", own, em, viewport.width(), (letter, value) -> letter.x = value);
      each(element, "y", own, em, viewport.height(), (letter, value) -> letter.y = value);
      each(element, "dx", own, em, viewport.width(), (letter, value) -> letter.dx = value);
      each(element, "dy", own, em, viewport.height(), (letter, value) -> letter.dy = value);
    }
    if (element.hasAttr("rotate")) {
      rotate(element, own);
    }
    for (Element child : element.children()) {
      position(child);
    }
  }

  private static void each(
      Element element,
      String attribute,
      List<Letter> letters,
      double em,
      double whole,
      BiConsumer<Letter, Double> set) {
    String[] values = element.attr(attribute).strip().split("\\s*,\\s*|\\s+", -1);
    for (int i = 0; i < values.length && i < letters.size(); i++) {
      Letter letter = letters.get(i);
      SvgLength.parse(values[i]).ifPresent(length -> set.accept(letter, length.in(em, whole)));
    }
  }

  /** Assigns angles. The last one applies to all characters that follow. */
  private static void rotate(Element element, List<Letter> letters) {
    String[] values = element.attr("rotate").strip().split("\\s*,\\s*|\\s+", -1);
    for (int i = 0; i < letters.size(); i++) {
      Letter letter = letters.get(i);
      SvgLength.parse(values[Math.min(i, values.length - 1)])
          .ifPresent(angle -> letter.rotate = angle.number());
    }
  }

  /** A character of a text: its position from the attributes, then its outline. */
  static final class Letter {

    private final int codePoint;
    private final TextNode node;

    /** The absolute position that an attribute gives, in user units. */
    @Nullable Double x;

    @Nullable Double y;

    /** The shift that an attribute gives, in user units. */
    double dx;

    double dy;

    /** The rotation, in degrees, clockwise. */
    double rotate;

    /** Set by {@link SvgLine}, in user units. */
    double advance;

    /** The horizontal scale that {@code textLength} gives. */
    double stretch = 1;

    private @Nullable Path2D outline;

    Letter(int codePoint, TextNode node) {
      this.codePoint = codePoint;
      this.node = node;
    }

    int codePoint() {
      return codePoint;
    }

    TextNode node() {
      return node;
    }

    /** The element that gives its style. */
    Element element() {
      // A letter is only read from the content of an element.
      return Objects.requireNonNull(node.parent());
    }

    boolean isSpace() {
      return codePoint == ' ';
    }

    /** Sets its outline, in user units, from its origin on the baseline, y downwards. */
    void setOutline(Path2D glyph) {
      outline = glyph;
    }

    void moveTo(double originX, double originY) {
      if (outline != null) {
        AffineTransform place = AffineTransform.getTranslateInstance(originX, originY);
        place.rotate(Math.toRadians(rotate));
        place.scale(stretch, 1);
        outline.transform(place);
      }
    }

    @Nullable Path2D outline() {
      return outline;
    }
  }
}
