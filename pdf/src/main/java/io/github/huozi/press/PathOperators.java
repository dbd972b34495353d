package io.github.huozi.press;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes outlines as operators (ISO 32000-1, 8.5.2). */
final class PathOperators {

  private static final int THOUSAND = 1000;

  private PathOperators() {}

  /** Writes an outline, without an operator that paints it. */
  static void write(Shape shape, ByteArrayOutputStream out) {
    double[] points = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      int kind = at.currentSegment(points);
      switch (kind) {
        case PathIterator.SEG_MOVETO -> put(out, "m", points[0], points[1]);
        case PathIterator.SEG_LINETO -> put(out, "l", points[0], points[1]);
        case PathIterator.SEG_QUADTO ->
            put(
                out,
                "c",
                (x + 2 * points[0]) / 3,
                (y + 2 * points[1]) / 3,
                (points[2] + 2 * points[0]) / 3,
                (points[3] + 2 * points[1]) / 3,
                points[2],
                points[3]);
        case PathIterator.SEG_CUBICTO -> put(out, "c", points);
        default -> put(out, "h");
      }
      int last = kind == PathIterator.SEG_CUBICTO ? 4 : kind == PathIterator.SEG_QUADTO ? 2 : 0;
      if (kind != PathIterator.SEG_CLOSE) {
        x = points[last];
        y = points[last + 1];
      }
    }
  }

  /** Writes an operator after its operands, which have three decimals at most. */
  static void put(ByteArrayOutputStream out, String operator, double... numbers) {
    StringBuilder text = new StringBuilder();
    for (double number : numbers) {
      append(number, text);
      text.append(' ');
    }
    out.writeBytes(
        text.append(operator).append('\n').toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static void append(double number, StringBuilder text) {
    long thousandths = Math.round(Math.abs(number) * THOUSAND);
    if (number < 0 && thousandths > 0) {
      text.append('-');
    }
    text.append(thousandths / THOUSAND);
    long rest = thousandths % THOUSAND;
    if (rest > 0) {
      text.append('.');
      for (long digit = THOUSAND / 10; rest > 0; digit /= 10) {
        text.append(rest / digit);
        rest %= digit;
      }
    }
  }
}
