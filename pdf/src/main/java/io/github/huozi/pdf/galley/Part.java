package io.github.huozi.pdf.galley;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a galley that is moved as one: a line, a picture, a row, or some of them side by side.
 */
public final class Part {

  final List<Box> boxes = new ArrayList<>();

  /** The blocks around its first box. */
  final EnclosingBlocks first;

  /** The blocks around its last box. */
  EnclosingBlocks last;

  /**
   * The part's upper edge in the galley, in dots, with the padding and border of what begins with
   * it.
   */
  int top;

  /** The part's lower edge, with the padding and border of what ends with it. */
  int bottom;

  /** The number of its line in its paragraph, from 0; -1 if it is no line. */
  int line = -1;

  /** The number of lines in its paragraph. */
  int lines;

  /** True if the part is a figure or a table that may leave its place. */
  boolean movable;

  /** The table or its captioned block, if it or a part of it stands on a turned page. */
  @Nullable BlockBox turned;

  /** True if the part is one block beside which lines may stand. */
  boolean mayBeBeside;

  /** The place of the part among all of the galley. */
  int number;

  /** True if an empty block before the part forces a page break. */
  boolean forced;

  /** True if a page must end before the part. */
  boolean opens;

  /** True if the part is the head of a table. */
  boolean isHead;

  /** The cost of dividing a table above the row that the part is; 0 if the part is no row. */
  double rowCost;

  /** The height of the table's head that is repeated if a page ends before it; 0 if none is. */
  int head;

  /**
   * The distance from the first column to the second one of the block around, to the right, in
   * dots.
   */
  int columnShift;

  /** The id of the note of each call in the part, by the call's id. */
  final Map<String, String> calls = new LinkedHashMap<>();

  Part(Box box, EnclosingBlocks around, int top, int bottom) {
    boxes.add(box);
    this.first = around;
    this.last = around;
    this.top = top;
    this.bottom = bottom;
  }

  int height() {
    return bottom - top;
  }

  /** Takes what stands below into this part. */
  void take(Part below) {
    boxes.addAll(below.boxes);
    last = below.last;
    bottom = below.bottom;
    isHead = below.isHead;
    calls.putAll(below.calls);
  }
}
