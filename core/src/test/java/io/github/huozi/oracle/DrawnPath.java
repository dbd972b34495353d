package io.github.huozi.oracle;

import java.awt.BasicStroke;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

/**
 * A path as values.
 *
 * @param segments a letter for each segment: M, L, Q, C, Z
 * @param points x and y of all points, from the page's top left corner
 */
record DrawnPath(String segments, List<Double> points) {

  private static final String LETTERS = "MLQCZ";

  /** Points that are nearer than this, in pt, have the same x or y. */
  private static final double SAME = 0.002;

  /**
   * The values of a path. Lines without a length are left out, and those that a closing line
   * follows in vain.
   *
   * @param fills whether the path is filled, as if each part of it were closed
   */
  static DrawnPath of(Path2D path, PDRectangle box, boolean fills) {
    StringBuilder segments = new StringBuilder();
    List<Double> points = new ArrayList<>();
    double[] at = new double[6];
    double[] start = {0, 0};
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      int segment = it.currentSegment(at);
      boolean closes = segment == PathIterator.SEG_CLOSE;
      if (closes || (fills && segment == PathIterator.SEG_MOVETO)) {
        dropLine(segments, points, start);
      }
      int count = closes ? 0 : Math.max(1, segment);
      for (int i = 0; i < count; i++) {
        points.add(at[2 * i] - box.getLowerLeftX());
        points.add(box.getUpperRightY() - at[2 * i + 1]);
      }
      if (segment == PathIterator.SEG_MOVETO) {
        start = end(points, 0);
      }
      if (!(closes && fills)) {
        segments.append(LETTERS.charAt(segment));
      }
      if (segment == PathIterator.SEG_LINETO) {
        dropLine(segments, points, end(points, 1));
      }
    }
    if (fills) {
      dropLine(segments, points, start);
    }
    return new DrawnPath(segments.toString(), points);
  }

  /** The last point but some. */
  private static double[] end(List<Double> points, int before) {
    int at = points.size() - 2 * before;
    return new double[] {points.get(at - 2), points.get(at - 1)};
  }

  /** Takes a line away that ends the path so far, if it ends at a point. */
  private static void dropLine(StringBuilder segments, List<Double> points, double[] point) {
    int last = segments.length() - 1;
    if (last > 0 && segments.charAt(last) == 'L') {
      double[] end = end(points, 0);
      if (same(end, point, 0) && same(end, point, 1)) {
        segments.setLength(last);
        points.subList(points.size() - 2, points.size()).clear();
      }
    }
  }

  /** The rectangles that a path is made of, if it is made of such as do not meet; else none. */
  static List<Rectangle2D> rectangles(Path2D path) {
    List<Rectangle2D> rectangles = new ArrayList<>();
    for (List<double[]> part : parts(path)) {
      Rectangle2D rectangle = rectangle(part);
      if (rectangle == null || rectangles.stream().anyMatch(rectangle::intersects)) {
        return List.of();
      }
      rectangles.add(rectangle);
    }
    return rectangles;
  }

  /** What the stroke of a path paints, if the path is one line across or down; else null. */
  static @Nullable Rectangle2D line(Path2D path, double width, int cap) {
    List<List<double[]>> parts = parts(path);
    if (parts.size() != 1 || parts.get(0).size() != 2 || cap == BasicStroke.CAP_ROUND) {
      return null;
    }
    double[] from = parts.get(0).get(0);
    double[] to = parts.get(0).get(1);
    boolean across = Math.abs(from[1] - to[1]) < SAME;
    if (!across && Math.abs(from[0] - to[0]) >= SAME) {
      return null;
    }
    double end = cap == BasicStroke.CAP_SQUARE ? width / 2 : 0;
    Rectangle2D line = new Rectangle2D.Double();
    line.setFrameFromDiagonal(from[0], from[1], to[0], to[1]);
    double wider = across ? end : width / 2;
    double higher = across ? width / 2 : end;
    return new Rectangle2D.Double(
        line.getX() - wider,
        line.getY() - higher,
        line.getWidth() + 2 * wider,
        line.getHeight() + 2 * higher);
  }

  /** The points of each part of a path; a part with a curve has none. */
  private static List<List<double[]>> parts(Path2D path) {
    List<List<double[]>> parts = new ArrayList<>();
    double[] at = new double[6];
    for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
      int segment = it.currentSegment(at);
      if (segment == PathIterator.SEG_MOVETO) {
        parts.add(new ArrayList<>());
      } else if (segment == PathIterator.SEG_QUADTO || segment == PathIterator.SEG_CUBICTO) {
        return List.of(List.of());
      }
      if (segment != PathIterator.SEG_CLOSE) {
        parts.get(parts.size() - 1).add(new double[] {at[0], at[1]});
      }
    }
    parts.removeIf(part -> part.size() == 1);
    return parts;
  }

  private static @Nullable Rectangle2D rectangle(List<double[]> part) {
    List<double[]> corners = new ArrayList<>(part);
    int last = corners.size() - 1;
    if (last == 4
        && same(corners.get(0), corners.get(4), 0)
        && same(corners.get(0), corners.get(4), 1)) {
      corners.remove(last);
    }
    if (corners.size() != 4) {
      return null;
    }
    int first = same(corners.get(0), corners.get(1), 1) ? 1 : 0;
    for (int i = 0; i < 4; i++) {
      if (!same(corners.get(i), corners.get((i + 1) % 4), (first + i) % 2)) {
        return null;
      }
    }
    Rectangle2D rectangle = new Rectangle2D.Double();
    rectangle.setFrameFromDiagonal(
        corners.get(0)[0], corners.get(0)[1], corners.get(2)[0], corners.get(2)[1]);
    return rectangle;
  }

  private static boolean same(double[] one, double[] other, int axis) {
    return Math.abs(one[axis] - other[axis]) < SAME;
  }
}
