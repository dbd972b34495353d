package io.github.huozi.pdf.paint;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import org.jspecify.annotations.Nullable;

/** Writes the paths of shapes (ISO 32000-1, 8.5.2). */
final class PathWriter {

  private final OperandBuffer out;
  private final double[] points = new double[6];

  PathWriter(OperandBuffer out) {
    this.out = out;
  }

  /**
   * Writes a path.
   *
   * @return false if it is empty
   */
  boolean write(Shape shape, AffineTransform toPoints) {
    @Nullable Rectangle2D rectangle = rectangle(shape);
    if (rectangle != null) {
      // The transform only scales and moves.
      points[0] = rectangle.getMinX();
      points[1] = rectangle.getMaxY();
      points[2] = rectangle.getMaxX();
      points[3] = rectangle.getMinY();
      toPoints.transform(points, 0, points, 0, 2);
      point(0).number(points[2] - points[0]).number(points[3] - points[1]).operator("re");
      return true;
    }
    PathIterator path = shape.getPathIterator(toPoints);
    if (path.isDone()) {
      return false;
    }
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(points);
      int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      segment(kind, x, y);
      if (kind != PathIterator.SEG_CLOSE) {
        x = points[last];
        y = points[last + 1];
      }
    }
    return true;
  }

  private void segment(int kind, double x, double y) {
    switch (kind) {
      case PathIterator.SEG_MOVETO -> point(0).operator("m");
      case PathIterator.SEG_LINETO -> point(0).operator("l");
      case PathIterator.SEG_QUADTO -> {
        out.number((x + 2 * points[0]) / 3).number((y + 2 * points[1]) / 3);
        out.number((points[2] + 2 * points[0]) / 3).number((points[3] + 2 * points[1]) / 3);
        point(2).operator("c");
      }
      case PathIterator.SEG_CUBICTO -> {
        point(0);
        point(2);
        point(4).operator("c");
      }
      default -> out.operator("h");
    }
  }

  private OperandBuffer point(int at) {
    return out.number(points[at]).number(points[at + 1]);
  }

  /** Tells whether the inside of a shape follows the even-odd rule. */
  static boolean isEvenOdd(Shape shape) {
    return rectangle(shape) == null
        && shape.getPathIterator(null).getWindingRule() == PathIterator.WIND_EVEN_ODD;
  }

  /** The rectangle that a shape is; null if it is another one. */
  private static @Nullable Rectangle2D rectangle(Shape shape) {
    if (shape instanceof Rectangle2D rectangle) {
      return rectangle;
    }
    return shape instanceof Area area && area.isRectangular() && !area.isEmpty()
        ? area.getBounds2D()
        : null;
  }
}
