package io.github.huozi.makeup;

import io.github.huozi.makeup.Galley.Note;
import io.github.huozi.makeup.Galley.Variation;
import io.github.huozi.makeup.Item.Break;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Item.Space;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A galley with what the search asks of it again and again, by index. */
final class GalleyIndex {

  /**
   * The headings for which a title at the opening of a chapter counts: no figure stands above it.
   */
  static final int TITLE = 10;

  private static final double[] NO_LINES = {0};

  private static final int NEVER = Integer.MAX_VALUE;

  /**
   * The most figures that wait at once: each page takes few of them, so that more would for long.
   */
  private static final int MOST_WAITING = 8;

  final int size;
  final Item[] items;

  /** The places where a page may end, the first of which is the start of the galley. */
  final BreakPlace[] places;

  /** The index of the break place of each position, or -1. */
  final int[] placeAt;

  final Figure[] figures;
  final int[] figureItems;

  /** The number of figures before each figure that wait by themselves: see {@link #waiting}. */
  private final int[] waitersBefore;

  /** The cost of ending a page before each figure. */
  private final double[] breakBefore;

  /** The number of figures before each position. */
  final int[] figuresBefore;

  /** The index of the first piece that is not before each position, or the galley's end. */
  final int[] pieceFrom;

  /** The notes that each item is the first to call. */
  final int[][] calls;

  /** The height of the lines before each line of each note. */
  final double[][] noteTops;

  private final List<Note> notes;

  final Variation[] variations;

  /** The variation that each position divides, or -1. */
  final int[] variationAt;

  /** The variation that ends at each position, or -1. */
  final int[] variationEnding;

  private final int[] linesBefore;

  /** The number of headings before each position; the title that a page begins with is many. */
  private final int[] headingsBefore;

  /**
   * The number of lines from each position to the next place where a page ends well, or {@link
   * #NEVER}; 0 if that has not been asked.
   */
  private final int[] linesToGoOn;

  GalleyIndex(Galley galley) {
    items = galley.items().toArray(new Item[0]);
    size = items.length;
    figuresBefore = new int[size + 1];
    linesBefore = new int[size + 1];
    headingsBefore = new int[size + 1];
    calls = new int[size][];
    List<Figure> found = new ArrayList<>();
    List<Integer> where = new ArrayList<>();
    boolean[] called = new boolean[galley.notes().size()];
    boolean opens = true;
    for (int i = 0; i < size; i++) {
      figuresBefore[i + 1] = figuresBefore[i];
      linesBefore[i + 1] = linesBefore[i];
      headingsBefore[i + 1] = headingsBefore[i];
      calls[i] = RemainingNotes.NOTHING;
      if (items[i] instanceof Piece piece) {
        linesBefore[i + 1]++;
        headingsBefore[i + 1] += piece.isHeading() ? (opens ? TITLE : 1) : 0;
        opens &= piece.isHeading();
        calls[i] = firstCalls(piece.notes(), called);
      } else if (items[i] instanceof Item.Break end) {
        opens |= end.isForced();
      } else if (items[i] instanceof Figure figure) {
        figuresBefore[i + 1]++;
        found.add(figure);
        where.add(i);
        calls[i] = firstCalls(figure.notes(), called);
      }
    }
    figures = found.toArray(new Figure[0]);
    figureItems = where.stream().mapToInt(Integer::intValue).toArray();
    pieceFrom = new int[size + 1];
    pieceFrom[size] = size;
    for (int i = size - 1; i >= 0; i--) {
      pieceFrom[i] = items[i] instanceof Piece ? i : pieceFrom[i + 1];
    }
    notes = galley.notes();
    noteTops = notes.stream().map(GalleyIndex::tops).toArray(double[][]::new);
    waitersBefore = new int[figures.length + 1];
    for (int i = 0; i < figures.length; i++) {
      waitersBefore[i + 1] = waitersBefore[i] + (isNextTurned(i) ? 0 : 1);
    }
    placeAt = new int[size + 1];
    breakBefore = new double[figures.length];
    places = places();
    linesToGoOn = new int[size + 1];
    variations = galley.variations().toArray(new Variation[0]);
    variationAt = new int[size + 1];
    variationEnding = new int[size + 1];
    Arrays.fill(variationAt, -1);
    Arrays.fill(variationEnding, -1);
    for (int v = 0; v < variations.length; v++) {
      variationEnding[variations[v].end()] = v;
      Arrays.fill(variationAt, variations[v].first() + 1, variations[v].end(), v);
    }
  }

