package io.github.huozi.pdf.galley;

import com.openhtmltopdf.layout.FloatManager;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.newtable.TableCellBox;
import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import io.github.huozi.makeup.Item;
import io.github.huozi.makeup.Page;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.layout.LaidOutBoxes;
import io.github.huozi.pdf.style.ElementStyle;
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
  private final LayoutContext context;

  /** The distance by which each box of a part moves down, in dots. */
  private final IdentityHashMap<Box, Integer> moves = new IdentityHashMap<>();

  /** The distance by which each box moves right, in dots. */
  private final IdentityHashMap<Box, Integer> rights = new IdentityHashMap<>();

  /** The boxes of figures that have left their place. */
  private final IdentityHashMap<Box, Boolean> away = new IdentityHashMap<>();

  /** The new upper edges of floats, in dots. */
  private final IdentityHashMap<BlockBox, Integer> floats = new IdentityHashMap<>();

  private GalleyMover(BoxGalley galley, List<Integer> tops, LayoutContext context) {
    this.galley = galley;
    this.tops = tops;
    this.context = context;
  }

  /**
   * Moves the boxes to their pages, which stand one below the other.
   *
   * @param beside the places of what stands beside lines
   * @param tops where each page's text begins, and at last where that of the last page ends with
   *     what stands below its last line, in dots
   * @return the boxes that have left their place in the text
   */
  public static Set<Box> move(
      BoxGalley galley,
      List<Page> pages,
      BesideText beside,
      List<Integer> tops,
      LayoutContext context) {
    GalleyMover mover = new GalleyMover(galley, tops, context);
    for (int i = 0; i < pages.size(); i++) {
      mover.take(pages.get(i), i);
    }
    mover.findAway(pages);
    galley.beside().forEach(part -> mover.take(part, beside.place(part)));
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
        int right = placed.column() * part.columnShift;
        if (right != 0) {
          part.boxes.forEach(box -> rights.put(box, right));
        }
      }
    }
    for (Page.PlacedNote note : page.notes()) {
      List<Part> lines = galley.notes().get(note.note()).subList(note.firstLine(), note.endLine());
      Part first = lines.get(0);
      int head = note.firstLine() == 0 ? 0 : first.head;
      lines.forEach(line -> move(line, number, note.y() + head - first.top));
    }
  }

  /** Takes a block to its place beside lines, or to the middle of its line. */
  private void take(Part part, BesideText.@Nullable Place place) {
    if (place == null) {
      int right = BesideText.room(part) / 2;
      part.boxes.forEach(box -> rights.merge(box, right, Integer::sum));
    } else {
      move(part, place.page(), place.y() - part.top);
      part.boxes.forEach(box -> away.put(box, true));
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

  /** Tells whether only spaces, breaks and other figures are between a piece and a figure. */
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
      int right = rights.getOrDefault(box, 0);
      take(box, down, right);
      return new Shift(down, down, right, false, away.containsKey(box));
    }
    @Nullable Shift all = null;
    IdentityHashMap<Box, Shift> shifts = new IdentityHashMap<>();
    for (Box child : box.getChildren()) {
      @Nullable Shift shift = place(child);
      if (shift != null) {
        shifts.put(child, shift);
        if (!spansRows(child)) {
          all = all == null ? shift : all.with(shift, box instanceof TableRowBox);
        }
      }
    }
    if (all == null) {
      all = shifts.values().stream().findFirst().orElse(null);
    }
    if (all == null) {
      return null;
    }
    all = all.divided ? aroundColumns(box, all, shifts) : withoutAway(box, all, shifts);
    Shift last = all;
    for (Box child : box.getChildren()) {
      @Nullable Shift placed = shifts.get(child);
      if (placed == null) {
        take(child, last.top, last.right);
      }
      last = placed == null ? last : placed;
      child.setY(child.getY() + last.top - all.top);
      child.setX(child.getX() + last.right - all.right);
    }
    box.setAbsX(box.getAbsX() + all.right);
    box.setAbsY(box.getAbsY() + all.top);
    box.setHeight(box.getHeight() + all.bottom - all.top);
    if (box instanceof TableRowBox row) {
      row.getChildren().stream()
          .filter(cell -> !spansRows(cell))
          .forEach(cell -> cell.setHeight(row.getHeight()));
    }
    @Nullable Element element = box.getElement();
    return element != null && Names.has(element, Names.PAGE_NOTES)
        ? new Shift(all.top, all.bottom, all.right, false, true)
        : all;
  }

  /**
   * Tells whether a box is a cell that reaches into the next row, which does not follow its height.
   */
  private boolean spansRows(Box box) {
    return box instanceof TableCellBox cell && ElementStyle.of(cell, context).rowSpan() > 1;
  }

  /** The shift of a box whose content stands in several columns: it reaches around all of it. */
  private static Shift aroundColumns(Box box, Shift all, Map<Box, Shift> shifts) {
    int top = box.getAbsY() + all.top;
    int bottom = box.getAbsY() + box.getHeight() + all.bottom;
    for (Map.Entry<Box, Shift> child : shifts.entrySet()) {
      if (child.getValue().away == all.away) {
        Box inner = child.getKey();
        top = Math.min(top, inner.getAbsY());
        bottom = Math.max(bottom, inner.getAbsY() + inner.getHeight());
      }
    }
    return new Shift(
        top - box.getAbsY(), bottom - box.getAbsY() - box.getHeight(), all.right, true, all.away);
  }

  /** The shift of a box that gives up the room at its edges which figures have left. */
  private static Shift withoutAway(Box box, Shift all, Map<Box, Shift> shifts) {
    int above = 0;
    int below = 0;
    int end = 0;
    boolean stays = false;
    int left = Integer.MAX_VALUE;
    for (Box child : box.getChildren()) {
      @Nullable Shift shift = shifts.get(child);
      int bottom = child.getY() + child.getHeight();
      if (shift != null && shift.away && !all.away) {
        left = Math.min(left, child.getY());
        below = stays ? bottom - end : 0;
      } else {
        above = stays ? above : Math.max(0, child.getY() - left);
        end = shift == null ? bottom : bottom - (shift.bottom - shift.top);
        below = 0;
        stays = true;
      }
    }
    return new Shift(all.top + above, all.bottom - Math.max(0, below), all.right, false, all.away);
  }

  /** Moves a box and all in it by the same distances, and notes where floats stand then. */
  private void take(Box box, int down, int right) {
    shift(box, down, right);
    LaidOutBoxes.each(
        box,
        inner -> {
          if (inner instanceof BlockBox block && block.isFloated()) {
            floats.put(block, block.getAbsY());
          }
        });
  }

  /** Moves a box and all in it by the same distances, in dots. */
  static void shift(Box box, int down, int right) {
    LaidOutBoxes.each(
        box,
        inner -> {
          inner.setAbsX(inner.getAbsX() + right);
          inner.setAbsY(inner.getAbsY() + down);
          if (inner instanceof BlockBox block && block.isReplaced()) {
            Point at = block.getReplacedElement().getLocation();
            block.getReplacedElement().setLocation(at.x + right, at.y + down);
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
   * The distances by which the edges of a box move down and right, in dots.
   *
   * @param divided whether its content stands in several columns
   * @param away whether all in it has left its place
   */
  private record Shift(int top, int bottom, int right, boolean divided, boolean away) {

    /** The shift of a box with two boxes in it, of which the second one is below or beside. */
    Shift with(Shift next, boolean beside) {
      if (next.away && !away) {
        return this;
      } else if (away && !next.away) {
        return next;
      }
      boolean apart = divided || next.divided || right != next.right;
      return beside
          ? new Shift(Math.min(top, next.top), Math.max(bottom, next.bottom), right, apart, away)
          : new Shift(top, next.bottom, right, apart, away);
    }
  }
}
