package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.LineBox;
import io.github.huozi.makeup.Costs;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.layout.ForeEdgeBlocks;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.layout.PlacedBlocks;
import io.github.huozi.pdf.layout.UprightPart;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.BreakStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.Line;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Finds the parts of a galley in the boxes of a layout. */
final class BoxWalk {

  /** The length by which two boxes may overlap and still be one below the other, in dots. */
  private static final int OVERLAP = 20;

  /** The part of a frame above which a table is divided between its rows. */
  private static final double TALL_TABLE = 0.55;

  /** The least rows of a lower table on each side of a page's end. */
  private static final int TABLE_ROWS = 3;

  /** The part of a frame above which a row is divided between its lines. */
  private static final double TALL_ROW = 0.5;

  /** The cost of dividing a table between two of its rows. */
  private static final double ROW = 12;

  /** The part of a frame from which lines that cross in a row are moved apart. */
  private static final double LONG_CROSSING = 0.15;

  private final LayoutContext context;
  private final PrintStyles sheets;
  private final PlacedBlocks blocks;
  private final Floats floats;
  private final double frame;
  private final double turnedFrame;
  private final List<Part> parts = new ArrayList<>();

  /** The parts of each note, by its id. */
  private final Map<String, List<Part>> notes = new LinkedHashMap<>();

  /** Boxes without height before the next part, which move with it. */
  private final List<Box> waiting = new ArrayList<>();

  /** True if one of the waiting boxes forces a page break. */
  private boolean forced;

  /** The blocks around the last of them with which a page begins; null if none does. */
  private @Nullable EnclosingBlocks blank;

  /**
   * @param frame the height of a page's text, in dots
   * @param turnedFrame the height of a turned page's text
   */
  BoxWalk(
      LayoutContext context,
      PrintStyles sheets,
      PlacedBlocks blocks,
      double frame,
      double turnedFrame) {
    this.context = context;
    this.blocks = blocks;
    this.sheets = sheets;
    this.floats = new Floats(sheets);
    this.frame = frame;
    this.turnedFrame = turnedFrame;
  }

  /** The parts in order. */
  List<Part> parts() {
    return parts;
  }

  /** The notes by their ids. */
  Map<String, List<Part>> notes() {
    return notes;
  }

  /** Finds the parts in the root of a layout. */
  void root(BlockBox root) {
    children(root, EnclosingBlocks.of(root, null), parts);
    blankPage(parts);
    if (!waiting.isEmpty() && !parts.isEmpty()) {
      parts.get(parts.size() - 1).boxes.addAll(waiting);
    }
    waiting.clear();
  }

  private void children(Box box, EnclosingBlocks around, List<Part> into) {
    int lines = countLines(box);
    int number = 0;
    for (Box child : box.getChildren()) {
      if (isLine(child)) {
        Part part = line(child, around, into);
        if (part != null && hasContent(child)) {
          if (part.boxes.get(0) == child) {
            part.line = number;
            part.lines = lines;
          }
          number++;
        }
      } else if (child instanceof BlockBox block) {
        block(block, around, into);
      }
    }
  }

  private static int countLines(Box box) {
    int lines = 0;
    for (Box child : box.getChildren()) {
      lines += hasContent(child) ? 1 : 0;
    }
    return lines;
  }

  private static boolean isLine(Box box) {
    return box instanceof LineBox || TextElement.line(box) != null;
  }

  private static boolean hasContent(Box box) {
    return box instanceof LineBox line ? line.isContainsContent() : TextElement.line(box) != null;
  }

