package io.github.huozi.math;

import io.github.huozi.mathml.MathElement;
import java.util.ArrayList;
import java.util.List;

/** Sets matrices and other tables, in the middle of the axis. */
final class TableLayout {

  /** The least height and depth of a row, in em (TeX's \strutbox). */
  private static final double HEIGHT = 0.84;

  private static final double DEPTH = 0.36;

  /** The least space between a row that is higher than a line and another row, in em. */
  private static final double LEAST_GAP = 0.18;

  private static final double LINE = 0.04;
  private static final double BESIDE_FRAME = 0.4;

  private final Layout layout;

  TableLayout(Layout layout) {
    this.layout = layout;
  }

  Box set(MathElement table, Style outer) {
    Style style = outer.withDisplay(table.attribute("displaystyle").equals("true"));
    double scale = layout.scale(style);
    List<List<Box>> rows = new ArrayList<>();
    int columns = 0;
    for (MathElement row : table.children()) {
      List<Box> cells = new ArrayList<>();
      row.children().forEach(cell -> cells.add(layout.row(cell.children(), style)));
      rows.add(cells);
      columns = Math.max(columns, cells.size());
    }
    double[] widths = new double[columns];
    for (List<Box> row : rows) {
      for (int i = 0; i < row.size(); i++) {
        widths[i] = Math.max(widths[i], row.get(i).width);
      }
    }
    double extra = Operator.length(table.attribute("rowspacing"), 0) * scale;
    boolean tight = table.attribute("rowspacing").equals("0.1em");
    boolean framed = table.attribute("frame").equals("solid");
    double edge = framed ? BESIDE_FRAME * scale : 0;
    Box box = new Box();
    double y = 0;
    double[] lefts = lefts(widths, table.attribute("columnspacing"), edge, scale);
    double width = columns == 0 ? 0 : lefts[columns - 1] + widths[columns - 1] + edge;
    String[] lines = table.attribute("rowlines").split(" ", -1);
    List<Double> ruled = new ArrayList<>();
    double before = 0;
    for (int r = 0; r < rows.size(); r++) {
      double height = tight ? 0 : HEIGHT * scale;
      double depth = tight ? 0 : DEPTH * scale;
      for (Box cell : rows.get(r)) {
        height = Math.max(height, cell.height);
        depth = Math.max(depth, cell.depth);
      }
      boolean high = height > HEIGHT * scale || before > DEPTH * scale;
      double between = high && !tight ? Math.max(extra, LEAST_GAP * scale) : extra;
      y -= height + (r > 0 ? between : 0);
      before = depth;
      for (int i = 0; i < rows.get(r).size(); i++) {
        Box cell = rows.get(r).get(i);
        double room = widths[i] - cell.width;
        box.add(cell, lefts[i] + room * share(table, r, i), y);
      }
      y -= depth;
      if (r + 1 < rows.size() && lines[Math.min(r, lines.length - 1)].equals("solid")) {
        ruled.add(y - extra / 2);
      }
    }
    for (double line : ruled) {
      box.addRule(0, line - LINE * scale / 2, width, LINE * scale, outer.color());
    }
    columnLines(box, table, lefts, widths, y, scale, outer.color());
    if (framed) {
      frame(box, width, y, LINE * scale, outer.color());
    }
    return onAxis(box, width, -y, layout.axis(outer));
  }

  private static double[] lefts(double[] widths, String typed, double edge, double scale) {
    String[] spaces = typed.isBlank() ? new String[] {"1em"} : typed.strip().split(" +", -1);
    double[] lefts = new double[widths.length];
    double x = edge;
    for (int i = 0; i < widths.length; i++) {
      lefts[i] = x;
      String space = spaces.length == 2 ? spaces[i % 2] : spaces[Math.min(i, spaces.length - 1)];
      x += widths[i] + Operator.length(space, 1) * scale;
    }
    return lefts;
  }

  /** The part of the free room that stands before a cell. */
  private static double share(MathElement table, int row, int column) {
    MathElement cell = table.children().get(row).children().get(column);
    String alignment = cell.attribute("columnalign");
    if (alignment.isEmpty()) {
      String[] all = table.attribute("columnalign").split(" +", -1);
      alignment = all[Math.min(column, all.length - 1)];
    }
    return switch (alignment) {
      case "left" -> 0;
      case "right" -> 1;
      default -> 0.5;
    };
  }

  private static void columnLines(
      Box box,
      MathElement table,
      double[] lefts,
      double[] widths,
      double bottom,
      double scale,
      String color) {
    String[] lines = table.attribute("columnlines").split(" +", -1);
    for (int i = 0; i + 1 < lefts.length; i++) {
      if (lines[Math.min(i, lines.length - 1)].equals("solid")) {
        double x = (lefts[i] + widths[i] + lefts[i + 1]) / 2;
        box.addRule(x - LINE * scale / 2, bottom, LINE * scale, -bottom, color);
      }
    }
  }

  private static void frame(Box box, double width, double bottom, double line, String color) {
    box.addRule(0, -line, width, line, color);
    box.addRule(0, bottom, width, line, color);
    box.addRule(0, bottom, line, -bottom, color);
    box.addRule(width - line, bottom, line, -bottom, color);
  }

  private static Box onAxis(Box table, double width, double size, double axis) {
    Box box = new Box();
    double top = size / 2 + axis;
    table.height = 0;
    table.depth = size;
    box.height = top;
    box.depth = size - top;
    box.add(table, 0, top);
    box.width = width;
    return box;
  }
}
