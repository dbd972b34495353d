package io.github.huozi.pdf.margin;

import io.github.huozi.pdf.margin.Edges.Area;
import java.awt.geom.AffineTransform;

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
    double angle = box.style().rotation();
    // A turned line may be as long as the diagonal.
    double length = angle == 0 ? width : Math.hypot(width, height);
    double x = (width - length) / 2;
    return new Watermark(new Area(x, 0, length, height), angle, width, height);
  }

  /** Turns what follows by its angle, in points. */
  AffineTransform turn(double dotsPerPoint) {
    // On paper y runs upwards.
    return AffineTransform.getRotateInstance(
        -angle, pageWidth / 2 / dotsPerPoint, pageHeight / 2 / dotsPerPoint);
  }
}
