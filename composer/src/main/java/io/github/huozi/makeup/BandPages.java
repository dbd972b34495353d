package io.github.huozi.makeup;

import io.github.huozi.makeup.ColumnDivision.Columns;
import io.github.huozi.makeup.Galley.Band;
import io.github.huozi.makeup.Galley.Note;
import io.github.huozi.makeup.Item.Break;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Page.Cause;
import io.github.huozi.makeup.Page.PlacedItem;
import io.github.huozi.makeup.Page.PlacedNote;
import io.github.huozi.makeup.PageComposer.Composed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Divides a galley with bands into pages. Each stretch in one column is composed as a whole, from
 * the page on which the band before it ends. In a band, the pages are filled one after another.
 */
final class BandPages {

  /** The number of lines that a band must have on a page, if it has so many. */
  private static final int LEAST = 3;

  /** The items that stand for what is on a page already, and for the head of the next band. */
  private static final int BEFORE = -1;

  private static final int TAIL = -2;
  private static final int NOTHING = -3;

  private final Galley galley;
  private final Frame frame;
  private final List<Page> done = new ArrayList<>();
  private final Deque<Integer> waiting = new ArrayDeque<>();
  private OpenPage open;
  private double cost;

  private BandPages(Galley galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
    this.open = new OpenPage(galley, frame);
  }

  /** The pages of a galley. */
  static Composed of(Galley galley, Frame frame) {
    BandPages pages = new BandPages(galley, frame);
    int at = 0;
    for (Band band : galley.bands()) {
      pages.stretch(at, band.first(), Optional.of(band));
      pages.band(band);
      at = band.end();
    }
    pages.stretch(at, galley.items().size(), Optional.empty());
    while (!pages.open.isFresh() || !pages.open.notes().isEmpty() || !pages.waiting.isEmpty()) {
      pages.close();
    }
    return new Composed(pages.done, Map.of(), pages.cost);
  }

  private void close() {
    OpenPage next = new OpenPage(galley, frame);
    Page page = open.close(next);
    if (!page.pieces().isEmpty() || !page.notes().isEmpty()) {
      done.add(page);
    }
    open = next;
    if (isTurnedNext()) {
      turnedPages();
    }
  }

  /** Adds the pages of the turned figures that wait, before the open one, which is fresh. */
  private void turnedPages() {
    OpenPage upright = open;
    open = new OpenPage(galley, frame.turned());
    while (isTurnedNext()) {
      open.because(Cause.FIGURE);
      do {
        atHead(waiting.remove());
      } while (isTurnedNext() && fits(waiting.element()));
      OpenPage next = isTurnedNext() ? new OpenPage(galley, frame.turned()) : upright;
      done.add(open.close(next));
      open = next;
    }
  }

  private boolean isTurnedNext() {
    return !waiting.isEmpty() && isTurned(waiting.element());
  }

  private boolean isTurned(int figure) {
    return galley.items().get(figure) instanceof Figure turned
        && turned.places().contains(Place.TURNED);
  }

  /** Leaves pages to the notes that fill them, so that no text there calls others. */
  private void closeFilled() {
    while (open.isFresh() && !open.notes().isEmpty() && open.free(List.of()) < 1) {
      close();
    }
  }

