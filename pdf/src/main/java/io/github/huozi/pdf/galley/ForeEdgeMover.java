package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.MarginPlaces;
import io.github.huozi.makeup.Page;
import io.github.huozi.pdf.layout.ForeEdgeBlocks;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.paint.TextElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.text.LaidOutLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Moves what stands in the margin at the fore-edge to the heights of what it belongs to. It has
 * moved to its page with that. Lengths are in dots.
 */
final class ForeEdgeMover {

  /** The space between two blocks, in lines of the text. */
  static final double GAP = 0.5;

  /**
   * The distance below a line of the grid at which a figure may begin whose caption begins on that
   * line, in lines.
   */
  private static final double ON_LINE = 0.35;

  private final PrintStyles sheets;
  private final LayoutContext context;
  private final double leading;

  /**
   * The distance from the head of a line of the text down to its baseline, in dots; -1 if there is
   * no text.
   */
  private double baseline = -1;

  private final IdentityHashMap<Box, Integer> boxes = new IdentityHashMap<>();
  private final List<Element> crowded = new ArrayList<>();

  ForeEdgeMover(PrintStyles sheets, LayoutContext context, double leading) {
    this.sheets = sheets;
    this.context = context;
    this.leading = leading;
  }

  /**
   * The length by which the block of each box in the margin is narrower than the margin, in dots.
   */
  Map<Box, Integer> boxes() {
    return boxes;
  }

  /** The blocks that have no room there. */
  List<Element> crowded() {
    return crowded;
  }

  /**
   * Moves the blocks on all pages.
   *
   * @param tops where the text of each page begins
   * @param height the height of a page's text
   */
  void move(BoxGalley galley, List<Page> pages, List<Integer> tops, double height) {
    if (!sheets.hasForeEdge()) {
      return;
    }
    for (@Nullable Part part : galley.parts()) {
      @Nullable LaidOutLine line = part == null ? null : TextElement.placed(part.boxes.get(0));
      if (baseline < 0 && part != null && line != null && BreakPlaces.isProse(part)) {
        baseline = line.baseline() - line.y();
      }
    }
    for (int i = 0; i < pages.size(); i++) {
      List<MarginBlock> found = new ArrayList<>();
      for (Page.PlacedItem placed : pages.get(i).pieces()) {
        @Nullable Part part = galley.parts().get(placed.item());
        if (part != null) {
          for (BlockBox block : blocks(part)) {
            found.add(beside(block, part, tops.get(i)));
          }
        }
      }
      move(found, tops.get(i), height);
    }
  }

  /** The blocks in the margin that move with a part. */
  List<BlockBox> blocks(Part part) {
    List<BlockBox> found = new ArrayList<>();
    if (sheets.hasForeEdge()) {
      part.boxes.forEach(box -> LaidOutBoxes.each(box, inner -> add(inner, found)));
    }
    return found;
  }

  /** The largest margin above a block in the margin that moves with a part. */
  double marginAbove(Part part) {
    return blocks(part).stream()
        .mapToDouble(block -> ElementStyle.of(block, context).margin(0).top())
        .max()
        .orElse(0);
  }

  private void add(Box box, List<BlockBox> into) {
    if (box instanceof BlockBox block
        && TextElement.line(box) == null
        && sheets.isAtForeEdge(box.getElement())) {
      into.add(block);
    }
  }

  /** The height of a block's content. */
  double height(BlockBox block) {
    int[] bottom = {head(block)};
    LaidOutBoxes.each(
        block, inner -> bottom[0] = Math.max(bottom[0], inner.getAbsY() + inner.getHeight()));
    return bottom[0] - head(block);
  }

  /** The upper edge of a block, below its margin, which moves the text beside it. */
  private int head(BlockBox block) {
    return block.getBorderBox(context).y;
  }

  private MarginBlock beside(BlockBox block, Part part, int top) {
    double own = head(block);
    @Nullable LaidOutLine first = firstLine(block);
    double wanted;
    if (!ForeEdgeBlocks.isCaption(block.getElement())) {
      @Nullable LaidOutLine beside = firstLine(part.boxes.get(0));
      wanted =
          beside == null || first == null
              ? part.boxes.get(0).getAbsY()
              : beside.baseline() - (first.baseline() - own);
    } else {
      double figure = figureTop(block, part);
      double lines = Math.max(0, Math.ceil((figure - top) / leading - ON_LINE));
      wanted =
          baseline < 0 || first == null
              ? figure
              : top + lines * leading + baseline - (first.baseline() - own);
    }
    return new MarginBlock(
        block,
        new MarginPlaces.Block(
            wanted - top, height(block), ForeEdgeBlocks.isHead(block.getElement())));
  }

  /** The upper edge of the figure or table that a caption belongs to. */
  private double figureTop(BlockBox caption, Part part) {
    @Nullable Box around = caption.getParent();
    int[] top = {Integer.MAX_VALUE};
    LaidOutBoxes.each(
        around == null ? part.boxes.get(0) : around,
        box -> {
          if (box instanceof BlockBox block
              && (block.isReplaced() || block instanceof TableBox)
              && !isIn(box, caption)) {
            top[0] = Math.min(top[0], block.getBorderBox(context).y);
          }
        });
    return top[0] == Integer.MAX_VALUE ? caption.getAbsY() : top[0];
  }

  private static boolean isIn(Box box, Box around) {
    for (@Nullable Box at = box; at != null; at = at.getParent()) {
      if (at == around) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable LaidOutLine firstLine(Box box) {
    List<LaidOutLine> lines = new ArrayList<>();
    LaidOutBoxes.each(
        box,
        inner -> {
          @Nullable LaidOutLine line = lines.isEmpty() ? TextElement.placed(inner) : null;
          if (line != null) {
            lines.add(line);
          }
        });
    return lines.isEmpty() ? null : lines.get(0);
  }

  private void move(List<MarginBlock> found, int top, double height) {
    found.sort(Comparator.comparingDouble(each -> each.place.wanted()));
    MarginPlaces places =
        MarginPlaces.of(found.stream().map(MarginBlock::place).toList(), height, GAP * leading);
    for (int i = 0; i < found.size(); i++) {
      BlockBox block = found.get(i).block;
      int down = (int) Math.round(top + places.tops().get(i)) - head(block);
      GalleyMover.shift(block, down, -block.getAbsX());
      int slack = (int) Math.max(0, block.getContentWidth() - width(block));
      LaidOutBoxes.each(block, box -> boxes.put(box, slack));
      if (places.crowded().contains(i)) {
        crowded.add(block.getElement());
      }
    }
  }

  /** The width of a block's longest line. */
  private static double width(BlockBox block) {
    double[] width = {0};
    LaidOutBoxes.each(
        block,
        box -> {
          @Nullable LaidOutLine line = TextElement.placed(box);
          if (line != null) {
            double end = line.line().start() + line.line().width();
            width[0] = Math.max(width[0], Math.floor(end));
          }
        });
    return width[0];
  }

  /** A block in the margin, and the place that it asks for. */
  private record MarginBlock(BlockBox block, MarginPlaces.Block place) {}
}
