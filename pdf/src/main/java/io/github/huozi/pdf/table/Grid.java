package io.github.huozi.pdf.table;

import java.util.List;

/**
 * A table as the choice of column widths sees it. Lengths are in dots.
 *
 * @param columns the columns
 * @param cells the cells, in order
 * @param spacing the space between two columns
 * @param least the least width of all columns with the space between; {@link #ALL} for the room
 *     that the table has
 */
public record Grid(List<Column> columns, List<Cell> cells, double spacing, double least) {

  /** The least width of a table that fills its room. */
  public static final double ALL = Double.MAX_VALUE;

  public Grid {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
  }

  /** This table with another least width. */
  public Grid atLeast(double width) {
    return new Grid(columns, cells, spacing, width);
  }

  /**
   * A column, with the width that a style sheet declares.
   *
   * @param width the width; 0 if none is declared
   * @param percent the width in per cent of the table's; 0 if none is declared
   */
  public record Column(double width, double percent) {}

  /**
   * A cell.
   *
   * @param row its first row
   * @param rows the number of rows that it spans
   * @param column its first column
   * @param columns the number of columns that it spans
   * @param needs what it needs, with its padding and borders
   */
  public record Cell(int row, int rows, int column, int columns, CellNeeds needs) {

    /** The column after its last. */
    int end() {
      return column + columns;
    }
  }
}
