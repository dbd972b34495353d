package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.ElementStyle.TablePart;
import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The cells and columns of a table, by the displays of its elements (CSS 2.1 §17.2). */
final class TableParts {

  private final PrintStyles styles;
  private final List<Cell> cells = new ArrayList<>();

  /** The {@code col} element or group of each column of the style sheets. */
  private final List<Element> columnElements = new ArrayList<>();

  private final Map<Place, Cell> places = new HashMap<>();
  private boolean regular = true;
  private int rows;

  private int columns;

  private TableParts(PrintStyles styles) {
    this.styles = styles;
  }

  /**
   * The parts of a table; empty if it or a style sheet has anything outside its cells and captions.
   */
  static Optional<TableParts> of(PrintStyles styles, Element table) {
    TableParts parts = new TableParts(styles);
    parts.addGroup(table, null);
    return parts.regular && !parts.cells.isEmpty() ? Optional.of(parts) : Optional.empty();
  }

  List<Cell> cells() {
    return cells;
  }

  /** The number of columns. */
  int columns() {
    return columns;
  }

  /** The {@code col} element of a column, or its group; null if it has none. */
  @Nullable Element columnElement(int column) {
    return column < columnElements.size() ? columnElements.get(column) : null;
  }

  /** The cell at a place that a cell covers; null if there is none. */
  @Nullable Cell at(int row, int column) {
    return places.get(new Place(row, column));
  }

  /** Adds the rows of a table or of a row group; cells without a row make one. */
  private void addGroup(Element group, @Nullable Element inTable) {
    List<Element> rowless = new ArrayList<>();
    for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (!(node instanceof Element child)) {
        regular &= !(node instanceof Text text) || text.getData().isBlank();
        continue;
      }
      ElementStyle style = styles.of(child);
      TablePart part = style.tablePart();
      if (style.isDisplayNone()) {
        continue;
      }
      regular &= !style.isOutOfFlow();
      if (part == TablePart.CELL) {
        rowless.add(child);
        continue;
      }
      endRow(rowless, group);
      if (part == TablePart.ROW) {
        addRow(child, group);
      } else if (inTable != null) {
        regular = false;
      } else if (part == TablePart.ROW_GROUP) {
        addGroup(child, group);
      } else if (part == TablePart.COLUMN) {
        addColumn(child);
      } else if (part == TablePart.COLUMN_GROUP) {
        addColumns(child);
      } else {
        regular &= part == TablePart.CAPTION;
      }
    }
    endRow(rowless, group);
  }

  private void endRow(List<Element> rowless, Element group) {
    if (!rowless.isEmpty()) {
      addCells(rowless, group, group);
      rowless.clear();
    }
  }

  private void addRow(Element row, Element group) {
    List<Element> inRow = new ArrayList<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        ElementStyle style = styles.of(child);
        if (!style.isDisplayNone()) {
          regular &= style.isTableCell() && !style.isOutOfFlow();
          inRow.add(child);
        }
      } else {
        regular &= !(node instanceof Text text) || text.getData().isBlank();
      }
    }
    addCells(inRow, row, group);
  }

  private void addCells(List<Element> elements, Element row, Element group) {
    int column = 0;
    for (Element element : elements) {
      while (at(rows, column) != null) {
        column++;
      }
      ElementStyle style = styles.of(element);
      Cell cell = new Cell(element, row, group, rows, style.rowSpan(), column, style.columnSpan());
      cells.add(cell);
      for (int down = 0; down < cell.rowSpan; down++) {
        for (int right = 0; right < cell.columnSpan; right++) {
          places.put(new Place(rows + down, column + right), cell);
        }
      }
      column = cell.end();
      columns = Math.max(columns, column);
    }
    rows++;
  }

  private void addColumns(Element group) {
    boolean empty = true;
    for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && styles.of(child).tablePart() == TablePart.COLUMN) {
        addColumn(child);
        empty = false;
      }
    }
    if (empty) {
      addColumn(group);
    }
  }

  private void addColumn(Element element) {
    for (int i = 0; i < styles.of(element).columnSpan(); i++) {
      columnElements.add(element);
    }
  }

  /**
   * A cell.
   *
   * @param element its element
   * @param rowElement the element of its row; that of its group if it stands in no row
   * @param group the row group around it, or the table
   * @param row its first row
   * @param rowSpan the number of rows that it spans
   * @param column its first column
   * @param columnSpan the number of columns that it spans
   */
  record Cell(
      Element element,
      Element rowElement,
      Element group,
      int row,
      int rowSpan,
      int column,
      int columnSpan) {

    /** The column after its last. */
    int end() {
      return column + columnSpan;
    }
  }

  private record Place(int row, int column) {}
}
