package io.github.huozi.pdf.layout;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.InlineLayoutBox;
import com.openhtmltopdf.render.LineBox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The boxes of a layout. Widths are in dots. */
public final class LaidOutBoxes {

  /** The attribute of a table that stands on turned pages. */
  public static final String LANDSCAPE = "data-landscape";

  private final Map<Element, Box> blocks = new HashMap<>();

  /** Finds the blocks of a layout by their elements. */
  LaidOutBoxes(Box root) {
    each(root, this::collect);
  }

  private void collect(Box box) {
    @Nullable Element element = box.getElement();
    if (element != null && box instanceof BlockBox && !box.isAnonymous()) {
      blocks.putIfAbsent(element, box);
    }
  }

  /** Calls an action for a box and all boxes in it, outer boxes first. */
  public static void each(Box box, Consumer<Box> action) {
    action.accept(box);
    if (box instanceof InlineLayoutBox inline) {
      for (int i = 0; i < inline.getInlineChildCount(); i++) {
        if (inline.getInlineChild(i) instanceof Box child) {
          each(child, action);
        }
      }
    }
    if (box instanceof LineBox line) {
      line.getNonFlowContent().forEach(child -> each(child, action));
    }
    box.getChildren().forEach(child -> each(child, action));
  }

  /** The tables of a layout with their cells, outer tables first. */
  public static Map<TableBox, List<TableCellBox>> tables(Box root) {
    Map<TableBox, List<TableCellBox>> tables = new LinkedHashMap<>();
    each(
        root,
        box -> {
          if (box instanceof TableCellBox cell && cell.getElement() != null) {
            tables.computeIfAbsent(cell.getTable(), unused -> new ArrayList<>()).add(cell);
          }
        });
    return tables;
  }

  /** The block of an element; null if it has none. */
  @Nullable Box of(Element element) {
    return blocks.get(element);
  }

  /** Whether an element has a block. */
  boolean has(Element element) {
    return blocks.containsKey(element);
  }

  /** Whether a block holds a single line, so that no line end needs to be chosen. */
  boolean isOneLine(Element element) {
    @Nullable Box box = blocks.get(element);
    return box != null && box.getChildCount() == 1 && box.getChild(0) instanceof LineBox;
  }

  /** The width of the content of a block; 0 if the element has none. */
  double innerWidth(Element element) {
    @Nullable Box box = blocks.get(element);
    return box == null ? 0 : box.getContentWidth();
  }

  /** The width of a block with padding, border and margin; 0 if the element has none. */
  double outerWidth(Element element) {
    @Nullable Box box = blocks.get(element);
    return box == null ? 0 : box.getWidth();
  }
}
