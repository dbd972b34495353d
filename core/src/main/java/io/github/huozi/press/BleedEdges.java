package io.github.huozi.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Moves what touches an edge of the trimmed page to the edge of the bleed, so that no white shows
 * where the cutter misses by a hair.
 */
final class BleedEdges {

  /** What ends so near an edge, in pt, is meant to end there. */
  private static final double NEAR = 0.75;

  private final Rectangle2D trim;
  private final Rectangle2D bleed;

  BleedEdges(Rectangle2D trim, Rectangle2D bleed) {
    this.trim = trim;
    this.bleed = bleed;
  }

  boolean isEmpty() {
    return trim.equals(bleed);
  }

  /** The place of a point of an outline. */
  Point2D moved(Point2D point) {
    return new Point2D.Double(x(point.getX()), y(point.getY()));
  }

  private double x(double x) {
    if (x <= trim.getMinX() + NEAR) {
      return Math.min(x, bleed.getMinX());
    }
    return x >= trim.getMaxX() - NEAR ? Math.max(x, bleed.getMaxX()) : x;
  }

  private double y(double y) {
    if (y <= trim.getMinY() + NEAR) {
      return Math.min(y, bleed.getMinY());
    }
    return y >= trim.getMaxY() - NEAR ? Math.max(y, bleed.getMaxY()) : y;
  }

  /**
   * The transform that stretches an area to the edges of the bleed; the identity if it touches
   * none.
   */
  AffineTransform stretch(Rectangle2D area) {
    double left = x(area.getMinX());
    double right = x(area.getMaxX());
    double lower = y(area.getMinY());
    double upper = y(area.getMaxY());
    AffineTransform stretch = AffineTransform.getTranslateInstance(left, lower);
    stretch.scale((right - left) / area.getWidth(), (upper - lower) / area.getHeight());
    stretch.translate(-area.getMinX(), -area.getMinY());
    return stretch;
  }

  /** Whether a transform turns rectangles into rectangles. */
  static boolean isStraight(AffineTransform matrix) {
    int kind = matrix.getType();
    return (kind & (AffineTransform.TYPE_GENERAL_ROTATION | AffineTransform.TYPE_GENERAL_TRANSFORM))
        == 0;
  }
}