  private void block(BlockBox block, EnclosingBlocks around, List<Part> into) {
    @Nullable Element element = block.getElement();
    if (element != null && sheets.isAtForeEdge(element)) {
      atForeEdge(block, element, around, into);
    } else if (element != null && Names.has(element, Names.PAGE_NOTES)) {
      block.getChildren().forEach(note -> note(note, around));
    } else if (blocks.mayHaveTextBeside(element)) {
      Part part = solid(block, around, into);
      part.mayBeBeside = part.first.block() == block;
      part.movable =
          !(block.getReplacedElement() instanceof UprightPart upright) || upright.isTable();
    } else if (block.isReplaced() || block.isFloated()) {
      Part part = solid(block, around, into);
      part.movable |=
          Classes.isFlow(around)
              && !around.block().isFromCaptionedTable()
              && block.getReplacedElement() instanceof UprightPart upright
              && upright.isTable();
    } else if (TurnedTable.isIn(block, blocks)) {
      turned(block, around, into);
    } else if (isFigure(block, around)) {
      solid(block, around, into).movable = !Classes.hasSourceBelow(block);
    } else if (block instanceof TableBox table) {
      table(table, around, into);
    } else if (block.getChildCount() == 0) {
      empty(block, EnclosingBlocks.of(block, around), into);
    } else {
      children(block, EnclosingBlocks.of(block, around), into);
    }
  }

  /**
   * Makes a block in the margin move with what it belongs to: a caption with the first part of its
   * figure or table, a heading with what follows.
   */
  private void atForeEdge(
      BlockBox block, Element element, EnclosingBlocks around, List<Part> into) {
    @Nullable Part subject = null;
    for (int i = into.size() - 1; i >= 0 && around.holds(into.get(i).first); i--) {
      subject = into.get(i);
    }
    if (subject != null && ForeEdgeBlocks.isCaption(element)) {
      subject.boxes.add(block);
      calls(block, subject);
    } else {
      waiting.add(block);
    }
  }

  /** Finds the parts of a table on turned pages: one for each page. */
  private void turned(BlockBox block, EnclosingBlocks around, List<Part> into) {
    if (edges(block).height <= turnedFrame) {
      Part part = solid(block, around, into);
      part.movable = true;
      part.turned = block;
      return;
    }
    BoxWalk rows = new BoxWalk(context, sheets, blocks, turnedFrame, turnedFrame);
    EnclosingBlocks inside = EnclosingBlocks.of(block, around);
    List<Part> units = new ArrayList<>();
    int end = 0;
    for (Box child : block instanceof TableBox ? List.<Box>of(block) : block.getChildren()) {
      if (child instanceof TableBox table) {
        rows.table(table, block == table ? around : inside, units);
        end = units.size();
      } else if (child instanceof BlockBox caption) {
        rows.block(caption, inside, units);
      }
    }
    for (Part part : TurnedTable.divided(block, inside, units, end, turnedFrame)) {
      begin(part, into);
    }
    waiting.addAll(rows.waiting);
  }

  private void note(Box note, EnclosingBlocks around) {
    @Nullable Element element = note.getElement();
    if (note instanceof BlockBox block && element != null) {
      List<Part> lines = new ArrayList<>();
      children(block, EnclosingBlocks.of(block, around), lines);
      if (!lines.isEmpty()) {
        notes.put(element.getAttribute("id"), lines);
      }
    }
  }

  /**
   * Tells whether a block is a figure, or a table that is not too high, outside lists and the like.
   */
  private boolean isFigure(BlockBox block, EnclosingBlocks around) {
    @Nullable Element element = block.getElement();
    boolean figure = element != null && element.getTagName().equals("figure");
    boolean table = block instanceof TableBox || block.isFromCaptionedTable();
    // A table does not leave its caption.
    boolean captioned = around.block().isFromCaptionedTable();
    if ((!figure && !table) || captioned || !Classes.isFlow(around)) {
      return false;
    }
    double height = edges(block).height;
    return !holdsFloat(block)
        && height <= (figure ? frame : frame * TALL_TABLE)
        && !staysInText(block);
  }

  /**
   * Tells whether a block is a table to which the text does not refer, and for which no style sheet
   * asks for another place: no later paragraph stands before it. In columns no table is divided.
   */
  private boolean staysInText(BlockBox block) {
    return tableIn(block) != null
        && !blocks.isReferred(block.getElement())
        && floats.of(block).isEmpty()
        && !ColumnBands.isInColumns(block, blocks);
  }

