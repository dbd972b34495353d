package io.github.huozi.pdf.galley;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.makeup.Item;
import io.github.huozi.makeup.Page;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.Sides;
import java.awt.Rectangle;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends the grounds and the borders of divided blocks with their text on each page, not with a blank
 * line of it. The renderer would paint them from the first page to the last one without an end,
 * over what else stands on the pages: heads, notes, and figures that have left their place.
 */
final class DividedGrounds {

  /** The length by which a ground reaches beyond a line at which its block is divided, in lines. */
  private static final double BEYOND = 1.0 / 3;

  private final LayoutContext context;
  private final List<Integer> tops;
  private final double textHeight;
  private final int beyond;

  /** The extent of each block's content on each page, from its upper to its lower edge. */
  private final IdentityHashMap<BlockBox, NavigableMap<Integer, Extent>> blocks =
      new IdentityHashMap<>();

  /** The extent of something on a page, in dots. */
  private record Extent(int top, int bottom) {

    Extent with(Extent other) {
      return new Extent(Math.min(top, other.top), Math.max(bottom, other.bottom));
    }
  }

  private DividedGrounds(
      LayoutContext context, List<Integer> tops, double textHeight, double leading) {
    this.context = context;
    this.tops = tops;
    this.textHeight = textHeight;
    this.beyond = (int) Math.round(BEYOND * leading);
  }

  /**
   * Divides the grounds of a galley whose boxes stand on their pages.
   *
   * @param tops where each page's text begins, in dots
   * @param textHeight the height of a page's text
   */
  static void divide(
      BoxGalley galley,
      List<Page> pages,
      List<Integer> tops,
      double textHeight,
      double leading,
      LayoutContext context) {
    DividedGrounds grounds = new DividedGrounds(context, tops, textHeight, leading);
    for (int i = 0; i < pages.size(); i++) {
      for (Page.PlacedItem placed : pages.get(i).pieces()) {
        @Nullable Part part = galley.parts().get(placed.item());
        boolean piece = galley.galley().items().get(placed.item()) instanceof Item.Piece;
        if (part != null && piece && part.turned == null && !BreakPlaces.isBlank(part)) {
          int top = (int) Math.round(tops.get(i) + placed.y());
          grounds.add(part, i, new Extent(top, top + part.height()));
        }
      }
      for (Page.PlacedNote note : pages.get(i).notes()) {
        List<Part> lines =
            galley.notes().get(note.note()).subList(note.firstLine(), note.endLine());
        Part first = lines.get(0);
        int head = note.firstLine() == 0 ? 0 : first.head;
        for (Part line : lines) {
          int top = (int) Math.round(tops.get(i) + note.y() + head - first.top) + line.top;
          grounds.add(line, i, new Extent(top, top + line.height()));
        }
      }
    }
    grounds.blocks.forEach(grounds::divide);
  }

  private void add(Part part, int page, Extent extent) {
    for (@Nullable EnclosingBlocks at = part.first; at != null; at = at.outer()) {
      if (hasGround(at.block())) {
        blocks
            .computeIfAbsent(at.block(), block -> new TreeMap<>())
            .merge(page, extent, Extent::with);
      }
    }
  }

  private boolean hasGround(BlockBox block) {
    ElementStyle style = ElementStyle.of(block, context);
    Sides border = style.border();
    return block.getElement() != null
        && block.getParent() != null
        && !(block instanceof TableBox)
        && !block.isRoot()
        && !style.isListItem()
        && !style.isTableCell()
        && (style.hasGround() || border.width() > 0 || border.height() > 0);
  }

  private void divide(BlockBox block, NavigableMap<Integer, Extent> found) {
    Rectangle edge = block.getBorderBox(context);
    int first = found.firstKey();
    int last = found.lastKey();
    int end = edge.y + edge.height;
    boolean begins = edge.y >= tops.get(first) && edge.y <= foot(first);
    boolean ends = end >= tops.get(last) && end <= foot(last);
    if (first == last && begins && ends) {
      return;
    }
    // A table on a turned page of its own may be the first or the last that a block holds.
    found.computeIfPresent(
        first,
        (page, extent) ->
            new Extent(begins ? edge.y : extent.top, Math.max(edge.y, extent.bottom)));
    found.computeIfPresent(
        last, (page, extent) -> new Extent(extent.top, ends ? end : extent.bottom));
    Map<Integer, Extent> clips = new TreeMap<>();
    found.forEach(
        (page, extent) -> {
          int head = tops.get(page);
          int top = Math.min(extent.top, Math.max(head, extent.top - beyond));
          int bottom = Math.max(extent.bottom, Math.min(foot(page), extent.bottom + beyond));
          clips.put(page, new Extent(top, bottom));
        });
    Box parent = block.getParent();
    ElementStyle style = ElementStyle.of(block, context);
    Ground ground = new Ground(block, style, clips);
    ground.setContainingLayer(block.getContainingLayer());
    ground.setParent(parent);
    ground.setAbsX(edge.x);
    ground.setAbsY(edge.y);
    ground.setContentWidth(edge.width);
    ground.setHeight(edge.height);
    parent.getChildren().add(parent.getChildren().indexOf(block), ground);
    style.invisible().give(block);
  }

  /** The foot of the text of a page, in dots. */
  private int foot(int page) {
    return (int) Math.round(tops.get(page) + textHeight);
  }

  /** A box that is painted in the place of a block's own ground and border. */
  private static final class Ground extends BlockBox {

    private final BlockBox block;
    private final ElementStyle style;
    private final Map<Integer, Extent> clips;

    Ground(BlockBox block, ElementStyle style, Map<Integer, Extent> clips) {
      this.block = block;
      this.style = style;
      this.clips = clips;
      style.anonymousBlock().give(this);
    }

    @Override
    public void paintBackground(RenderingContext c) {
      Rectangle edge = block.getPaintingBorderEdge(c);
      clipped(c, edge, device -> style.paintGround(device, c, edge));
    }

    @Override
    public void paintBorder(RenderingContext c) {
      Rectangle edge = block.getPaintingBorderEdge(c);
      clipped(c, edge, device -> style.paintBorder(device, c, edge, block.getBorderSides()));
    }

    private void clipped(RenderingContext c, Rectangle edge, Consumer<OutputDevice> paint) {
      @Nullable Extent clip = clips.get(c.getPage().getPageNo());
      if (clip != null) {
        OutputDevice device = c.getOutputDevice();
        device.pushClip(new Rectangle(edge.x, clip.top, edge.width, clip.bottom - clip.top));
        paint.accept(device);
        device.popClip();
      }
    }
  }
}
