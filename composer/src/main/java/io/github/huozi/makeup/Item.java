package io.github.huozi.makeup;

import java.util.List;
import java.util.Set;

/** One thing in a galley. All lengths are in one unit, which the caller chooses. */
public sealed interface Item {

  /**
   * Something that is never divided: a line of text, a picture, a row of a table.
   *
   * @param height its height; that of a body line is the leading
   * @param onGrid whether it is a body line, which stands on the grid of lines
   * @param isHeading whether it begins a heading, which a figure should not cross
   * @param depth by how much its last baseline is farther above its foot than that of a body line
   * @param notes the indexes in {@link Galley#notes} of the notes that it calls
   */
  record Piece(double height, boolean onGrid, boolean isHeading, double depth, List<Integer> notes)
      implements Item {

    public Piece {
      notes = List.copyOf(notes);
    }

    /** A piece that is not a heading, with its last baseline where a body line has it. */
    public Piece(double height, boolean onGrid, List<Integer> notes) {
      this(height, onGrid, false, 0, notes);
    }

    /** This piece, which calls other notes. */
    public Piece calling(List<Integer> others) {
      return new Piece(height, onGrid, isHeading, depth, others);
    }
  }

  /**
   * White space between two things. It goes at the head and at the foot of a page.
   *
   * @param height its natural height
   * @param shrink the height by which it may be less
   * @param give by what it may be more
   * @param kept whether it stays at the head of a page: the space above a chapter's title
   */
  record Space(double height, double shrink, Give give, boolean kept) implements Item {

    /** Tells whether there is a space, or one may grow. */
    public boolean isAny() {
      return height > 0 || give == Give.HEADING;
    }
  }

  /** The height by which a space may be more. */
  enum Give {
    /** Nothing: the space between a heading and its text. */
    NOTHING,
    /** A share of what the things around it lack of whole lines. */
    REST,
    /** The same, and half a line to fill a page: the space above or below a listing. */
    BLOCK,
    /** The same, and half a line or a whole one to fill a page: the space above a heading. */
    HEADING
  }

  /**
   * A place where a page may end. Where there is none, as between two pieces side by side, none
   * may.
   *
   * @param cost what it costs to end a page here; see {@link Costs}
   * @param overleaf what it costs besides where the next page does not face this one
   * @param head the height of what is repeated at the head of the next page, such as the head of a
   *     table; 0 if nothing is
   */
  record Break(double cost, double overleaf, double head) implements Item {

    /** A cost with which a page must end. */
    public static final double FORCED = Double.NEGATIVE_INFINITY;

    public Break(double cost) {
      this(cost, 0);
    }

    /** A break that costs the same on both sides of a spread. */
    public Break(double cost, double head) {
      this(cost, 0, head);
    }

    /** Tells whether a page must end here. */
    public boolean isForced() {
      return cost == FORCED;
    }
  }

  /**
   * A figure or a table that may leave its place in the text. It stands at its place if that costs
   * least, with its spaces; else at the head or the foot of the same or a later page, or on a page
   * of its own, and the spaces go. Figures keep their order. Beside its place a page may end,
   * unless {@code breakBefore} makes it dear, or a break that follows it.
   *
   * @param height its height with its caption
   * @param above the space above it at its place
   * @param below the space below it at its place
   * @param shrink the height by which each of the spaces may be less
   * @param gone the space at its place when it has left that
   * @param places where it may stand
   * @param stays whether it stands at its place if it fits there, whatever the pages lose by it
   * @param breakBefore what it costs to end a page before it, at its place
   * @param notes the indexes in {@link Galley#notes} of the notes that it calls
   */
  record Figure(
      double height,
      double above,
      double below,
      double shrink,
      Space gone,
      Set<Place> places,
      boolean stays,
      double breakBefore,
      List<Integer> notes)
      implements Item {

    private static final Space NONE = new Space(0, 0, Give.NOTHING, false);

    /** A figure whose spaces are never less, that leaves no space, and need not stay. */
    public Figure(
        double height,
        double above,
        double below,
        Set<Place> places,
        double breakBefore,
        List<Integer> notes) {
      this(height, above, below, 0, NONE, places, false, breakBefore, notes);
    }

    public Figure {
      places = Set.copyOf(places);
      notes = List.copyOf(notes);
    }
  }

  /** The places where a figure may stand. */
  enum Place {
    /** At its place in the text. */
    HERE,
    /** At the head of a page. */
    TOP,
    /** At the foot of a page, above the notes. */
    BOTTOM,
    /** A page without text. */
    PAGE,
    /**
     * A turned page, which has no text and no other figures; nowhere else, whatever other places
     * are named. Such figures with no text between them stand on successive pages.
     */
    TURNED
  }
}
