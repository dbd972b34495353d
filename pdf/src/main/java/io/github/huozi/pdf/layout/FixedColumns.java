package io.github.huozi.pdf.layout;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.table.CellNeeds.Division;
import io.github.huozi.pdf.table.ColumnWidths;
import io.github.huozi.pdf.table.Grid;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Chooses the widths of a table's columns before any layout, and writes them into the document as
 * fixed widths, so that the measure of each cell is known. The renderer's own automatic widths
 * would need a layout, and make columns one character wide.
 *
 * <p>A table that is too wide gets half the padding beside its columns; then a smaller type, down
 * to its {@code -huozi-shrink}; then a turned page, unless its {@code -huozi-wide} is {@code none};
 * and then its words are divided.
 */
final class FixedColumns {

  /** The step by which the type gets smaller, in per cent. */
  private static final int STEP = 5;

  /** The least measure of a caption over an upright table, in em. */
  private static final int CAPTION = 12;

  private final PrintStyles styles;
  private final Composers composers;
  private final PlacedBlocks blocks;
  private final MadeContent generated;
  private final ToDoubleFunction<Element> pictures;
  private final OptionalDouble turned;

  /** The width of the content of each cell, in dots. */
  private final IdentityHashMap<Element, Double> cells = new IdentityHashMap<>();

  /** The room for each table with fixed columns, and for its row groups and rows, in dots. */
  private final IdentityHashMap<Element, Double> fixed = new IdentityHashMap<>();

  /**
   * @param blocks gets the tables that stand on turned pages
   * @param pictures gives the preferred width of an image, in dots
   * @param turned the measure of a turned page, in dots; empty if pages are not turned
   */
  FixedColumns(
      PrintStyles styles,
      Composers composers,
      PlacedBlocks blocks,
      MadeContent generated,
      ToDoubleFunction<Element> pictures,
      OptionalDouble turned) {
    this.generated = generated;
    this.styles = styles;
    this.composers = composers;
    this.blocks = blocks;
    this.pictures = pictures;
    this.turned = turned;
  }

  /** The width of the content of a cell, in dots; empty if the columns are the renderer's. */
  OptionalDouble cellWidth(Element cell) {
    @Nullable Double width = cells.get(cell);
    return width == null ? OptionalDouble.empty() : OptionalDouble.of(width);
  }

  /**
   * The room for a table with fixed columns, and so for its captions, in dots; empty if an element
   * is no such table, nor a row group or a row of one.
   */
  OptionalDouble room(Element element) {
    @Nullable Double room = fixed.get(element);
    return room == null ? OptionalDouble.empty() : OptionalDouble.of(room);
  }

  /**
   * Fixes the columns of a table.
   *
   * @param around the width of the content of the block around it, in dots
   * @param measured whether that width is exact; otherwise the block may become narrower
   * @param outer the properties that it inherits
   */
  void fix(Element table, double around, boolean measured, TextContext outer) {
    // The renderer chooses the columns of a table that holds anything but cells and captions.
    TableParts.of(styles, table)
        .ifPresent(parts -> new Work(table, parts, around, measured, outer).fix());
  }

  /** Tells whether a table has room in its own size of type, without words being divided. */
  boolean fits(Element table, double around, TextContext outer) {
    return TableParts.of(styles, table)
        .filter(parts -> new Work(table, parts, around, false, outer).choose().isPresent())
        .isPresent();
  }

  /** A table whose columns are being chosen. */
  private final class Work {

    private final TextContext outer;
    private final boolean outermost;
    private final boolean measured;
    private final Element table;
    private final TableParts parts;
    private Grid grid;
    private double room;
    private double around;

    Work(Element table, TableParts parts, double around, boolean measured, TextContext outer) {
      this.table = table;
      this.parts = parts;
      this.outer = outer;
      this.around = around;
      this.measured = measured;
      this.outermost = isOutermost(table);
      this.room = room();
      this.grid = gridOf();
    }

    void fix() {
      write(widths());
    }

