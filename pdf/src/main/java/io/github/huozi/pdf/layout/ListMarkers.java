package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ContentPart;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.PseudoElement;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.ShortText;
import io.github.huozi.pdf.text.Type;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Sets the markers of list items, from the start of an item's first line. Lengths are in dots. */
final class ListMarkers {

  /** The width of a bullet, in em. */
  private static final double BULLET = 0.32;

  /** The space between a bullet and its text, in em. */
  private static final double AFTER_BULLET = 0.5;

  /** The height of the middle of a bullet above the baseline, in ascents of the font. */
  private static final double BULLET_MIDDLE = 1 / 3.0;

  /** The thickness of a circle, in em. */
  private static final double CIRCLE = 0.045;

  private static final String AFTER_NUMBER = "  ";

  private static final Set<String> BULLETS = Set.of("disc", "circle", "square");

  private final PrintStyles styles;

  ListMarkers(PrintStyles styles) {
    this.styles = styles;
  }

  /** The marker of an item; nothing if it has none. */
  List<Ink> of(Element item, ElementStyle style) {
    Type type = new Type(styles.font(item), style.color(), 0, 0);
    @Nullable PseudoElement marker = styles.pseudoElement(item, "marker");
    if (marker != null) {
      boolean toText = style.of(marker).align() == ElementStyle.Align.END;
      String text = text(marker.parts(), item) + AFTER_NUMBER;
      double start =
          toText
              ? -ShortText.width(text, type)
              : item.getParentNode() instanceof Element around
                  ? -styles.of(around).padding(0).left()
                  : 0;
      return set(text, type, item, start);
    }
    if (style.hasListImage()) {
      return List.of(); // The renderer draws it.
    }
    String kind = style.listStyle();
    if (kind.equals("none")) {
      return List.of();
    }
    if (BULLETS.contains(kind)) {
      return List.of(bullet(kind, type, item));
    }
    String text = ContentPart.number(number(item), kind) + "." + AFTER_NUMBER;
    return set(text, type, item, -ShortText.width(text, type));
  }

  private List<Ink> set(String text, Type type, Element item, double start) {
    List<Ink> letters = new ArrayList<>();
    ShortText.set(text, type, item, start, letters);
    return letters.stream().<Ink>map(ink -> new Ink.Marker(ink, listStyle(item), item)).toList();
  }

  private Ink bullet(String kind, Type type, Element item) {
    double em = type.font().getSize2D();
    double size = Math.round(BULLET * em);
    double left = -(AFTER_BULLET + BULLET) * em;
    double top = -BULLET_MIDDLE * type.font().ascent() - size / 2;
    Shape shape;
    if (kind.equals("square")) {
      shape = new Rectangle2D.Double(left, top, size, size);
    } else {
      shape = new Ellipse2D.Double(left, top, size, size);
    }
    if (kind.equals("circle")) {
      double line = CIRCLE * em;
      Area ring = new Area(shape);
      ring.subtract(
          new Area(
              new Ellipse2D.Double(left + line, top + line, size - 2 * line, size - 2 * line)));
      shape = ring;
    }
    return new Ink.Marker(new Ink.Sign(shape, type.color(), item), listStyle(item), item);
  }

  private String listStyle(Element item) {
    return item.getParentNode() instanceof Element list ? styles.of(list).listStyle() : "none";
  }

  private static String text(List<ContentPart> parts, Element item) {
    StringBuilder text = new StringBuilder();
    for (ContentPart part : parts) {
      if (part instanceof ContentPart.Function function && function.name().equals("counter")) {
        text.append(ContentPart.number(number(item), function.parameter(1, "decimal")));
      } else if (part instanceof ContentPart.PageNumber page) {
        text.append(page.number());
      } else if (part instanceof ContentPart.Text words) {
        text.append(words.text());
      }
    }
    return text.toString();
  }

  /** The number of an item in its list (HTML §4.4.5, §4.4.8). */
  private static int number(Element item) {
    int after = 0;
    for (@Nullable Node at = item; at != null; at = at.getPreviousSibling()) {
      if (at instanceof Element before && before.getTagName().equals("li")) {
        String value = before.getAttribute("value").strip();
        if (value.matches("-?\\d{1,9}")) {
          return Integer.parseInt(value) + after;
        }
        after++;
      }
    }
    String start =
        item.getParentNode() instanceof Element list ? list.getAttribute("start").strip() : "";
    return (start.matches("-?\\d{1,9}") ? Integer.parseInt(start) : 1) + after - 1;
  }
}
