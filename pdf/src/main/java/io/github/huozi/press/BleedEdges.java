package io.github.huozi.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;

/**
 * Moves what touches an edge of the trimmed page to the edge of the bleed, so that no white shows
 * where the cutter misses by a hair.
 */
final class BleedEdges {

  /** The distance from an edge within which a thing is meant to end at the edge, in pt. */
  private static final double NEAR = 0.75;

  private final Rectangle2D trim;
  private final Rectangle2D bleed;

  BleedEdges(Rectangle2D trim, Rectangle2D bleed) {
    this.trim = trim;
    this.bleed = bleed;
  }

  /**
   * The place of a point of an outline.
   *
   * @param area the bounds of the outline
   */
  Point2D moved(Point2D point, Rectangle2D area) {
    return new Point2D.Double(x(point.getX(), area), y(point.getY(), area));
  }

  private double x(double x, Rectangle2D area) {
    return moved(
        x,
        area.getMinX(),
        area.getMaxX(),
        new double[] {trim.getMinX(), trim.getMaxX()},
        new double[] {bleed.getMinX(), bleed.getMaxX()});
  }

  private double y(double y, Rectangle2D area) {
    return moved(
        y,
        area.getMinY(),
        area.getMaxY(),
        new double[] {trim.getMinY(), trim.getMaxY()},
        new double[] {bleed.getMinY(), bleed.getMaxY()});
  }

  /**
   * Moves a coordinate to the bleed. A thing that is all near an edge, such as a line along it,
   * keeps its inner side.
   */
  private static double moved(double at, double least, double most, double[] trim, double[] bleed) {
    double near = trim[0] + NEAR;
    if (at <= near) {
      return most > near || (at == least && least < most) ? Math.min(at, bleed[0]) : at;
    }
    near = trim[1] - NEAR;
    if (at >= near) {
      return least < near || (at == most && least < most) ? Math.max(at, bleed[1]) : at;
    }
    return at;
  }

  /**
   * The transform that stretches an area to the edges of the bleed; the identity if it touches
   * none.
   */
  AffineTransform stretch(Rectangle2D area) {
    double left = x(area.getMinX(), area);
    double right = x(area.getMaxX(), area);
    double lower = y(area.getMinY(), area);
    double upper = y(area.getMaxY(), area);
    AffineTransform stretch = AffineTransform.getTranslateInstance(left, lower);
    stretch.scale((right - left) / area.getWidth(), (upper - lower) / area.getHeight());
    stretch.translate(-area.getMinX(), -area.getMinY());
    return stretch;
  }

  /** Tells whether a transform turns rectangles into rectangles. */
  static boolean isStraight(AffineTransform matrix) {
    int kind = matrix.getType();
    return (kind & (AffineTransform.TYPE_GENERAL_ROTATION | AffineTransform.TYPE_GENERAL_TRANSFORM))
        == 0;
  }
}
