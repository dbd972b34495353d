package io.github.huozi.pdf.margin;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.style.derived.ListValue;
import io.github.huozi.pdf.margin.Edges.Area;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Locale;

/**
 * The place of a margin box that stands behind the text of its page, with a negative {@code
 * z-index}, turned about the middle of the page by {@code transform: rotate(…)}.
 *
 * @param area its area in dots, before it is turned
 * @param angle the angle in radians, clockwise as in CSS
 * @param pageWidth the width of the page in dots
 * @param pageHeight the height of the page in dots
 */
record Watermark(Area area, double angle, double pageWidth, double pageHeight) {

  /** The place of a box on a page of a size in dots. */
  static Watermark of(MarginBox box, double width, double height) {
    double angle = angle(box);
    // A turned line may be as long as the diagonal.
    double length = angle == 0 ? width : Math.hypot(width, height);
    double x = (width - length) / 2;
    return new Watermark(new Area(x, 0, length, height), angle, width, height);
  }

  private static double angle(MarginBox box) {
    if (box.style().valueByName(CSSName.TRANSFORM) instanceof ListValue transforms) {
      List<?> values = transforms.getValues();
      for (Object value : values) {
        if (value instanceof PropertyValue property
            && property.getFunction() != null
            && property.getFunction().getName().toLowerCase(Locale.ROOT).equals("rotate")
            && property.getFunction().getParameters().size() == 1) {
          return radians(property.getFunction().getParameters().get(0));
        }
      }
    }
    return 0;
  }

  private static double radians(PropertyValue angle) {
    double value = angle.getFloatValue();
    return switch (angle.getPrimitiveType()) {
      case CSSPrimitiveValue.CSS_RAD -> value;
      case CSSPrimitiveValue.CSS_GRAD -> value * Math.PI / 200;
      default -> Math.toRadians(value);
    };
  }

  /** Turns what follows by its angle, in points. */
  AffineTransform turn(double dotsPerPoint) {
    // On paper y runs upwards.
    return AffineTransform.getRotateInstance(
        -angle, pageWidth / 2 / dotsPerPoint, pageHeight / 2 / dotsPerPoint);
  }
}
