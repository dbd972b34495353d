package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.CounterFunction;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.ShortText;
import io.github.huozi.pdf.text.Type;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Sets the markers of list items, from the start of an item's first line. Lengths are in dots. */
final class ListMarkers {

  /** The width of a bullet, in em. */
  private static final double BULLET = 0.32;

  /** The space between a bullet and its text, in em. */
  private static final double AFTER_BULLET = 0.5;

  /** How far the middle of a bullet is above the baseline, in ascents of the font. */
  private static final double BULLET_MIDDLE = 1 / 3.0;

  /** The thickness of a circle, in em. */
  private static final double CIRCLE = 0.045;

  private static final String AFTER_NUMBER = "  ";

  private final Styles styles;
  private final PrintStyles sheets;

  ListMarkers(Styles styles, PrintStyles sheets) {
    this.styles = styles;
    this.sheets = sheets;
  }

  /** The marker of an item; nothing if it has none. */
  List<Ink> of(Element item, CalculatedStyle style) {
    Type type = new Type(styles.font(item), PrintedColor.of(style.getColor()), 0, 0);
    @Nullable CascadedStyle marker = sheets.getPseudoElementStyle(item, "marker");
    @Nullable PropertyDeclaration content =
        marker == null ? null : marker.propertyByName(CSSName.CONTENT);
    if (marker != null
        && content != null
        && content.getValue() instanceof PropertyValue list
        && list.getValues() != null) {
      boolean toText = style.deriveStyle(marker).getTextAlign() == IdentValue.RIGHT;
      String text = text(list.getValues(), item) + AFTER_NUMBER;
      double start =
          toText
              ? -ShortText.width(text, type)
              : item.getParentNode() instanceof Element around
                  ? -styles.leftPadding(styles.of(around), 0)
                  : 0;
      return set(text, type, item, start);
    }
    if (!style.getStringProperty(CSSName.LIST_STYLE_IMAGE).equals("none")) {
      return List.of(); // The renderer draws it.
    }
    IdentValue kind = style.getIdent(CSSName.LIST_STYLE_TYPE);
    if (kind == IdentValue.NONE) {
      return List.of();
    }
    if (kind == IdentValue.DISC || kind == IdentValue.CIRCLE || kind == IdentValue.SQUARE) {
      return List.of(bullet(kind, type, item));
    }
    String text = CounterFunction.createCounterText(kind, number(item)) + "." + AFTER_NUMBER;
    return set(text, type, item, -ShortText.width(text, type));
  }

  private List<Ink> set(String text, Type type, Element item, double start) {
    List<Ink> letters = new ArrayList<>();
    ShortText.set(text, type, item, start, letters);
    return letters.stream().<Ink>map(ink -> new Ink.Marker(ink, listStyle(item), item)).toList();
  }

  private Ink bullet(IdentValue kind, Type type, Element item) {
    double em = type.font().getSize2D();
    double size = Math.round(BULLET * em);
    double left = -(AFTER_BULLET + BULLET) * em;
    double top = -BULLET_MIDDLE * type.font().ascent() - size / 2;
    Shape shape;
    if (kind == IdentValue.SQUARE) {
      shape = new Rectangle2D.Double(left, top, size, size);
    } else {
      shape = new Ellipse2D.Double(left, top, size, size);
    }
    if (kind == IdentValue.CIRCLE) {
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
    return item.getParentNode() instanceof Element list
        ? styles.of(list).getStringProperty(CSSName.LIST_STYLE_TYPE)
        : "none";
  }

  private String text(List<PropertyValue> values, Element item) {
    StringBuilder text = new StringBuilder();
    for (PropertyValue value : values) {
      @Nullable FSFunction function = value.getFunction();
      if (function != null && function.getName().equals("counter")) {
        List<PropertyValue> parameters = function.getParameters();
        IdentValue kind =
            parameters.size() > 1
                ? IdentValue.valueOf(String.valueOf(parameters.get(1).getStringValue()))
                : IdentValue.DECIMAL;
        text.append(
            CounterFunction.createCounterText(
                kind == null ? IdentValue.DECIMAL : kind, number(item)));
      } else if (function == null && value.getStringValue() != null) {
        text.append(value.getStringValue());
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
