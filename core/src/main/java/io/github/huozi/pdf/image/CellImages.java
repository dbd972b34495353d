package io.github.huozi.pdf.image;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.layout.LaidOutCells;
import io.github.huozi.pdf.layout.Styles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Shares out the width of tables among columns that hold images, which are scaled down to that. The
 * renderer would make a column as wide as the image in it, and a table wider than the page.
 *
 * <p>A browser lets images give way as text does; so each column gets what it needs at least, and
 * of the rest a share by what it would like to have.
 */
final class CellImages {

  /** The tolerance for rounding, in dots. */
  private static final double ROUNDING = 2;

  private final Styles styles;
  private final LaidOutCells laidOut;
  private final Map<Element, Element> cellOf;

  /** How wide the widest image in an element would like to be. */
  private final Map<Element, Double> widest = new HashMap<>();

  private final Map<Element, Double> widths = new LinkedHashMap<>();

  /**
   * @param root a layout in which images in cells take no room
   * @param cellOf the cell of each image that stands in one
   * @param wanted how wide an image would like to be, in dots
   */
  CellImages(
      Box root, Styles styles, Map<Element, Element> cellOf, ToDoubleFunction<Element> wanted) {
    this.styles = styles;
    this.laidOut = new LaidOutCells(root);
    this.cellOf = cellOf;
    for (Element image : cellOf.keySet()) {
      double width = wanted.applyAsDouble(image);
      for (Node node = image; node instanceof Element around; node = node.getParentNode()) {
        widest.merge(around, width, Math::max);
      }
    }
  }

  /** How wide what a cell holds may be at most, for each image in one. */
  Map<Element, Double> widths() {
    // Outer tables come before those in their cells.
    laidOut.tables().forEach(this::share);
    Map<Element, Double> byImage = new LinkedHashMap<>();
    cellOf.forEach(
        (image, cell) -> {
          @Nullable Double width = widths.get(cell);
          if (width != null) {
            byImage.put(image, width);
          }
        });
    return byImage;
  }

  private void share(TableBox table, List<TableCellBox> cells) {
    Map<TableCellBox, Double> images = new LinkedHashMap<>();
    for (TableCellBox cell : cells) {
      images.put(cell, widest(cell));
    }
    if (images.values().stream().allMatch(width -> width == 0)) {
      return;
    }
    double available = available(table);
    Columns columns = new Columns(cells, available - ROUNDING);
    images.forEach(columns::add);
    List<Double> shared = columns.shared();
    for (TableCellBox cell : cells) {
      double width = -edges(cell);
      for (int column = cell.getCol(); column < Columns.end(cell); column++) {
        width += shared.get(column);
      }
      widths.put(cell.getElement(), Math.max(1, width));
    }
  }

  /** The widest image in a cell, also in a table inside it; 0 if there is none. */
  private double widest(TableCellBox cell) {
    double width = widest.getOrDefault(cell.getElement(), 0.0);
    return width == 0 ? 0 : width + edges(cell);
  }

  /** How wide a table's columns may be together. */
  private double available(TableBox table) {
    if (!table.getStyle().isAutoWidth()) {
      return table.getContentWidth();
    }
    @Nullable Double ofCell = null;
    for (Box box = table; box != null && ofCell == null; box = box.getParent()) {
      ofCell = box instanceof TableCellBox cell ? widths.get(cell.getElement()) : null;
    }
    double around = ofCell == null ? table.getContainingBlock().getContentWidth() : ofCell;
    // Margins that share out what is left are no edges.
    return around
        - styles.leftEdge(table.getStyle(), around)
        - styles.rightEdge(table.getStyle(), around);
  }

  private static double edges(TableCellBox cell) {
    return cell.getWidth() - cell.getContentWidth();
  }

  /** The columns of a table. */
  private static final class Columns {

    private final double available;
    private final double[] least;
    private final double[] wanted;

    Columns(List<TableCellBox> cells, double available) {
      this.available = available;
      int count = cells.stream().mapToInt(Columns::end).max().orElse(0);
      this.least = new double[count];
      this.wanted = new double[count];
    }

    /** The column after a cell's last. */
    static int end(TableCellBox cell) {
      return cell.getCol() + cell.getStyle().getColSpan();
    }

    /**
     * @param image how wide the cell would be for its widest image; 0 if it has none
     */
    void add(TableCellBox cell, double image) {
      // So much of an image is always to be seen.
      double seen = Math.min(image, available / least.length / 2);
      double text = Math.min(cell.getMaxWidth(), available);
      boolean told = !cell.getStyle().isAutoWidth();
      double wide = told ? cell.getWidth() : Math.max(text, image);
      raise(least, cell, Math.max(cell.getMinWidth(), told ? 0 : seen));
      raise(wanted, cell, Math.min(wide, available));
    }

    private static void raise(double[] columns, TableCellBox cell, double to) {
      double has = 0;
      for (int column = cell.getCol(); column < end(cell); column++) {
        has += columns[column];
      }
      double more = (to - has) / (end(cell) - cell.getCol());
      for (int column = cell.getCol(); more > 0 && column < end(cell); column++) {
        columns[column] += more;
      }
    }

    List<Double> shared() {
      double needed = 0;
      double more = 0;
      for (int i = 0; i < least.length; i++) {
        wanted[i] = Math.max(wanted[i], least[i]);
        needed += least[i];
        more += wanted[i] - least[i];
      }
      double part = more == 0 ? 0 : Math.max(0, Math.min(1, (available - needed) / more));
      List<Double> widths = new ArrayList<>();
      for (int i = 0; i < least.length; i++) {
        widths.add(least[i] + part * (wanted[i] - least[i]));
      }
      return widths;
    }
  }
}