    private int[] widths() {
      Optional<int[]> widths = choose();
      if (widths.isPresent()) {
        return widths.get();
      }
      double type = styles.of(table).font().getSize2D();
      renew(type, true);
      widths = choose();
      if (widths.isEmpty()) {
        widths = smaller(type);
      }
      if (widths.isEmpty() && turned.isPresent() && mayTurn()) {
        around = turned.getAsDouble();
        renew(type, false);
        widths = choose();
        if (widths.isEmpty()) {
          widths = smaller(type);
        }
        blocks.turn(table);
      }
      for (Division division : EnumSet.range(Division.NINE_LETTERS, Division.TWO_LETTERS)) {
        if (widths.isEmpty()) {
          widths = ColumnWidths.choose(grid, room, division);
        }
      }
      return widths.orElseGet(() -> ColumnWidths.least(grid, Division.FOUR_LETTERS));
    }

    /** Chooses widths at which at most long words are divided. */
    private Optional<int[]> choose() {
      Optional<int[]> widths = ColumnWidths.choose(grid, room, Division.ADDRESSES);
      return widths.isPresent() ? widths : ColumnWidths.choose(grid, room, Division.LONG_WORDS);
    }

    /** Makes the type smaller by steps, as far as allowed, until the columns have room. */
    private Optional<int[]> smaller(double type) {
      int smallest = smallest();
      double needed = ColumnWidths.leastTotal(grid, Division.LONG_WORDS);
      for (int percent = 100 - STEP; percent > smallest - STEP; percent -= STEP) {
        int applied = Math.max(smallest, percent);
        if (applied == smallest || needed * applied / 100 <= room) {
          renew(type * applied / 100, false);
          Optional<int[]> widths = choose();
          if (widths.isPresent()) {
            return widths;
          }
        }
      }
      return Optional.empty();
    }

    /** The smallest size of type that the style sheets allow, in per cent of the table's own. */
    private int smallest() {
      return outermost ? styles.shrink(table) : 100;
    }

    private boolean mayTurn() {
      return outermost && !Elements.isInPageNote(table) && styles.mayTurn(table);
    }

    private boolean isOutermost(Element table) {
      for (@Nullable Node node = table.getParentNode();
          node instanceof Element element;
          node = node.getParentNode()) {
        ElementStyle style = styles.of(element);
        if (style.isTableCell() || style.isOutOfFlow()) {
          return false;
        }
      }
      return !styles.of(table).isOutOfFlow();
    }

    private Grid gridOf() {
      double leastPicture = room / parts.columns() / 2;
      Grid measured =
          new CellMeasure(styles, composers, generated, pictures, leastPicture)
              .tables()
              .grid(table, parts, outer.in(table, styles));
      double least = styles.of(table).declared(ElementStyle.Size.MIN_WIDTH, around);
      return measured.least() == 0 && least > 0
          ? measured.atLeast(Math.min(room, least - edges()))
          : measured;
    }

    /** The room for the columns with the space between them, in dots. */
    private double room() {
      ElementStyle style = styles.of(table);
      double wide = style.declared(ElementStyle.Size.WIDTH, around);
      double most = style.declared(ElementStyle.Size.MAX_WIDTH, around);
      double width = wide > 0 ? wide : around;
      return Math.max(1, (most > 0 ? Math.min(most, width) : width) - edges());
    }

    /** The width that the table needs beside its columns, in dots. */
    private double edges() {
      ElementStyle style = styles.of(table);
      return style.leftEdge(around)
          + style.rightEdge(around)
          - (style.collapsesBorders() ? style.sides(around) : 0)
          + 2 * style.columnSpacing();
    }

    /**
     * Gives the table another size of type, and measures it again.
     *
     * @param tight whether to halve the padding at the sides of its cells
     */
    private void renew(double dots, boolean tight) {
      if (tight) {
        for (TableParts.Cell cell : parts.cells()) {
          ElementStyle style = styles.of(cell.element());
          styles.change(cell.element(), style.halfPadding(around));
        }
      }
      styles.change(
          table, String.format(Locale.ROOT, "font-size: %.4fpx", dots / styles.dotsPerPixel()));
      room = room();
      grid = gridOf();
    }

