package io.github.huozi.pdf.image;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.pdf.layout.LaidOutBoxes;
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
 * Distributes the width of tables among columns with images, which are scaled down to fit. The
 * renderer alone would make a column as wide as its image, and the table wider than the page.
 *
 * <p>As in browsers, images shrink as text does: each column gets its minimum, and a share of the
 * rest in proportion to the width it would take without limit.
 */
final class CellImages {

  /** The tolerance for rounding, in dots. */
  private static final double ROUNDING = 2;

  private final Styles styles;
  private final Map<TableBox, List<TableCellBox>> tables;
  private final Map<Element, Element> cellOf;

  /** The preferred width of the widest image in each element. */
  private final Map<Element, Double> widest = new HashMap<>();

  private final Map<Element, Double> widths = new LinkedHashMap<>();

  /**
   * @param root a layout in which images in cells take no room
   * @param cellOf the cell of each image in one
   * @param wanted gives the preferred width of an image, in dots
   */
  CellImages(
      Box root, Styles styles, Map<Element, Element> cellOf, ToDoubleFunction<Element> wanted) {
    this.styles = styles;
    this.tables = LaidOutBoxes.tables(root);
    this.cellOf = cellOf;
    for (Element image : cellOf.keySet()) {
      double width = wanted.applyAsDouble(image);
      for (Node node = image; node instanceof Element around; node = node.getParentNode()) {
        widest.merge(around, width, Math::max);
      }
    }
  }

  /** The largest width of the content of an image's cell, for each image in a cell. */
  Map<Element, Double> widths() {
    // Outer tables come before those in their cells.
    tables.forEach(this::distribute);
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

  private void distribute(TableBox table, List<TableCellBox> cells) {
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
    List<Double> distributed = columns.widths();
    for (TableCellBox cell : cells) {
      double width = -edges(cell);
      for (int column = cell.getCol(); column < Columns.end(cell); column++) {
        width += distributed.get(column);
      }
      widths.put(cell.getElement(), Math.max(1, width));
    }
  }

  /** The width of a cell for its widest image, at any depth; 0 if it has none. */
  private double widest(TableCellBox cell) {
    double width = widest.getOrDefault(cell.getElement(), 0.0);
    return width == 0 ? 0 : width + edges(cell);
  }

  /** The largest total width of a table's columns. */
  private double available(TableBox table) {
    if (!table.getStyle().isAutoWidth()) {
      return table.getContentWidth();
    }
    @Nullable Double ofCell = null;
    for (Box box = table; box != null && ofCell == null; box = box.getParent()) {
      ofCell = box instanceof TableCellBox cell ? widths.get(cell.getElement()) : null;
    }
    double around = ofCell == null ? table.getContainingBlock().getContentWidth() : ofCell;
    // Automatic margins take no room.
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
     * Takes a cell into account.
     *
     * @param image the width of the cell for its widest image; 0 if it has none
     */
    void add(TableCellBox cell, double image) {
      // Half an equal share is the smallest width of an image.
      double seen = Math.min(image, available / least.length / 2);
      double text = Math.min(cell.getMaxWidth(), available);
      boolean fixed = !cell.getStyle().isAutoWidth();
      double wide = fixed ? cell.getWidth() : Math.max(text, image);
      raise(least, cell, Math.max(cell.getMinWidth(), fixed ? 0 : seen));
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

    /** The width of each column. */
    List<Double> widths() {
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