  /** The table that a block is, holds with its caption, or shows as a figure; null for others. */
  private static @Nullable TableBox tableIn(BlockBox block) {
    if (block instanceof TableBox table) {
      return table;
    }
    boolean holds = block.isFromCaptionedTable() || "figure".equals(Classes.name(block));
    for (Box child : holds ? block.getChildren() : List.<Box>of()) {
      @Nullable TableBox table = child instanceof BlockBox inner ? tableIn(inner) : null;
      if (table != null) {
        return table;
      }
    }
    return null;
  }

  /** Tells whether a block holds a float, beside which the text after the block stands. */
  private static boolean holdsFloat(BlockBox block) {
    List<Box> floats = new ArrayList<>();
    LaidOutBoxes.each(
        block,
        box -> {
          if (box instanceof BlockBox inner && inner.isFloated()) {
            floats.add(inner);
          }
        });
    return !floats.isEmpty();
  }

  private void table(TableBox table, EnclosingBlocks around, List<Part> into) {
    EnclosingBlocks inside = EnclosingBlocks.of(table, around);
    int head = 0;
    int before = into.size();
    for (Box child : table.getChildren()) {
      if (child instanceof TableSectionBox section) {
        if (section.isHeader()) {
          head = section.getHeight();
          solid(section, inside, into).isHead = true;
        } else {
          rows(section, EnclosingBlocks.of(section, inside), into);
        }
      }
    }
    for (int i = before + 1; i < into.size(); i++) {
      into.get(i).head = head;
    }
    // Boxes beside a float are in the part of that float.
    int rows = Math.min(into.size(), before + (head > 0 ? 1 : 0));
    rowCosts(into.subList(rows, into.size()), edges(table).height);
  }

  /** Sets what it costs to divide a table above each of its rows: none is left alone. */
  private void rowCosts(List<Part> rows, int height) {
    boolean low = height <= frame * TALL_TABLE;
    int least = low ? TABLE_ROWS : 2;
    for (int i = 1; i < rows.size(); i++) {
      boolean few = i < least || rows.size() - i < least;
      rows.get(i).rowCost =
          few ? low ? Costs.HEADING_AT_FOOT : Costs.WIDOW : low ? Costs.KEPT_TOGETHER + ROW : ROW;
    }
  }

  /** Finds the parts of rows. Rows that share a cell are one part, or are divided as one row. */
  private void rows(TableSectionBox section, EnclosingBlocks around, List<Part> into) {
    List<BlockBox> together = new ArrayList<>();
    int bottom = Integer.MIN_VALUE;
    for (Box child : section.getChildren()) {
      if (child instanceof BlockBox row) {
        if (row.getAbsY() >= bottom - OVERLAP) {
          rows(together, bottom, around, into);
          together.clear();
        }
        together.add(row);
        bottom = Math.max(bottom, row.getAbsY() + row.getHeight());
        for (Box cell : row.getChildren()) {
          bottom = Math.max(bottom, cell.getAbsY() + cell.getHeight());
        }
      }
    }
    rows(together, bottom, around, into);
  }

  private void rows(List<BlockBox> together, int bottom, EnclosingBlocks around, List<Part> into) {
    if (together.isEmpty()) {
      return;
    }
    BlockBox first = together.get(0);
    if (first instanceof TableRowBox && bottom - first.getAbsY() > frame * TALL_ROW) {
      tallRows(together, bottom, around, into);
      return;
    }
    for (BlockBox row : together) {
      Part part = solid(row, around, into);
      part.bottom = together.size() == 1 ? part.bottom : Math.max(part.bottom, bottom);
    }
  }

  /** Divides rows between the lines of their cells, where none crosses. */
  private void tallRows(List<BlockBox> rows, int bottom, EnclosingBlocks around, List<Part> into) {
    List<Part> lines = new ArrayList<>();
    for (BlockBox row : rows) {
      for (Box child : row.getChildren()) {
        if (child instanceof BlockBox cell) {
          // The cells stand side by side: each is read by itself.
          List<Part> inCell = new ArrayList<>();
          block(cell, EnclosingBlocks.of(row, around), inCell);
          lines.addAll(inCell);
        }
      }
    }
    lines.sort((a, b) -> Integer.compare(a.top, b.top));
    int before = into.size();
    for (Part line : lines) {
      @Nullable Part last = into.size() > before ? into.get(into.size() - 1) : null;
      line.line = -1;
      // Where lines cross all the way down, some are moved apart, so that each part fits a page.
      if (last != null
          && line.top < last.bottom - OVERLAP
          && (last.height() < frame * LONG_CROSSING || line.top == last.top)) {
        last.boxes.addAll(line.boxes);
        last.bottom = Math.max(last.bottom, line.bottom);
        last.last = EnclosingBlocks.shared(last.last, line.last);
        last.calls.putAll(line.calls);
      } else {
        into.add(line);
      }
    }
    if (into.size() > before) {
      Part first = into.get(before);
      first.top = Math.min(first.top, rows.get(0).getAbsY());
      Part last = into.get(into.size() - 1);
      last.bottom = Math.max(last.bottom, bottom);
    }
  }