  /** The height of all lines of a note. */
  double noteHeight(int note) {
    return noteTops[note][noteTops[note].length - 1];
  }

  /** The number of lines of a note. */
  int noteLines(int note) {
    return noteTops[note].length - 1;
  }

  /**
   * The height of what is repeated above a line of a note that a page begins with; 0 if none is.
   */
  double noteHead(int note, int line) {
    return line == 0 || line == noteLines(note) ? 0 : notes.get(note).heads().get(line);
  }

  /** Tells whether a figure may stand somewhere; one that may stand nowhere stands at its place. */
  boolean mayStand(int figure, Place place) {
    var allowed = figures[figure].places();
    if (allowed.contains(Place.TURNED)) {
      return place == Place.TURNED;
    }
    return allowed.contains(place) || (place == Place.HERE && allowed.isEmpty());
  }

  /** Tells whether a figure may stand elsewhere than at its place. */
  boolean mayMove(int figure) {
    return mayStand(figure, Place.TOP)
        || mayStand(figure, Place.BOTTOM)
        || mayStand(figure, Place.PAGE)
        || isTurned(figure);
  }

  /** Tells whether a figure stands on a turned page. */
  boolean isTurned(int figure) {
    return mayStand(figure, Place.TURNED);
  }

  /** Tells whether a turned figure follows another one with no text between them. */
  boolean isNextTurned(int figure) {
    return figure > 0
        && figure < figures.length
        && isTurned(figure)
        && isTurned(figure - 1)
        && pieceFrom[figureItems[figure - 1]] > figureItems[figure];
  }

  /**
   * The cost of figures that a page leaves to a later one. A turned figure that follows another one
   * goes with that.
   *
   * @param from the position at which the page begins
   * @param first the first of them
   * @param end the figure after the last one
   */
  double waiting(int from, int first, int end) {
    int own = Math.min(end, Math.max(first, figuresBefore[from]));
    return waiters(first, own) * Costs.FIGURE_WAITS_ON
        + waiters(own, end) * Costs.FIGURE_ON_NEXT_PAGE;
  }

  /** Tells whether no more figures wait than pages can hold besides their own. */
  boolean mayWait(int first, int end) {
    return waiters(first, end) <= MOST_WAITING;
  }

  private int waiters(int first, int end) {
    return Math.max(0, waitersBefore[Math.max(first, end)] - waitersBefore[first]);
  }

  /**
   * The cost of figures that headings part from their places.
   *
   * @param first the first of them
   * @param end the figure after the last one
   * @param position where they stand
   */
  double beyondHeadings(int first, int end, int position) {
    double cost = 0;
    for (int i = first; i < end; i++) {
      int headings = Math.abs(headingsBefore[figureItems[i]] - headingsBefore[position]);
      cost += headings * Costs.FIGURE_BEYOND_HEADING;
    }
    return cost;
  }

  /**
   * Tells whether a page could go on, in some free lines, from a position to the next place where
   * it ends well: without a figure, and with all notes that are called.
   */
  boolean textGoesOn(int position, int lines, Frame frame) {
    if (linesToGoOn[position] == 0) {
      linesToGoOn[position] = linesToGoOn(position, frame);
    }
    return linesToGoOn[position] <= lines;
  }

  private int linesToGoOn(int from, Frame frame) {
    int lines = 0;
    double run = 0;
    double foot = 0;
    for (int i = from; i < size; i++) {
      boolean begun = lines > 0 || run > 0;
      if (begun && placeAt[i] >= 0 && places[placeAt[i]].cost() < Costs.KEPT_TOGETHER) {
        break;
      }
      if (items[i] instanceof Figure) {
        return NEVER;
      }
      for (int note : calls[i]) {
        foot += (foot == 0 ? frame.noteGap() : frame.noteSpace()) + notes.get(note).height();
      }
      if (items[i] instanceof Piece piece && piece.onGrid()) {
        lines += Heights.lines(run, frame) + Math.max(1, Heights.lines(piece.height(), frame));
        run = 0;
      } else if (items[i] instanceof Piece piece) {
        run += piece.height();
      } else if (items[i] instanceof Space space) {
        run += space.height();
      }
    }
    int text = lines + Heights.lines(run, frame);
    return text == 0 ? NEVER : text + Heights.lines(foot, frame);
  }

