package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.Galley;
import io.github.huozi.pdf.layout.PlacedBlocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds the stretches of a galley that stand in several columns. */
final class ColumnBands {

  private final PlacedBlocks blocks;
  private final boolean level;
  private final List<Galley.Band> found = new ArrayList<>();
  private @Nullable Element block;
  private int first;
  private int end;
  private Set<Integer> spanning = new HashSet<>();

  /**
   * @param level whether the columns of a last page are equally high: those of vertical lines are
   *     filled one after the other (JLREQ §2.3.2)
   */
  ColumnBands(PlacedBlocks blocks, boolean level) {
    this.blocks = blocks;
    this.level = level;
  }

  /** Adds the next part of the galley, which is an item. */
  void add(Part part, int item) {
    @Nullable Element around = around(part);
    boolean spans = around != null && (part.turned != null || spans(part, around));
    boolean alone = spans && !part.movable;
    @Nullable Element columns = alone ? null : around;
    if (columns != block) {
      finish();
      block = columns;
      first = item;
    }
    PlacedBlocks.@Nullable Columns in = blocks.columns(columns);
    if (in != null) {
      end = item + 1;
      part.columnShift = in.shift();
      if (spans) {
        spanning.add(item);
      }
    }
  }

  /** The stretches, when all parts have been added. */
  List<Galley.Band> found() {
    finish();
    return found;
  }

  private void finish() {
    PlacedBlocks.@Nullable Columns columns = blocks.columns(block);
    if (columns != null) {
      found.add(new Galley.Band(first, end, columns.number(), level, spanning));
    }
    block = null;
    spanning = new HashSet<>();
  }

  /** The element around a part that stands in columns; null if there is none. */
  private @Nullable Element around(Part part) {
    for (@Nullable EnclosingBlocks at = part.first; at != null; at = at.outer()) {
      @Nullable Element element = at.block().getElement();
      if (blocks.columns(element) != null) {
        return element;
      }
    }
    return null;
  }

  /** Tells whether a part is as wide as all columns. */
  private boolean spans(Part part, Element columns) {
    if (blocks.spans(part.boxes.get(0).getElement())) {
      return true;
    }
    for (@Nullable EnclosingBlocks at = part.first; at != null; at = at.outer()) {
      @Nullable Element element = at.block().getElement();
      if (element == columns) {
        return false;
      }
      if (blocks.spans(element)) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether a box is inside a block that stands in columns. */
  static boolean isInColumns(Box box, PlacedBlocks blocks) {
    for (@Nullable Box at = box; at != null; at = at.getParent()) {
      if (at instanceof BlockBox && blocks.columns(at.getElement()) != null) {
        return true;
      }
    }
    return false;
  }
}
