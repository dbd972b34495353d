package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.table.CellNeeds;
import io.github.huozi.pdf.table.CellNeeds.Division;
import io.github.huozi.pdf.table.CellNeeds.Flow;
import io.github.huozi.pdf.table.ColumnWidths;
import io.github.huozi.pdf.table.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Measures tables, before any layout. Lengths are in dots. */
final class TableMeasure {

  private final PrintStyles styles;
  private final CellMeasure cells;

  TableMeasure(PrintStyles styles, CellMeasure cells) {
    this.styles = styles;
    this.cells = cells;
  }

  /**
   * The needs of a table inside a cell: its columns, and for each row a line as long as it is wide.
   */
  CellNeeds nested(Element table, TextContext inner) {
    Optional<TableParts> parts = TableParts.of(styles, table);
    if (parts.isEmpty()) {
      return cells.content(table, inner);
    }
    Grid grid = grid(table, parts.get(), inner);
    double outside = 2 * grid.spacing();
    List<Double> least = new ArrayList<>();
    for (Division division : Division.values()) {
      least.add(ColumnWidths.leastTotal(grid, division) + outside);
    }
    double natural = ColumnWidths.naturalTotal(grid) + outside;
    List<Flow> rows = new ArrayList<>();
    int last = -1;
    for (TableParts.Cell cell : parts.get().cells()) {
      if (cell.row() != last) {
        double line = styles.of(cell.element()).lineHeight();
        rows.add(new Flow(natural, 0, 0, line));
        last = cell.row();
      }
    }
    return new CellNeeds(least, natural, rows, List.of());
  }

  /** A table as the choice of column widths sees it. */
  Grid grid(Element table, TableParts parts, TextContext inner) {
    ElementStyle style = styles.of(table);
    CellEdges edges = new CellEdges(styles, style, parts);
    double[] widths = new double[parts.columns()];
    double[] percent = new double[parts.columns()];
    for (int i = 0; i < widths.length; i++) {
      @Nullable Element column = parts.columnElement(i);
      if (column != null) {
        declare(styles.of(column), 0, i, widths, percent);
        if (widths[i] == 0
            && percent[i] == 0
            && column.getParentNode() instanceof Element group
            && group != table) {
          declare(styles.of(group), 0, i, widths, percent);
        }
      }
    }
    List<Grid.Cell> found = new ArrayList<>();
    for (TableParts.Cell cell : parts.cells()) {
      ElementStyle cellStyle = styles.of(cell.element());
      int sides = edges.of(cell);
      if (cell.columnSpan() == 1) {
        int outside = cellStyle.isBorderBox() ? 0 : sides;
        declare(cellStyle, outside, cell.column(), widths, percent);
      }
      CellNeeds needs = cells.content(cell.element(), inContext(cell, inner));
      double smallest = cellStyle.absolute(ElementStyle.Size.MIN_WIDTH);
      double largest = cellStyle.absolute(ElementStyle.Size.MAX_WIDTH);
      if (smallest > 0 || largest > 0) {
        needs = needs.limited(smallest, largest > 0 ? largest : Double.MAX_VALUE);
      }
      found.add(
          new Grid.Cell(
              cell.row(), cell.rowSpan(), cell.column(), cell.columnSpan(), needs.within(sides)));
    }
    List<Grid.Column> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(new Grid.Column(percent[i] > 0 ? 0 : widths[i], percent[i]));
    }
    return new Grid(columns, found, style.columnSpacing(), style.isAutoWidth() ? 0 : Grid.ALL);
  }

  private TextContext inContext(TableParts.Cell cell, TextContext table) {
    TextContext context = table;
    if (cell.group() != cell.element().getParentNode()) {
      context = context.in(cell.group(), styles);
    }
    if (cell.rowElement() != cell.group()) {
      context = context.in(cell.rowElement(), styles);
    }
    return context.in(cell.element(), styles);
  }

  private void declare(
      ElementStyle style, int sides, int column, double[] widths, double[] percent) {
    double width = style.absolute(ElementStyle.Size.WIDTH);
    if (width > 0) {
      widths[column] = Math.max(widths[column], width + sides);
    }
    percent[column] = Math.max(percent[column], style.percent(ElementStyle.Size.WIDTH));
  }
}