    private void write(int[] widths) {
      ElementStyle style = styles.of(table);
      int spacing = grid.spacing() > 0 ? (int) grid.spacing() : 0;
      double width = spacing;
      for (int column : widths) {
        width += column + spacing;
      }
      if (!style.collapsesBorders()) {
        width += style.sides(around);
      }
      styles.change(table, declarations(style, width));
      if (blocks.isTurned(table)) {
        CaptionedTables.widen(table, around, styles);
      } else if (styles.isUpright(table)) {
        CaptionedTables.widen(table, captionWidth(style, width), styles);
      }
      replaceColumns(widths);
      CellEdges edges = new CellEdges(styles, style, parts);
      FixedColumns.this.fixed.put(table, around);
      for (TableParts.Cell cell : parts.cells()) {
        double inside = -edges.of(cell) - spacing;
        for (int i = cell.column(); i < cell.end(); i++) {
          inside += widths[i] + spacing;
        }
        cells.put(cell.element(), Math.max(1, inside));
        if (cell.rowElement() != cell.element().getParentNode()) {
          continue;
        }
        FixedColumns.this.fixed.put(cell.rowElement(), around);
        if (cell.group().getParentNode() == table) {
          FixedColumns.this.fixed.put(cell.group(), around);
        }
      }
    }

    /**
     * The declarations that give the table its width. Automatic margins are computed too: where the
     * renderer lays a table out again on the next page, it takes them off the width.
     *
     * @param width the width with padding and borders
     */
    private String declarations(ElementStyle style, double width) {
      double left = style.marginLeft(around);
      double right = style.marginRight(around);
      double rest = measured ? Math.max(0, around - width - left - right) : 0;
      if (styles.isUpright(table)) {
        left =
            CaptionedTables.caption(table) == null ? 0 : (captionWidth(style, width) - width) / 2;
        right = 0;
      } else if (style.hasAutoLeftMargin()) {
        left = style.hasAutoRightMargin() ? Math.floor(rest / 2) : rest;
      }
      if (style.hasAutoRightMargin()) {
        right = Math.max(0, rest - left);
      }
      // The renderer's width includes the margins.
      return String.format(
          Locale.ROOT,
          "table-layout: fixed; width: %s; min-width: 0; max-width: none;"
              + " box-sizing: content-box; margin-left: %s; margin-right: %s",
          px(width + (int) left + (int) right),
          px((int) left),
          px((int) right));
    }

    /** The measure of the caption of an upright table: short lines look odd over a narrow one. */
    private double captionWidth(ElementStyle style, double width) {
      return Math.max(width, Math.min(around, CAPTION * style.font().getSize2D()));
    }

    private String px(double dots) {
      // A little more, since the renderer rounds down.
      return String.format(Locale.ROOT, "%.4fpx", (dots + 0.2) / styles.dotsPerPixel());
    }

    /** Replaces the table's columns by one element each, with a fixed width. */
    private void replaceColumns(int[] widths) {
      Document document = table.getOwnerDocument();
      List<Element> columns = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        @Nullable Element written = parts.columnElement(i);
        Element column = document.createElementNS(table.getNamespaceURI(), "col");
        if (written != null && written.getTagName().equals("col")) {
          styles.copy(written, column);
        }
        styles.change(
            column, "display: table-column; -fs-table-cell-colspan: 1; width: " + px(widths[i]));
        columns.add(column);
      }
      @Nullable Node first = null;
      for (Node child : children(table)) {
        if (child instanceof Element element) {
          ElementStyle.TablePart part = styles.of(element).tablePart();
          if (part == ElementStyle.TablePart.COLUMN
              || part == ElementStyle.TablePart.COLUMN_GROUP) {
            table.removeChild(child);
          } else if (first == null && part != ElementStyle.TablePart.CAPTION) {
            first = child;
          }
        }
      }
      for (Element column : columns) {
        table.insertBefore(column, first);
      }
    }

    private static List<Node> children(Element element) {
      List<Node> children = new ArrayList<>();
      for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        children.add(child);
      }
      return children;
    }
  }
}
