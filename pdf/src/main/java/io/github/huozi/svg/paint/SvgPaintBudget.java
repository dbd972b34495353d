package io.github.huozi.svg.paint;

import io.github.huozi.svg.style.SvgException;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/**
 * Counts what is painted of a drawing and stops the painting at a limit. The counts are the same on
 * every machine.
 */
final class SvgPaintBudget {

  /** Segments that a file of 16 MB can hold. */
  static final int MOST_SEGMENTS = 10_000_000;

  /** Dashes of 1 mm along a kilometre. */
  static final int MOST_DASHES = 1_000_000;

  /** Pixels of 600 pages of A5 at 300 dpi. */
  static final long MOST_PIXELS = 2_500_000_000L;

  private final boolean limited;
  private long segments;
  private long dashes;
  private long pixels;

  private SvgPaintBudget(boolean limited) {
    this.limited = limited;
  }

  static SvgPaintBudget limited() {
    return new SvgPaintBudget(true);
  }

  /** A budget without limits, for a drawing that was painted within them before. */
  static SvgPaintBudget unlimited() {
    return new SvgPaintBudget(false);
  }

  /** Counts a filled shape: its segments and the visible area of its bounds. */
  void fill(Shape shape, int count, Graphics2D graphics) {
    if (limited) {
      add(count, 0, visible(shape, graphics));
    }
  }

  /** Counts a stroked shape: its segments and its dashes. */
  void stroke(Shape shape, int count, Graphics2D graphics) {
    if (limited) {
      Stroke stroke = graphics.getStroke();
      double dashesOfShape = 0;
      if (stroke instanceof BasicStroke pen && pen.getDashArray() != null) {
        double period = 0;
        for (float dash : pen.getDashArray()) {
          period += dash;
        }
        dashesOfShape = period > 0 ? length(shape) / period * pen.getDashArray().length : 0;
      }
      add(count, (long) Math.min(dashesOfShape, 2L * MOST_DASHES), 0);
    }
  }

  private void add(long moreSegments, long moreDashes, long morePixels) {
    segments += moreSegments;
    dashes += moreDashes;
    pixels += morePixels;
    if (segments > MOST_SEGMENTS) {
      throw new SvgException.Painting("its shapes have more than " + MOST_SEGMENTS + " segments");
    } else if (dashes > MOST_DASHES) {
      throw SvgException.Painting.ofDashes(MOST_DASHES);
    } else if (pixels > MOST_PIXELS) {
      throw new SvgException.Painting(
          "its shapes cover more than "
              + MOST_PIXELS / 1_000_000
              + " million pixels, one over another");
    }
  }

  /** The visible area of a shape's bounds, in pixels. */
  private static long visible(Shape shape, Graphics2D graphics) {
    AffineTransform toDevice = graphics.getTransform();
    Rectangle2D area = toDevice.createTransformedShape(shape.getBounds2D()).getBounds2D();
    Shape clip = graphics.getClip();
    if (clip != null) {
      area = area.createIntersection(toDevice.createTransformedShape(clip).getBounds2D());
    }
    Rectangle device = graphics.getDeviceConfiguration().getBounds();
    if (!device.isEmpty()) {
      area = area.createIntersection(device);
    }
    return area.isEmpty() ? 0 : (long) Math.min(area.getWidth() * area.getHeight(), MOST_PIXELS);
  }

  /** An upper bound of a path's length: no curve is longer than its control polygon. */
  private static double length(Shape shape) {
    double[] points = new double[6];
    double length = 0;
    double x = 0;
    double y = 0;
    double startX = 0;
    double startY = 0;
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      Arrays.fill(points, 0);
      int type = path.currentSegment(points);
      int count =
          switch (type) {
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            case PathIterator.SEG_CLOSE -> 0;
            default -> 1;
          };
      if (type == PathIterator.SEG_MOVETO) {
        startX = points[0];
        startY = points[1];
        x = startX;
        y = startY;
        continue;
      } else if (type == PathIterator.SEG_CLOSE) {
        length += Math.hypot(startX - x, startY - y);
        x = startX;
        y = startY;
      }
      for (int i = 0; i < count; i++) {
        length += Math.hypot(points[2 * i] - x, points[2 * i + 1] - y);
        x = points[2 * i];
        y = points[2 * i + 1];
      }
    }
    return length;
  }
}
