package io.github.huozi.pdf.table;

import io.github.huozi.pdf.table.CellNeeds.Division;
import io.github.huozi.pdf.table.Grid.Cell;
import java.util.Arrays;
import java.util.Optional;

/**
 * Chooses the widths of a table's columns. Declared widths are kept. Every column gets its natural
 * width if all fit; otherwise the room is shared so that the table becomes least high, and no
 * column is narrower than its least width.
 *
 * <pre>{@code
 * Optional<int[]> widths = ColumnWidths.choose(grid, 6300, Division.ADDRESSES);
 * }</pre>
 */
public final class ColumnWidths {

  private final double[] least;
  private final double[] natural;
  private final Grid grid;

  /** The width of all columns together. */
  private final double room;

  private ColumnWidths(Grid grid, double room, Division division) {
    this.grid = grid;
    this.room = room;
    int count = grid.columns().size();
    least = new double[count];
    natural = new double[count];
    for (int span = 1; span <= count; span++) {
      for (Cell cell : grid.cells()) {
        if (cell.columns() == span) {
          raise(least, cell, cell.needs().least(isDeclared(cell) ? Division.DECLARED : division));
        }
      }
      if (span == 1) {
        declare();
      }
      for (Cell cell : grid.cells()) {
        if (cell.columns() == span && !isDeclared(cell)) {
          raise(natural, cell, cell.needs().natural());
        }
      }
      span = nextSpan(span);
    }
    for (int i = 0; i < count; i++) {
      natural[i] = Math.max(natural[i], least[i]);
    }
  }

  /** The span before the next larger one that a cell has. */
  private int nextSpan(int span) {
    int next = grid.columns().size();
    for (Cell cell : grid.cells()) {
      if (cell.columns() > span) {
        next = Math.min(next, cell.columns() - 1);
      }
    }
    return next;
  }

  private void declare() {
    for (int i = 0; i < natural.length; i++) {
      natural[i] = grid.columns().get(i).width();
    }
  }

  private boolean isDeclared(Cell cell) {
    return cell.columns() == 1 && isFixed(cell.column());
  }

  /**
   * Makes the columns of a cell together as wide as the cell needs, in proportion to their width.
   */
  private void raise(double[] widths, Cell cell, double needed) {
    double has = (cell.columns() - 1) * grid.spacing();
    double undeclared = 0;
    for (int i = cell.column(); i < cell.end(); i++) {
      has += widths[i];
      undeclared += mayGrow(cell, i) ? widths[i] : 0;
    }
    double more = needed - has;
    if (more <= 0) {
      return;
    }
    int growing = 0;
    for (int i = cell.column(); i < cell.end(); i++) {
      growing += mayGrow(cell, i) ? 1 : 0;
    }
    for (int i = cell.column(); i < cell.end(); i++) {
      if (mayGrow(cell, i)) {
        widths[i] += undeclared > 0 ? more * widths[i] / undeclared : more / growing;
      }
    }
  }

