package io.github.huozi.pdf.table;

import java.util.List;

/**
 * A table as the choice of column widths sees it. Lengths are in dots.
 *
 * @param columns the columns
 * @param cells the cells, in order
 * @param spacing the space between two columns
 * @param fills whether the table is as wide as the room it has
 */
public record Grid(List<Column> columns, List<Cell> cells, double spacing, boolean fills) {

  public Grid {
    columns = List.copyOf(columns);
    cells = List.copyOf(cells);
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
