package io.github.huozi.press;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** A path of a content stream until it is painted, with the operators that clip by it. */
final class PressedPath {

  private static final Set<String> CURVES = Set.of("c", "v", "y");

  /** An area is a line if it is as many times as long as wide. */
  private static final double LINE = 4;

  private final List<Step> steps = new ArrayList<>();

  void add(String operator, double... numbers) {
    steps.add(new Step(operator, numbers));
  }

  private boolean hasCurves() {
    return steps.stream().anyMatch(step -> CURVES.contains(step.operator));
  }

  /** Gives an area that is a thin line the least width, if it is thinner. */
  void thicken(double least) {
    long parts =
        steps.stream()
            .filter(step -> step.operator.equals("m") || step.operator.equals("re"))
            .count();
    if (parts != 1 || hasCurves()) {
      return;
    }
    Rectangle2D area = bounds();
    boolean upright = area.getWidth() < area.getHeight();
    double thick = upright ? area.getWidth() : area.getHeight();
    double length = upright ? area.getHeight() : area.getWidth();
    if (thick == 0 || length < LINE * thick || thick >= least) {
      return;
    }
    int across = upright ? 0 : 1;
    double centre = upright ? area.getCenterX() : area.getCenterY();
    double factor = least / thick;
    steps.replaceAll(
        step -> {
          double[] numbers = step.numbers.clone();
          if (numbers.length > 0) {
            numbers[across] = centre + (numbers[across] - centre) * factor;
          }
          if (step.operator.equals("re")) {
            numbers[2 + across] *= factor;
          }
          return new Step(step.operator, numbers);
        });
  }

  /** The bounds of the points. */
  private Rectangle2D bounds() {
    Path2D points = new Path2D.Double();
    for (Step step : steps) {
      double[] numbers = step.numbers;
      if (numbers.length > 0 && points.getCurrentPoint() == null) {
        points.moveTo(numbers[0], numbers[1]);
      } else if (numbers.length > 0) {
        points.lineTo(numbers[0], numbers[1]);
      }
      if (step.operator.equals("re")) {
        points.lineTo(numbers[0] + numbers[2], numbers[1] + numbers[3]);
      }
    }
    return points.getBounds2D();
  }

  /**
   * Moves what touches the cut to the edge of the bleed; not what has curves.
   *
   * @param matrix from the path to the page; it turns rectangles into rectangles
   */
  void bleed(BleedEdges edges, AffineTransform matrix) {
    if (matrix.getDeterminant() == 0 || hasCurves()) {
      return;
    }
    Rectangle2D area = matrix.createTransformedShape(bounds()).getBounds2D();
    steps.replaceAll(
        step -> {
          double[] numbers = step.numbers;
          if (step.operator.equals("re")) {
            Point2D one = moved(numbers[0], numbers[1], area, edges, matrix);
            Point2D other =
                moved(numbers[0] + numbers[2], numbers[1] + numbers[3], area, edges, matrix);
            return new Step(
                "re", one.getX(), one.getY(), other.getX() - one.getX(), other.getY() - one.getY());
          } else if (numbers.length == 2) {
            Point2D point = moved(numbers[0], numbers[1], area, edges, matrix);
            return new Step(step.operator, point.getX(), point.getY());
          }
          return step;
        });
  }

  private static Point2D moved(
      double x, double y, Rectangle2D area, BleedEdges edges, AffineTransform matrix) {
    Point2D onPage = matrix.transform(new Point2D.Double(x, y), null);
    Point2D moved = edges.moved(onPage, area);
    return moved.equals(onPage)
        ? new Point2D.Double(x, y)
        : PressedContent.inverse(matrix).transform(moved, null);
  }

  void write(ContentStreamWriter out) throws IOException {
    for (Step step : steps) {
      for (double number : step.numbers) {
        out.writeToken(PressedContent.number(number));
      }
      out.writeToken(Operator.getOperator(step.operator));
    }
  }

  /** An operator after its operands. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Step(String operator, double... numbers) {}
}
