package io.github.huozi.svg.text;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.List;

/** Writes outlines as the {@code d} of a {@code path}. */
final class SvgPathData {

  /** Steps to a unit of the drawing: enough for a glyph on a poster. */
  private static final long STEPS = 100_000;

  private SvgPathData() {}

  /** All letters in one path; empty if none has a shape. */
  static String of(List<SvgLetter> letters) {
    StringBuilder data = new StringBuilder();
    for (SvgLetter letter : letters) {
      Path2D outline = letter.outline();
      if (outline != null) {
        append(outline, data);
      }
    }
    return data.toString();
  }

  private static void append(Path2D outline, StringBuilder data) {
    double[] points = new double[6];
    for (PathIterator i = outline.getPathIterator(null); !i.isDone(); i.next()) {
      int type = i.currentSegment(points);
      switch (type) {
        case PathIterator.SEG_MOVETO -> command('M', 2, points, data);
        case PathIterator.SEG_LINETO -> command('L', 2, points, data);
        case PathIterator.SEG_QUADTO -> command('Q', 4, points, data);
        case PathIterator.SEG_CUBICTO -> command('C', 6, points, data);
        default -> data.append('Z');
      }
    }
  }

  private static void command(char letter, int count, double[] points, StringBuilder data) {
    data.append(letter);
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        data.append(' ');
      }
      number(points[i], data);
    }
  }

  /** By whole numbers, which is fast and the same on every machine. */
  private static void number(double value, StringBuilder data) {
    long steps = Math.round(value * STEPS);
    if (steps < 0) {
      data.append('-');
      steps = -steps;
    }
    data.append(steps / STEPS);
    long fraction = steps % STEPS;
    if (fraction > 0) {
      data.append('.');
      for (long step = STEPS / 10; fraction > 0; step /= 10) {
        data.append((char) ('0' + fraction / step));
        fraction %= step;
      }
    }
  }
}