  /** Composes a stretch in one column, up to a band or to the galley's end. */
  private void stretch(int first, int end, Optional<Band> band) {
    if (band.isEmpty() && galley.firstThing(first, end).isEmpty()) {
      return;
    }
    closeFilled();
    Stretch stretch = new Stretch(first, end, band, false);
    List<Page> pages = stretch.pages();
    if (band.isPresent() && stretch.find(pages.get(pages.size() - 1), TAIL).isEmpty()) {
      stretch = new Stretch(first, end, band, true);
      pages = stretch.pages();
    }
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (i > 0) {
        close();
      }
      stretch.find(page, BEFORE).ifPresent(before -> open.moveDown(before.y()));
      stretch.put(page);
    }
  }

  private void band(Band band) {
    ColumnDivision division = new ColumnDivision(galley, band, frame);
    int at = band.first();
    while (at < band.end()) {
      int end = forcedBreak(at, band.end());
      at = columns(band, division, at, end);
      if (at == end && end < band.end()) {
        placeWaiting();
        at = end + 1;
        close();
      } else if (at < end) {
        close();
      }
    }
    placeWaiting();
  }

  private int forcedBreak(int first, int end) {
    for (int i = first; i < end; i++) {
      if (galley.items().get(i) instanceof Break place && place.isForced()) {
        return i;
      }
    }
    return end;
  }

  /**
   * Puts columns on the page.
   *
   * @return the item with which the next page goes on
   */
  private int columns(Band band, ColumnDivision division, int first, int end) {
    closeFilled();
    if (open.isFresh()) {
      boolean any = false;
      while (!waiting.isEmpty() && !isTurnedNext() && (!any || fits(waiting.element()))) {
        atHead(waiting.remove());
        any = true;
      }
    }
    Columns columns = room(division, first, end, Optional.empty());
    List<Integer> figures =
        band.spanning().stream()
            .filter(figure -> figure >= first && figure < end)
            .sorted()
            .toList();
    int put = 0;
    while (put < figures.size()
        && !isTurned(figures.get(put))
        && !open.hasText()
        && figures.get(put) < columns.next()) {
      int figure = figures.get(put);
      Columns below = room(division, first, end, Optional.of(figure));
      if (below.next() <= figure) {
        break;
      }
      atHead(figure);
      columns = below;
      put++;
    }
    int next = columns.next();
    figures.stream().skip(put).filter(figure -> figure < next).forEach(waiting::add);
    put(columns);
    return next;
  }

  private void put(Columns columns) {
    double top = open.lines() * frame.leading();
    for (PlacedItem piece : columns.pieces()) {
      open.put(
          new PlacedItem(piece.item(), top + piece.y(), piece.column()),
          galley.height(piece.item()));
    }
    columns.notes().forEach(note -> open.call(new OpenPage.Called(note, 0)));
    if (!columns.pieces().isEmpty()) {
      open.take(columns.lines(), true);
      cost += columns.complete() ? columns.cost() : 0;
    }
    open.because(columns.complete() ? Cause.END : Cause.TALL_PIECE);
  }

  /**
   * The columns that have room on the page.
   *
   * @param above a figure that will stand above them
   */
  private Columns room(ColumnDivision division, int first, int end, Optional<Integer> above) {
    boolean alone = open.isFresh() && above.isEmpty();
    int taken = above.map(this::headLines).orElse(0);
    List<Integer> called = above.map(galley::calls).orElse(List.of());
    int lines = open.free(called) - taken;
    if (lines < 1 && !alone) {
      return Columns.none(first);
    }
    int least = open.hasText() ? LEAST : 1;
    lines = Math.max(1, lines);
    while (true) {
      Columns columns = fitting(division, first, end, lines, alone);
      List<Integer> notes = new ArrayList<>(called);
      notes.addAll(columns.notes());
      if (columns.next() == first || columns.lines() <= open.free(notes) - taken) {
        return columns;
      }
      if (lines <= least) {
        return alone ? columns : Columns.none(first);
      }
      lines--;
    }
  }

  /** Columns of a height, without a thing that is higher, unless it stands alone on the page. */
  private Columns fitting(ColumnDivision division, int first, int end, int lines, boolean alone) {
    Columns columns = division.fill(first, end, lines);
    if (columns.tall().isPresent()) {
      int tall = columns.tall().get();
      if (tall != columns.pieces().get(0).item()) {
        return division.balanced(first, tall, lines).endingBefore(tall);
      }
      return alone ? columns.alone(galley, frame) : Columns.none(first);
    }
    return columns.complete() && !runsOut(division.band(), first, end)
        ? division.balanced(first, end, lines)
        : columns;
  }

  /** Tells whether nothing follows on the page, and its columns need not be equally high. */
  private boolean runsOut(Band band, int first, int end) {
    if (band.level()
        || !waiting.isEmpty()
        || band.spanning().stream().anyMatch(figure -> figure >= first && figure < end)) {
      return false;
    }
    int next = forcedBreak(end, galley.items().size());
    return galley.firstThing(end, next).isEmpty();
  }

  private boolean fits(int figure) {
    return headLines(figure) <= open.free(galley.calls(figure));
  }

  private int headLines(int figure) {
    return Heights.lines(galley.height(figure) + frame.figureGap(), frame);
  }

  private void atHead(int figure) {
    put(figure, open.lines() * frame.leading(), headLines(figure));
  }

  private void put(int figure, double y, int lines) {
    open.put(new PlacedItem(figure, y), galley.height(figure));
    galley.calls(figure).forEach(note -> open.call(new OpenPage.Called(note, 0)));
    open.take(lines, false);
  }

  /**
   * Places the figures that still wait where a band ends: below it, or on a new page. Text goes on
   * before turned ones.
   */
  private void placeWaiting() {
    while (waiting.stream().anyMatch(figure -> !isTurned(figure))) {
      if (isTurnedNext()) {
        close();
        continue;
      }
      int figure = waiting.remove();
      if (!open.isFresh() && !fits(figure)) {
        close();
      }
      if (open.isFresh()) {
        atHead(figure);
      } else {
        int lines = headLines(figure);
        put(figure, (open.lines() + lines) * frame.leading() - galley.height(figure), lines);
      }
    }
  }

  /** A stretch in one column as a galley. */
  private final class Stretch {

    private final List<Item> items = new ArrayList<>();
    private final List<Integer> of = new ArrayList<>();
    private final List<OpenPage.Called> called = new ArrayList<>(open.notes());

    /**
     * @param band the band that follows
     * @param fixed whether figures stand at their places
     */
    Stretch(int first, int end, Optional<Band> band, boolean fixed) {
      List<Integer> before = new ArrayList<>();
      for (int i = 0; i < called.size(); i++) {
        before.add(i);
      }
      // A figure that is the first thing does not call what is left of notes.
      boolean joins =
          !open.isFresh()
              || (!before.isEmpty()
                  && galley.firstThing(first, end).filter(Figure.class::isInstance).isPresent());
      if (joins) {
        add(BEFORE, new Piece(open.lines() * frame.leading(), true, before));
        before = List.of();
      }
      for (int i = first; i < end; i++) {
        Item item = galley.items().get(i);
        if (item instanceof Piece piece) {
          if (joins) {
            divide();
            joins = false;
          }
          List<Integer> calls = new ArrayList<>(before);
          calls.addAll(call(piece.notes()));
          before = List.of();
          add(i, piece.calling(calls));
        } else if (item instanceof Figure figure) {
          add(i, figure(figure, band.isPresent(), fixed));
        } else {
          add(i, item);
        }
      }
      if (band.isPresent()) {
        divide();
        if (turns(first, end)) {
          add(NOTHING, new Break(Break.FORCED));
        }
        add(TAIL, new Piece(tailLines(band.get()) * frame.leading(), true, before));
      }
    }

    /** Lets the page end after its last piece, even if no break is between that and a band. */
    private void divide() {
      int i = items.size() - 1;
      while (i >= 0 && items.get(i) instanceof Item.Space) {
        i--;
      }
      if (i >= 0 && items.get(i) instanceof Piece) {
        add(NOTHING, new Break(0));
      }
    }

    private boolean turns(int first, int end) {
      return galley.items().subList(first, end).stream()
          .anyMatch(item -> item instanceof Figure f && f.places().contains(Place.TURNED));
    }

    private int tailLines(Band band) {
      double height = 0;
      for (int i = band.first(); i < band.end(); i++) {
        height += band.spanning().contains(i) ? 0 : galley.height(i);
      }
      return Math.max(1, Math.min(LEAST, Heights.lines(height / band.columns(), frame)));
    }

    private Figure figure(Figure figure, boolean beforeBand, boolean fixed) {
      Set<Place> places = EnumSet.noneOf(Place.class);
      places.addAll(figure.places());
      if (places.contains(Place.TURNED)) {
        places.retainAll(EnumSet.of(Place.TURNED));
      } else if (beforeBand) {
        places.remove(Place.BOTTOM);
      }
      if (places.isEmpty() || (fixed && !places.contains(Place.TURNED))) {
        places = EnumSet.of(Place.HERE);
      }
      return new Figure(
          figure.height(),
          figure.above(),
          figure.below(),
          figure.shrink(),
          figure.gone(),
          places,
          figure.stays(),
          figure.breakBefore(),
          call(figure.notes()));
    }

    private void add(int item, Item as) {
      items.add(as);
      of.add(item);
    }

    private List<Integer> call(List<Integer> notes) {
      List<Integer> calls = new ArrayList<>();
      for (int note : notes) {
        calls.add(called.size());
        called.add(new OpenPage.Called(note, 0));
      }
      return calls;
    }

    List<Page> pages() {
      List<Note> notes = called.stream().map(open::left).toList();
      Composed composed = PageComposer.inOneColumn(new Galley(items, notes, List.of()), frame);
      cost += composed.cost();
      return composed.pages();
    }

    Optional<PlacedItem> find(Page page, int item) {
      return page.pieces().stream().filter(piece -> of.get(piece.item()) == item).findFirst();
    }

    /** Puts what a page has on the open page. */
    void put(Page page) {
      List<PlacedNote> notes = new ArrayList<>();
      for (PlacedNote note : page.notes()) {
        OpenPage.Called at = called.get(note.note());
        int shift = at.firstLine();
        notes.add(
            new PlacedNote(at.note(), note.firstLine() + shift, note.endLine() + shift, note.y()));
      }
      for (PlacedItem piece : page.pieces()) {
        int item = of.get(piece.item());
        if (item >= 0) {
          open.put(new PlacedItem(item, piece.y()), galley.height(item));
        }
      }
      Optional<PlacedItem> tail = find(page, TAIL);
      int lines =
          tail.map(t -> (int) Math.round(t.y() / frame.leading()))
              .orElseGet(() -> Heights.lines(page.end(), frame));
      open.compose(page, notes, page.head().map(of::get), lines);
    }
  }
}