  /** Tells whether most of a variation's lines stand before a position, which divides it. */
  boolean mostBefore(int variation, int position) {
    int before = linesBefore[position] - linesBefore[variations[variation].first()];
    int after = linesBefore[variations[variation].end()] - linesBefore[position];
    return before >= after;
  }

  /**
   * The cost of ending a page at a place. Where a figure before it has gone, and no text stands
   * between them, that is no less than to end it before the figure: a heading before a figure that
   * has gone stands at the foot.
   *
   * @param firstHere the first figure that stands at its place on the page
   * @param endHere the figure after the last one that does
   */
  double cost(int place, int firstHere, int endHere) {
    int position = places[place].position();
    double cost = places[place].forced() ? 0 : places[place].cost();
    int figure = figuresBefore[position] - 1;
    while (figure >= 0
        && (figure < firstHere || figure >= endHere)
        && pieceFrom[figureItems[figure]] >= position) {
      cost = Math.max(cost, breakBefore[figure]);
      figure--;
    }
    return cost;
  }

  private BreakPlace[] places() {
    @Nullable BreakPlace[] at = new BreakPlace[size + 1];
    at[0] = BreakPlace.at(0, 0);
    for (int i = 0; i < size; i++) {
      if (items[i] instanceof Break b && b.cost() < Double.POSITIVE_INFINITY) {
        at[i + 1] = BreakPlace.of(i + 1, b);
      } else if (items[i] instanceof Figure figure) {
        double cost = costBefore(i, figure.breakBefore(), at);
        breakBefore[figuresBefore[i]] = cost;
        double after = i + 1 < size && items[i + 1] instanceof Break b ? Math.max(0, b.cost()) : 0;
        at[i + 1] = BreakPlace.at(i + 1, after);
      }
    }
    if (size > 0) {
      at[size] = at[size] == null ? BreakPlace.at(size, 0).asForced() : at[size].asForced();
    }
    List<BreakPlace> found = new ArrayList<>();
    for (int position = 0; position <= size; position++) {
      BreakPlace place = at[position];
      boolean may = place != null && place.cost() < Double.POSITIVE_INFINITY;
      placeAt[position] = may ? found.size() : -1;
      if (may) {
        found.add(place);
      }
    }
    return found.toArray(new BreakPlace[0]);
  }

  /** The cost of ending a page before a figure, wherever in the space before it. */
  private double costBefore(int item, double breakBefore, @Nullable BreakPlace[] at) {
    int first = item;
    while (first > 1
        && (items[first - 1] instanceof Space
            || (items[first - 1] instanceof Break b && !b.isForced()))) {
      first--;
    }
    first = Math.max(1, first);
    double cost = breakBefore;
    for (int i = first; i <= item; i++) {
      cost = at[i] == null ? cost : Math.max(cost, at[i].cost());
    }
    for (int i = first; i <= item; i++) {
      BreakPlace place = at[i] == null && i == item ? BreakPlace.at(i, cost) : at[i];
      at[i] = place == null ? null : place.atLeast(cost);
    }
    return cost;
  }

  private static int[] firstCalls(List<Integer> notes, boolean[] called) {
    if (notes.isEmpty()) {
      return RemainingNotes.NOTHING;
    }
    List<Integer> first = new ArrayList<>();
    for (int note : notes) {
      if (!called[note]) {
        called[note] = true;
        first.add(note);
      }
    }
    return first.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] tops(Note note) {
    if (note.heights().isEmpty()) {
      return NO_LINES;
    }
    double[] tops = new double[note.heights().size() + 1];
    for (int i = 0; i < note.heights().size(); i++) {
      tops[i + 1] = tops[i] + note.heights().get(i);
    }
    return tops;
  }
}
