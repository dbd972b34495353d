package io.github.huozi.pdf.galley;

import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.pdf.layout.PlacedBlocks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A table that is too wide for an upright page and stands on turned ones. */
final class TurnedTable {

  private TurnedTable() {}

  /**
   * Tells whether a block is such a table, with its caption if it has one, or a figure that holds
   * one.
   */
  static boolean isIn(BlockBox block, PlacedBlocks blocks) {
    @Nullable Element element = block.getElement();
    if (element == null) {
      return false;
    }
    if (block instanceof TableBox || block.isFromCaptionedTable()) {
      return blocks.isTurned(element);
    }
    return element.getTagName().equals("figure")
        && block.getChildren().stream().anyMatch(c -> c instanceof BlockBox b && isIn(b, blocks));
  }

  /**
   * Divides a table between its rows into parts for a page each. What follows the table's rows,
   * such as a caption, stays with the last row.
   *
   * @param block the table or its captioned block
   * @param around the blocks around what is in it
   * @param units what cannot be divided, from top to bottom
   * @param end the number of units up to the end of the table's rows
   * @param height the height of a turned page's text
   */
  static List<Part> divided(
      BlockBox block, EnclosingBlocks around, List<Part> units, int end, double height) {
    List<Part> parts = new ArrayList<>();
    @Nullable Part last = null;
    Set<Integer> starts = starts(units, end, height);
    for (int i = 0; i < units.size(); i++) {
      Part unit = units.get(i);
      if (last == null || starts.contains(i)) {
        last = new Part(unit.boxes.get(0), around, unit.top - unit.head, unit.bottom);
        last.boxes.clear();
        last.movable = true;
        last.turned = block;
        parts.add(last);
      }
      last.boxes.addAll(unit.boxes);
      last.bottom = Math.max(last.bottom, unit.bottom);
      last.calls.putAll(unit.calls);
    }
    return parts;
  }

  /** The units with which further pages begin: a last row takes the one above it along. */
  private static Set<Integer> starts(List<Part> units, int end, double height) {
    Set<Integer> starts = new HashSet<>();
    int start = 0;
    int before = 0;
    for (int i = 1; i < end; i++) {
      int last = i == end - 1 ? units.size() - 1 : i;
      if (!units.get(i - 1).isHead && height(units, start, last) > height) {
        starts.add(i);
        before = start;
        start = i;
      }
    }
    if (start == end - 1
        && start - 1 > before
        && !units.get(start - 2).isHead
        && height(units, start - 1, units.size() - 1) <= height) {
      starts.remove(start);
      starts.add(start - 1);
    }
    return starts;
  }

  private static double height(List<Part> units, int first, int last) {
    return units.get(last).bottom - units.get(first).top + units.get(first).head;
  }

  /** Moves a table to the left edge of the text, from where it stands in a narrower block. */
  static void moveToEdge(BlockBox table) {
    int left = table.getAbsX();
    if (left == 0) {
      return;
    }
    GalleyMover.shift(table, 0, -left);
    table.setX(table.getX() - left);
  }
}
