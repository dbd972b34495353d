package io.github.huozi.svg.paint;

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
 * Counts what is painted of a drawing, each time that it is painted, and stops it at a limit. What
 * is counted is the same on every machine, however busy it is.
 */
final class SvgLabour {

  /** As many as a file of 16 MB can have, and more than {@code use} makes of any honest drawing. */
  static final int MOST_SEGMENTS = 10_000_000;

  /** A dash a millimetre makes a kilometre. */
  static final int MOST_DASHES = 1_000_000;

  /** Six hundred times a page at the resolution of print. */
  static final long MOST_PIXELS = 2_500_000_000L;

  private final boolean limited;
  private long segments;
  private long dashes;
  private long pixels;

  private SvgLabour(boolean limited) {
    this.limited = limited;
  }

  static SvgLabour limited() {
    return new SvgLabour(true);
  }

  /** For a drawing that was painted within the limits before. */
  static SvgLabour unlimited() {
    return new SvgLabour(false);
  }

  /** Counts a shape that is filled: its segments, and the area around it that shows. */
  void fill(Shape shape, int count, Graphics2D graphics) {
    if (limited) {
      add(count, 0, visible(shape, graphics));
    }
  }

  /** Counts a shape that is stroked: its segments, and the dashes along it. */
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
      throw new SvgPaintException("its shapes have more than " + MOST_SEGMENTS + " segments");
    } else if (dashes > MOST_DASHES) {
      throw SvgPaintException.ofDashes(MOST_DASHES);
    } else if (pixels > MOST_PIXELS) {
      throw new SvgPaintException(
          "its shapes cover more than "
              + MOST_PIXELS / 1_000_000
              + " million pixels, one over another");
    }
  }

  /** In pixels. */
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

  /** At least as long as it is: curves are not longer than the lines between their points. */
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
