package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import java.util.ArrayList;
import java.util.List;

/** Divides a formula that is too wide into lines (TeXbook, chapter 19). */
final class LineLayout {

  /** The indent of the lines after the first, in em. */
  private static final double INDENT = 2;

  /** The least distance of two baselines, and the least space between two lines, in em. */
  private static final double LEADING = 1.5;

  private static final double BETWEEN = 0.35;

  /** The least space before a sign at which a line may end: that of a binary operator, in em. */
  private static final double SPACED = 0.2;

  private final Layout layout;

  LineLayout(Layout layout) {
    this.layout = layout;
  }

  /** Sets a row in lines of a width, each as full as it can be. */
  Box set(List<MathElement> row, Style style, double width) {
    Box all = new Box();
    List<MathElement> line = new ArrayList<>();
    double used = 0;
    for (List<MathElement> part : parts(row)) {
      double length = layout.row(continued(part), style).width;
      if (!line.isEmpty() && used + length > width) {
        append(line, style, all);
        line.clear();
        used = INDENT;
      }
      line.addAll(part);
      used += length;
    }
    append(line, style, all);
    return all;
  }

  /** A row with something before its first sign, which keeps the spaces around it so. */
  private static List<MathElement> continued(List<MathElement> row) {
    List<MathElement> continued = new ArrayList<>(row);
    continued.add(0, MathElement.of("mrow"));
    return continued;
  }

  /** The parts of a row that begin with a sign. */
  private static List<List<MathElement>> parts(List<MathElement> row) {
    List<List<MathElement>> parts = new ArrayList<>();
    List<MathElement> part = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      MathElement core = Layout.core(row.get(i));
      boolean sign = core.is("mo") && i > 0 && isSign(Operator.of(core, "infix"));
      boolean afterSign = part.size() == 1 && Layout.core(part.get(0)).is("mo");
      if (sign && !afterSign && !part.isEmpty()) {
        parts.add(part);
        part = new ArrayList<>();
      }
      part.add(row.get(i));
    }
    parts.add(part);
    return parts;
  }

  private static boolean isSign(Operator operator) {
    return operator.form().equals("infix") && !operator.large() && operator.left() > SPACED;
  }

  private void append(List<MathElement> row, Style style, Box all) {
    boolean first = all.width == 0;
    Box line = layout.row(first ? List.copyOf(row) : continued(row), style);
    double x = first ? 0 : INDENT;
    double y = first ? 0 : -Math.max(all.last + LEADING, all.depth + BETWEEN + line.height);
    all.add(line, x, y);
    all.last = -y;
    all.width = Math.max(all.width, x + line.width);
  }
}