  private void empty(BlockBox block, EnclosingBlocks around, List<Part> into) {
    if (edges(block).height > 0) {
      solid(block, around, into);
      return;
    }
    BreakStyle style = sheets.breaks(block.getElement());
    if (style.before()) {
      blankPage(into);
      blank = around;
    }
    waiting.add(block);
    forced |= style.before();
    if (style.after()) {
      blankPage(into);
      forced = true;
    }
  }

  /** Adds a page without content if an empty block begins it and nothing follows there. */
  private void blankPage(List<Part> into) {
    if (blank != null) {
      Box last = waiting.get(waiting.size() - 1);
      part(last, blank, last.getAbsY(), last.getAbsY(), into);
    }
  }

  private @Nullable Part line(Box line, EnclosingBlocks around, List<Part> into) {
    List<Box> outside = line instanceof LineBox own ? own.getNonFlowContent() : List.of();
    if (line.getHeight() == 0 && outside.isEmpty()) {
      waiting.add(line);
      return null;
    }
    int top = line.getAbsY();
    int bottom = top + line.getHeight();
    for (Box beside : outside) {
      if (beside instanceof BlockBox block && block.isFloated()) {
        top = Math.min(top, block.getAbsY());
        bottom = Math.max(bottom, block.getAbsY() + block.getHeight());
      }
    }
    Part part = add(line, around, top, bottom, into);
    calls(line, part);
    return part;
  }

  private Part solid(BlockBox block, EnclosingBlocks outer, List<Part> into) {
    Rectangle edges = edges(block);
    EnclosingBlocks around = outer.block() == block ? outer : EnclosingBlocks.of(block, outer);
    Part part = add(block, around, edges.y, edges.y + edges.height, into);
    calls(block, part);
    return part;
  }

  /** Adds a box as a part, or to the last part if it stands beside that and both fit a page. */
  private Part add(Box box, EnclosingBlocks around, int top, int bottom, List<Part> into) {
    @Nullable Part last = into.isEmpty() ? null : into.get(into.size() - 1);
    if (last != null
        && !last.movable
        && top < last.bottom - OVERLAP
        && Math.max(bottom, last.bottom) - Math.min(top, last.top) <= frame) {
      last.boxes.add(box);
      last.last = around;
      last.line = -1;
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
      return last;
    }
    return part(box, around, top, bottom, into);
  }

  private Part part(Box box, EnclosingBlocks around, int top, int bottom, List<Part> into) {
    Part part = new Part(box, around, top, bottom);
    begin(part, into);
    return part;
  }

  private void begin(Part part, List<Part> into) {
    for (Box box : waiting) {
      part.boxes.add(box);
      calls(box, part);
    }
    part.forced = forced;
    waiting.clear();
    forced = false;
    blank = null;
    into.add(part);
  }

  private Rectangle edges(BlockBox block) {
    return block.getBorderBox(context);
  }

  private static void calls(Box box, Part part) {
    @Nullable Line line = TextElement.line(box);
    if (line != null) {
      for (Line.Stretch stretch : line.stretches()) {
        if (Names.has(stretch.element(), Names.NOTE_CALL)) {
          String id = stretch.element().getAttribute("href").replaceFirst("^#", "");
          part.calls.put(stretch.element().getAttribute("id"), id);
        }
      }
    }
    box.getChildren().forEach(child -> calls(child, part));
  }
}
