package io.github.huozi.pdf.table;

import io.github.huozi.pdf.table.Grid.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Shares the room of a table among its columns so that the table becomes least high. It begins with
 * widths in proportion to the square root of the columns' amounts of text, which would be best if
 * each column were one paragraph, and moves room from column to column as long as that helps.
 */
final class SharedRoom {

  /** The most rows whose height is computed; from a longer table as many are taken evenly. */
  private static final int MOST_ROWS = 200;

  /** The most columns among which room is moved. */
  private static final int MOST_COLUMNS = 40;

  /** The most heights of cells that are computed for a table. */
  private static final long MOST_HEIGHTS = 400_000;

  /** The parts of the room that are moved in turn. */
  private static final double[] PARTS = {0.25, 0.12, 0.06, 0.03, 0.015, 0.007};

  /** The weight of the height of all cells beside that of the table, so that all become low. */
  private static final double CELLS = 0.02;

  private final Grid grid;
  private final double[] least;
  private final double[] most;
  private final List<Cell> cells;
  private final double[] rows;
  private long heights;

  SharedRoom(Grid grid, double[] least, double[] natural) {
    this.grid = grid;
    this.least = least;
    this.most = natural;
    int count = 1 + grid.cells().stream().mapToInt(Cell::row).max().orElse(0);
    int step = (count + MOST_ROWS - 1) / MOST_ROWS;
    this.cells = grid.cells().stream().filter(cell -> cell.row() % step == 0).toList();
    this.rows = new double[count];
  }

  /** The widths of the columns, which need more than the room for their natural widths. */
  double[] share(double room) {
    double[] widths = proportional(room);
    if (widths.length < 2 || widths.length > MOST_COLUMNS) {
      return widths;
    }
    double cost = cost(widths);
    boolean better = true;
    while (better && heights < MOST_HEIGHTS) {
      better = false;
      for (double part : PARTS) {
        for (int to = 0; to < widths.length; to++) {
          for (int from = -1; from < widths.length; from++) {
            double[] moved = moved(widths, from, to, room * part);
            double newCost = cost(moved);
            if (newCost < cost - 1e-6) {
              widths = moved;
              cost = newCost;
              better = true;
            }
          }
        }
      }
      for (int to = 0; to < widths.length; to++) {
        double[] moved = moved(widths, -1, to, most[to] - widths[to]);
        double newCost = cost(moved);
        if (newCost < cost - 1e-6) {
          widths = moved;
          cost = newCost;
          better = true;
        }
      }
    }
    return widths;
  }

  /** The widths after a column has got some of another's room, or of all others' if that is -1. */
  private double[] moved(double[] widths, int from, int to, double amount) {
    IntPredicate gives = i -> i != to && (from < 0 || i == from);
    double free = 0;
    for (int i = 0; i < widths.length; i++) {
      free += gives.test(i) ? widths[i] - least[i] : 0;
    }
    double taken = Math.min(amount, Math.min(free, most[to] - widths[to]));
    if (taken <= 0) {
      return widths;
    }
    double[] moved = widths.clone();
    moved[to] += taken;
    for (int i = 0; i < widths.length; i++) {
      if (gives.test(i)) {
        moved[i] -= taken * (widths[i] - least[i]) / free;
      }
    }
    return moved;
  }

  /** Widths by the square roots of the columns' amounts, none below its least or above its most. */
  private double[] proportional(double room) {
    double[] roots = new double[least.length];
    for (Cell cell : cells) {
      double amount = 0;
      for (CellNeeds.Flow flow : cell.needs().flows()) {
        amount += flow.length();
      }
      for (int i = cell.column(); i < cell.end(); i++) {
        roots[i] += amount / cell.columns();
      }
    }
    for (int i = 0; i < roots.length; i++) {
      roots[i] = Math.sqrt(Math.max(1, roots[i]));
    }
    // The share at which the columns together fill the room.
    double low = 0;
    double high = room + 1;
    for (int turn = 0; turn < 60; turn++) {
      double middle = (low + high) / 2;
      if (ColumnWidths.sum(at(roots, middle)) > room) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return at(roots, low);
  }

  private double[] at(double[] roots, double share) {
    double[] widths = new double[roots.length];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(least[i], Math.min(most[i], roots[i] * share));
    }
    return widths;
  }

  private double cost(double[] widths) {
    Arrays.fill(rows, 0);
    heights += cells.size();
    double cost = 0;
    for (Cell cell : cells) {
      double width = (cell.columns() - 1) * grid.spacing();
      for (int i = cell.column(); i < cell.end(); i++) {
        width += widths[i];
      }
      double height = cell.needs().height(width);
      cost += height * CELLS + cell.needs().cost(width);
      double each = height / cell.rows();
      for (int row = cell.row(); row < Math.min(rows.length, cell.row() + cell.rows()); row++) {
        rows[row] = Math.max(rows[row], each);
      }
    }
    return cost + ColumnWidths.sum(rows);
  }
}
