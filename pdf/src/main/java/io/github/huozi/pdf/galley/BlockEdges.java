package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.render.BlockBox;
import io.github.huozi.pdf.style.ElementStyle;
import java.awt.Rectangle;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The blocks that begin and end with a part of a galley. */
final class BlockEdges {

  private final LayoutContext context;
  private final IdentityHashMap<BlockBox, Part> firsts = new IdentityHashMap<>();
  private final IdentityHashMap<BlockBox, Part> lasts = new IdentityHashMap<>();

  BlockEdges(LayoutContext context, List<Part> parts) {
    this.context = context;
    for (Part part : parts) {
      for (@Nullable EnclosingBlocks at = part.first; at != null; at = at.outer()) {
        firsts.putIfAbsent(at.block(), part);
      }
      for (@Nullable EnclosingBlocks at = part.last; at != null; at = at.outer()) {
        lasts.put(at.block(), part);
      }
    }
  }

  /** Tells whether a block has nothing before a part. */
  boolean begins(EnclosingBlocks around, Part part) {
    return firsts.get(around.block()) == part;
  }

  /** Tells whether a block has nothing after a part. */
  boolean ends(EnclosingBlocks around, Part part) {
    return lasts.get(around.block()) == part;
  }

  /** The largest margin above the blocks that begin with a part, in dots. */
  double marginAbove(Part part) {
    double margin = 0;
    for (@Nullable EnclosingBlocks at = part.first;
        at != null && begins(at, part);
        at = at.outer()) {
      margin = Math.max(margin, ElementStyle.of(at.block(), context).margin(0).top());
    }
    return margin;
  }

  /** The largest margin below the blocks that end with a part, in dots. */
  double marginBelow(Part part) {
    double margin = 0;
    for (@Nullable EnclosingBlocks at = part.last; at != null && ends(at, part); at = at.outer()) {
      margin = Math.max(margin, ElementStyle.of(at.block(), context).margin(0).bottom());
    }
    return margin;
  }

  /**
   * Adds to a part the padding and the borders of the blocks that begin or end with it. Padding
   * above it gives way where a page has no room for both.
   *
   * @param most the height of a page's text
   */
  void extend(Part part, double most) {
    for (@Nullable EnclosingBlocks at = part.last; at != null && ends(at, part); at = at.outer()) {
      Rectangle edge = edge(at.block(), false);
      if (edge != null) {
        part.bottom = Math.max(part.bottom, edge.y + edge.height);
      }
    }
    int highest = (int) Math.ceil(part.bottom - most);
    for (@Nullable EnclosingBlocks at = part.first;
        at != null && begins(at, part);
        at = at.outer()) {
      Rectangle edge = edge(at.block(), true);
      if (edge != null) {
        boolean mayGo = at.block().getBorder(context).top() == 0;
        part.top = Math.min(part.top, mayGo ? Math.max(edge.y, highest) : edge.y);
      }
    }
  }

  /** The edge of a block's border if it has padding or a border there; null if not. */
  private @Nullable Rectangle edge(BlockBox block, boolean top) {
    double inside =
        top
            ? block.getPadding(context).top() + block.getBorder(context).top()
            : block.getPadding(context).bottom() + block.getBorder(context).bottom();
    return inside > 0 ? block.getBorderBox(context) : null;
  }
}
