package io.github.huozi.makeup;

import io.github.huozi.makeup.Galley.Band;
import io.github.huozi.makeup.Item.Break;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Page.PlacedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Divides what stands in a band into the columns of one page. */
final class ColumnDivision {

  /** The cost of last columns that are a line higher than they could be. */
  private static final double HIGHER = 40;

  /** The most lines by which the last columns may be higher. */
  private static final int MOST_HIGHER = 2;

  /**
   * The number of columns beyond those of a page that are looked at to choose the end of the page.
   * The last is half full, so that it counts as no last page with few lines.
   */
  private static final double AHEAD = 1.5;

  private final Galley galley;
  private final Band band;
  private final Frame frame;

  ColumnDivision(Galley galley, Band band, Frame frame) {
    this.galley = galley;
    this.band = band;
    this.frame = frame;
  }

  Band band() {
    return band;
  }

  /**
   * The columns of a page.
   *
   * @param pieces the things in them, from the head of the columns on, in order
   * @param next the index of the item with which the next page goes on
   * @param complete whether all is in them
   * @param lines their height in lines
   * @param tall the index of a thing that is higher than the columns
   * @param notes the notes that are called in them
   * @param cost what they cost, with the columns that follow
   */
  record Columns(
      List<PlacedItem> pieces,
      int next,
      boolean complete,
      int lines,
      Optional<Integer> tall,
      List<Integer> notes,
      double cost) {

    /** These, if the page goes on with an item that they would not hold. */
    Columns endingBefore(int item) {
      return new Columns(
          pieces, complete ? item : next, false, lines, Optional.empty(), notes, cost);
    }

    /** The first thing alone, which is higher than a page. */
    Columns alone(Galley galley, Frame frame) {
      int item = pieces.get(0).item();
      return new Columns(
          List.of(pieces.get(0)),
          item + 1,
          false,
          frame.lines(),
          Optional.empty(),
          galley.calls(item),
          Costs.OVERFULL);
    }

    /** No columns on this page. */
    static Columns none(int next) {
      return new Columns(List.of(), next, false, 0, Optional.empty(), List.of(), 0);
    }
  }

  /** Columns of a height that hold as much as there is room for. */
  Columns fill(int first, int end, int lines) {
    int cut = cut(first, end, lines);
    List<Item> items = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int i = first; i < cut; i++) {
      for (Item item : inColumn(i)) {
        items.add(item);
        of.add(i);
      }
    }
    // Two columns stand beside each other as facing pages do.
    Frame column =
        new Frame(lines, frame.leading(), 0, 0, frame.figureGap()).opening(FirstPage.VERSO);
    PageComposer.Composed composed =
        PageComposer.inOneColumn(new Galley(items, List.of(), List.of()), column);
    List<Page> pages = composed.pages().stream().filter(p -> !p.pieces().isEmpty()).toList();
    boolean complete = cut == end && pages.size() <= band.columns();
    List<PlacedItem> pieces = new ArrayList<>();
    List<Integer> notes = new ArrayList<>();
    Optional<Integer> tall = Optional.empty();
    double foot = 0;
    int next = first;
    for (int i = 0; i < Math.min(band.columns(), pages.size()); i++) {
      for (PlacedItem placed : pages.get(i).pieces()) {
        int item = of.get(placed.item());
        pieces.add(new PlacedItem(item, placed.y(), i));
        notes.addAll(galley.calls(item));
        next = item + 1;
        double bottom = placed.y() + height(item);
        foot = Math.max(foot, bottom);
        if (tall.isEmpty() && bottom > column.height() + Heights.tolerance(frame)) {
          tall = Optional.of(item);
        }
      }
    }
    return new Columns(
        pieces,
        complete ? end : next,
        complete,
        complete ? Heights.lines(foot, frame) : lines,
        tall,
        notes,
        composed.cost());
  }

  /** The lowest columns that hold all, if they need not be higher than a number of lines. */
  Columns balanced(int first, int end, int lines) {
    double height = 0;
    for (int i = first; i < end; i++) {
      height += height(i);
    }
    int least = Math.max(1, Heights.lines(height / band.columns(), frame));
    Optional<Columns> best = Optional.empty();
    double bestCost = Double.POSITIVE_INFINITY;
    int lowest = lines;
    for (int high = least; high <= Math.min(lines, lowest + MOST_HIGHER); high++) {
      Columns columns = fill(first, end, high);
      if (columns.complete() && columns.tall().isEmpty()) {
        lowest = Math.min(lowest, high);
        double cost = columns.cost() + HIGHER * (high - lowest);
        if (cost < bestCost) {
          best = Optional.of(columns);
          bestCost = cost;
        }
      }
    }
    return best.orElseGet(() -> fill(first, end, lines));
  }

  /** The index before which more stands than a page holds. */
  private int cut(int first, int end, int lines) {
    double room = (band.columns() + AHEAD) * lines * frame.leading();
    double height = 0;
    for (int i = first; i < end; i++) {
      if (height > room && galley.items().get(i) instanceof Break) {
        return i;
      }
      height += height(i);
    }
    return end;
  }

  /** The items that stand in a column for an item. */
  private List<Item> inColumn(int index) {
    Item item = galley.items().get(index);
    if (item instanceof Piece piece) {
      return List.of(piece.calling(List.of()));
    }
    if (item instanceof Break place) {
      return List.of(new Break(place.cost()));
    }
    if (item instanceof Figure figure) {
      return band.spanning().contains(index)
          ? List.of(new Break(figure.breakBefore()), figure.gone())
          : List.of(
              new Figure(
                  figure.height(),
                  figure.above(),
                  figure.below(),
                  Set.of(Place.HERE),
                  figure.breakBefore(),
                  List.of()));
    }
    return List.of(item);
  }

  private double height(int index) {
    return band.spanning().contains(index) ? 0 : galley.height(index);
  }
}
