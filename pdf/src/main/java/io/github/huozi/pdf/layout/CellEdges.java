package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.Sides;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The padding and borders at the sides of table cells, in whole dots as the renderer has them.
 * Where borders collapse, a cell has half of the widest border at each side (CSS 2.1 §17.6.2).
 */
final class CellEdges {

  private final PrintStyles styles;
  private final ElementStyle table;
  private final TableParts parts;
  private final boolean collapse;

  CellEdges(PrintStyles styles, ElementStyle table, TableParts parts) {
    this.styles = styles;
    this.table = table;
    this.parts = parts;
    this.collapse = table.collapsesBorders();
  }

  int of(TableParts.Cell cell) {
    ElementStyle style = styles.of(cell.element());
    int padding = style.wholePadding();
    if (!collapse) {
      Sides border = style.border();
      return padding + (int) border.left() + (int) border.right();
    }
    return padding + (left(cell) + 1) / 2 + right(cell) / 2;
  }

  private int left(TableParts.Cell cell) {
    double width = styles.of(cell.element()).border().left();
    TableParts.@Nullable Cell before = parts.at(cell.row(), cell.column() - 1);
    if (before != null) {
      width = Math.max(width, styles.of(before.element()).border().right());
    }
    int column = cell.column();
    width = Math.max(width, ofColumn(column, true));
    if (column > 0) {
      return (int) Math.max(width, ofColumn(column - 1, false));
    }
    width = Math.max(width, declared(cell.rowElement()).left());
    width = Math.max(width, declared(cell.group()).left());
    return (int) Math.max(width, table.border().left());
  }

  private int right(TableParts.Cell cell) {
    double width = styles.of(cell.element()).border().right();
    TableParts.@Nullable Cell after = parts.at(cell.row(), cell.end());
    if (after != null) {
      width = Math.max(width, styles.of(after.element()).border().left());
    }
    int column = cell.end() - 1;
    width = Math.max(width, ofColumn(column, false));
    if (column + 1 < parts.columns()) {
      return (int) Math.max(width, ofColumn(column + 1, true));
    }
    width = Math.max(width, declared(cell.rowElement()).right());
    width = Math.max(width, declared(cell.group()).right());
    return (int) Math.max(width, table.border().right());
  }

  private Sides declared(Element element) {
    return styles.of(element).declaredBorder();
  }

  private double ofColumn(int column, boolean left) {
    @Nullable Element element = parts.columnElement(column);
    if (element == null) {
      return 0;
    }
    Sides border = styles.of(element).border();
    return left ? border.left() : border.right();
  }
}