  /**
   * Tells whether a cell that needs more room makes a column wider: one with a declared width only
   * last.
   */
  private boolean mayGrow(Cell cell, int column) {
    if (!isFixed(column)) {
      return true;
    }
    for (int i = cell.column(); i < cell.end(); i++) {
      if (!isFixed(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isFixed(int column) {
    return grid.columns().get(column).width() > 0;
  }

  /**
   * Chooses widths.
   *
   * @param available the room for the table's columns with the space between them, in dots
   * @param division how far words may be divided
   * @return the widths, in dots; empty if the least widths need more than the room
   */
  public static Optional<int[]> choose(Grid grid, double available, Division division) {
    ColumnWidths columns = of(grid, available, division);
    return sum(columns.least) > columns.room ? Optional.empty() : Optional.of(columns.chosen());
  }

  /** The least widths, in dots, which may need more than the room. */
  public static int[] least(Grid grid, Division division) {
    return whole(of(grid, 0, division).least);
  }

  /** The width that a table needs at a division, with the space between its columns, in dots. */
  public static double leastTotal(Grid grid, Division division) {
    return sum(of(grid, 0, division).least) + spaces(grid);
  }

  /** The width of a table whose columns all have their natural widths, in dots. */
  public static double naturalTotal(Grid grid) {
    return sum(of(grid, 0, Division.ADDRESSES).natural) + spaces(grid);
  }

  private static ColumnWidths of(Grid grid, double available, Division division) {
    return new ColumnWidths(grid, Math.floor(available - spaces(grid)), division);
  }

  private static double spaces(Grid grid) {
    return Math.max(0, grid.columns().size() - 1) * grid.spacing();
  }

  private int[] chosen() {
    double width = applyPercentages();
    double[] widths;
    if (sum(natural) <= width) {
      widths = natural.clone();
      stretch(widths, width);
    } else {
      widths = new SharedRoom(grid, least, natural).share(width);
    }
    return whole(widths);
  }

  /**
   * Gives the columns with percentages their widths.
   *
   * @return the width of all columns together
   */
  private double applyPercentages() {
    double percent = 0;
    double wanted = 0;
    double rest = 0;
    for (int i = 0; i < natural.length; i++) {
      // Percentages beyond a hundred are left out, as in browsers.
      double share = Math.min(grid.columns().get(i).percent(), 100 - percent);
      percent += share;
      if (share > 0) {
        wanted = Math.max(wanted, natural[i] * 100 / share);
      } else {
        rest += natural[i];
      }
    }
    if (percent < 100) {
      wanted = Math.max(wanted, rest * 100 / (100 - percent));
    }
    double width = Math.min(room, Math.max(Math.max(wanted, asked()), sum(natural)));
    double left = 100;
    for (int i = 0; i < natural.length; i++) {
      double share = Math.min(grid.columns().get(i).percent(), left);
      left -= share;
      if (share > 0) {
        natural[i] = Math.max(least[i], width * share / 100);
        least[i] = keepsTo(i, width) ? natural[i] : least[i];
      } else if (isFixed(i) && keepsTo(i, width)) {
        least[i] = natural[i];
      }
    }
    return width;
  }

  /** The least width of all columns together that the style sheet asks for. */
  private double asked() {
    return grid.least() == Grid.ALL ? room : Math.max(0, grid.least() - spaces(grid));
  }

  /** Tells whether a column can have its declared width beside the least widths of the others. */
  private boolean keepsTo(int column, double width) {
    return sum(least) - least[column] + natural[column] <= width;
  }

  /** Shares room beyond the natural widths out, as far as the table or a percentage asks for it. */
  private void stretch(double[] widths, double width) {
    double more = width - sum(widths);
    if (more <= 0) {
      return;
    }
    double growing = 0;
    for (int i = 0; i < widths.length; i++) {
      growing += isDeclared(i) ? 0 : Math.max(1, widths[i]);
    }
    boolean all = growing == 0;
    if (all && asked() == 0) {
      return;
    }
    double total = all ? sum(widths) : growing;
    for (int i = 0; i < widths.length; i++) {
      if (all || !isDeclared(i)) {
        widths[i] += more * (all ? widths[i] : Math.max(1, widths[i])) / total;
      }
    }
  }

  private boolean isDeclared(int column) {
    return isFixed(column) || grid.columns().get(column).percent() > 0;
  }

  /** Rounds widths down to whole dots, and gives what is left over to the most cut ones. */
  private static int[] whole(double[] widths) {
    int[] whole = new int[widths.length];
    Integer[] order = new Integer[widths.length];
    double[] cut = new double[widths.length];
    long left = Math.round(Math.floor(sum(widths) + 1e-6));
    for (int i = 0; i < widths.length; i++) {
      whole[i] = (int) Math.floor(widths[i] + 1e-6);
      cut[i] = widths[i] - whole[i];
      left -= whole[i];
      order[i] = i;
    }
    Arrays.sort(order, (a, b) -> Double.compare(cut[b], cut[a]));
    for (int i = 0; i < left && i < order.length; i++) {
      whole[order[i]]++;
    }
    return whole;
  }

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
