package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
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

  private final Styles styles;
  private final List<Cell> cells = new ArrayList<>();

  /** For each column of the style sheets, its {@code col} element or group. */
  private final List<Element> columnElements = new ArrayList<>();

  private final Map<Place, Cell> places = new HashMap<>();
  private boolean regular = true;
  private int rows;

  private int columns;

  private TableParts(Styles styles) {
    this.styles = styles;
  }

  /**
   * The parts of a table; empty if it or a style sheet has anything outside its cells and captions.
   */
  static Optional<TableParts> of(Styles styles, Element table) {
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
      CalculatedStyle style = styles.of(child);
      IdentValue display = style.getIdent(CSSName.DISPLAY);
      if (style.isDisplayNone()) {
        continue;
      }
      regular &= !styles.isOutOfFlow(style);
      if (display == IdentValue.TABLE_CELL) {
        rowless.add(child);
        continue;
      }
      endRow(rowless, group);
      if (display == IdentValue.TABLE_ROW) {
        addRow(child, group);
      } else if (inTable != null) {
        regular = false;
      } else if (isRowGroup(display)) {
        addGroup(child, group);
      } else if (display == IdentValue.TABLE_COLUMN) {
        addColumn(child);
      } else if (display == IdentValue.TABLE_COLUMN_GROUP) {
        addColumns(child);
      } else {
        regular &= display == IdentValue.TABLE_CAPTION;
      }
    }
    endRow(rowless, group);
  }

  private static boolean isRowGroup(IdentValue display) {
    return display == IdentValue.TABLE_ROW_GROUP
        || display == IdentValue.TABLE_HEADER_GROUP
        || display == IdentValue.TABLE_FOOTER_GROUP;
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
        CalculatedStyle style = styles.of(child);
        if (!style.isDisplayNone()) {
          regular &= style.isTableCell() && !styles.isOutOfFlow(style);
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
      CalculatedStyle style = styles.of(element);
      Cell cell =
          new Cell(element, row, group, rows, style.getRowSpan(), column, style.getColSpan());
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
      if (node instanceof Element child
          && styles.of(child).isIdent(CSSName.DISPLAY, IdentValue.TABLE_COLUMN)) {
        addColumn(child);
        empty = false;
      }
    }
    if (empty) {
      addColumn(group);
    }
  }

  private void addColumn(Element element) {
    for (int i = 0; i < styles.of(element).getColSpan(); i++) {
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
