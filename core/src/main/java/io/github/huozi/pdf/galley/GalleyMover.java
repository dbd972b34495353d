package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.FloatManager;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.Item;
import io.github.huozi.makeup.Page;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import java.awt.Point;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Moves the boxes of a galley to their places on the pages. */
public final class GalleyMover {

  private final BoxGalley galley;
  private final List<Integer> tops;

  /** By how much each box of a part moves down, in dots. */
  private final Map<Box, Integer> moves = new IdentityHashMap<>();

  /** The boxes of figures that have left their place. */
  private final Map<Box, Boolean> away = new IdentityHashMap<>();

  /** The new upper edges of floats, in dots. */
  private final Map<BlockBox, Integer> floats = new IdentityHashMap<>();

  private GalleyMover(BoxGalley galley, List<Integer> tops) {
    this.galley = galley;
    this.tops = tops;
  }

  /**
   * Moves the boxes to their pages, which stand one below the other.
   *
   * @param tops where each page's text begins, and at last where that of the last page ends with
   *     what stands below its last line, in dots
   * @return the boxes that have left their place in the text
   */
  public static Set<Box> move(BoxGalley galley, List<Page> pages, List<Integer> tops) {
    GalleyMover mover = new GalleyMover(galley, tops);
    for (int i = 0; i < pages.size(); i++) {
      mover.take(pages.get(i), i);
    }
    mover.findAway(pages);
    mover.place(galley.root());
    mover.floats.forEach(GalleyMover::hold);
    galley.root().setHeight(tops.get(pages.size()));
    return mover.away.keySet();
  }

  private void take(Page page, int number) {
    for (Page.PlacedItem placed : page.pieces()) {
      @Nullable Part part = galley.parts().get(placed.item());
      if (part != null) {
        if (part.turned != null) {
          TurnedTable.moveToEdge(part.turned);
        }
        move(part, number, placed.y() - part.top);
      }
    }
    for (Page.PlacedNote note : page.notes()) {
      List<Part> lines = galley.notes().get(note.note());
      for (Part line : lines.subList(note.firstLine(), note.endLine())) {
        move(line, number, note.y() - lines.get(note.firstLine()).top);
      }
    }
  }

  private void move(Part part, int page, double by) {
    int down = (int) Math.round(tops.get(page) + by);
    part.boxes.forEach(box -> moves.put(box, down));
  }

  /** Finds the figures that do not stand between what is before and after them. */
  private void findAway(List<Page> pages) {
    int last = -1;
    for (Page page : pages) {
      for (Page.PlacedItem placed : page.pieces()) {
        @Nullable Part part = galley.parts().get(placed.item());
        boolean figure = galley.galley().items().get(placed.item()) instanceof Item.Figure;
        if (!figure) {
          last = placed.item();
        } else if (part != null && !follows(placed.item(), last)) {
          part.boxes.forEach(box -> away.put(box, true));
        }
      }
    }
  }

  /** Whether only spaces, breaks and other figures are between a piece and a figure. */
  private boolean follows(int figure, int last) {
    for (int i = figure - 1; i > last; i--) {
      if (galley.galley().items().get(i) instanceof Item.Piece) {
        return false;
      }
    }
    return figure > last;
  }

  /**
   * Moves a box with all that is in it.
   *
   * @return how far its edges move; null if nothing in it has a place
   */
  private @Nullable Shift place(Box box) {
    @Nullable Integer down = moves.get(box);
    if (down != null) {
      shift(box, down);
      return new Shift(down, down, away.containsKey(box));
    }
    @Nullable Shift all = null;
    Map<Box, Integer> tops = new IdentityHashMap<>();
    for (Box child : box.getChildren()) {
      @Nullable Shift shift = place(child);
      if (shift != null) {
        tops.put(child, shift.top);
        all = all == null ? shift : all.with(shift, box instanceof TableRowBox);
      }
    }
    if (all == null) {
      return null;
    }
    int last = all.top;
    for (Box child : box.getChildren()) {
      @Nullable Integer top = tops.get(child);
      if (top == null) {
        shift(child, last);
      }
      last = top == null ? last : top;
      child.setY(child.getY() + last - all.top);
    }
    box.setAbsY(box.getAbsY() + all.top);
    box.setHeight(box.getHeight() + all.bottom - all.top);
    if (box instanceof TableRowBox row) {
      row.getChildren().forEach(cell -> cell.setHeight(row.getHeight()));
    }
    @Nullable Element element = box.getElement();
    return element != null && Classes.has(element, Classes.NOTES)
        ? new Shift(all.top, all.bottom, true)
        : all;
  }

  /** Moves a box and all in it by the same distance. */
  private void shift(Box box, int down) {
    LaidOutBoxes.each(
        box,
        inner -> {
          inner.setAbsY(inner.getAbsY() + down);
          if (inner instanceof BlockBox block && block.isFloated()) {
            floats.put(block, block.getAbsY());
          }
          if (inner instanceof BlockBox block && block.isReplaced()) {
            Point at = block.getReplacedElement().getLocation();
            block.getReplacedElement().setLocation(at.x, at.y + down);
          }
        });
  }

  /**
   * Keeps a float at its new place: the renderer computes it again from that of the block that the
   * float hangs in, whenever it looks for what a page shows.
   */
  private static void hold(BlockBox block, int top) {
    FloatManager manager = block.getFloatedBoxData().getManager();
    if (manager != null) {
      block.setY(top - manager.getMaster().getAbsY() + manager.getOffset(block).y);
    }
  }

  /**
   * How far the edges of a box move down.
   *
   * @param away whether all in it has left its place
   */
  private record Shift(int top, int bottom, boolean away) {

    /** The shift of a box with two boxes in it, of which the second one is below or beside. */
    Shift with(Shift next, boolean beside) {
      if (next.away && !away) {
        return this;
      } else if (away && !next.away) {
        return next;
      }
      return beside
          ? new Shift(Math.min(top, next.top), Math.max(bottom, next.bottom), away)
          : new Shift(top, next.bottom, away);
    }
  }
}
