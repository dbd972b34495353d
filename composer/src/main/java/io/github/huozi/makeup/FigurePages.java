package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Place;
import java.util.ArrayList;
import java.util.List;

/** The pages without text: those of figures, and those that the rest of a note fills. */
final class FigurePages {

  /** The part of a page of notes amid text that may be empty. */
  private static final double MOST_EMPTY = 0.25;

  private final GalleyIndex galley;
  private final Frame frame;
  private final Frame turned;
  private final NoteFill notes;
  private long steps;

  FigurePages(GalleyIndex galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
    this.turned = frame.turned();
    notes = new NoteFill(galley, frame);
  }

  /** Adds the pages without text that may begin at a place. */
  void add(int place, int figures, RemainingNotes rest, List<Choice> found) {
    int from = galley.places[place].position();
    boolean forced = galley.places[place].forced();
    for (int end = place; end < galley.places.length; end++) {
      int position = galley.places[end].position();
      if (end > place && galley.pieceFrom[from] < position) {
        break;
      }
      if (!stacks(from, end, figures, rest, found)) {
        break;
      }
      boolean waiting = figures < galley.figuresBefore[from] || !rest.isEmpty();
      if (end == place ? forced && waiting : galley.places[end].forced()) {
        break;
      }
    }
    if (forced && !rest.isEmpty() && figures == galley.figuresBefore[from]) {
      found.add(notesOnly(place, figures, rest, Costs.NOTES_WITHOUT_TEXT));
    }
  }

  /** The number of figures that have been looked at. */
  long steps() {
    return steps;
  }

  /** Adds the pages that end at a place, unless too many figures would wait after all of them. */
  private boolean stacks(int from, int end, int figures, RemainingNotes rest, List<Choice> found) {
    int position = galley.places[end].position();
    int available = galley.figuresBefore[position];
    if (!mayWait(from, figures, available)) {
      return false;
    }
    int before = found.size();
    boolean mayAll = true;
    boolean isTurned = figures < available && galley.isTurned(figures);
    Frame page = isTurned ? turned : frame;
    double moved = 0;
    List<Integer> called = new ArrayList<>();
    for (int last = figures; last < available && galley.isTurned(last) == isTurned; last++) {
      double height =
          Heights.stack(galley, figures, last + 1, frame.figureGap()) - frame.figureGap();
      boolean fits = height <= page.height() + Heights.tolerance(frame);
      if (!fits && last > figures) {
        break;
      }
      steps++;
      mayAll &= isTurned || galley.mayStand(last, Place.PAGE);
      moved += galley.figureItems[last] >= from ? Costs.FIGURE_MOVED : 0;
      for (int note : galley.calls[galley.figureItems[last]]) {
        called.add(note);
      }
      called.sort(null);
      NoteFill.Leftover left = notes.leave(rest, called, page.height() - height);
      double cost =
          moved
              + left.cost()
              + galley.beyondHeadings(figures, last + 1, from)
              + galley.waiting(from, last + 1, available)
              + (fits ? 0 : Costs.OVERFULL);
      if (!galley.mayWait(last + 1, available)) {
        continue;
      }
      int empty = Math.max(0, page.lines() - Heights.lines(height, frame));
      boolean ends = galley.places[end].forced() && last + 1 == available;
      cost += Costs.figurePage(mayAll, ends, (double) empty / page.lines());
      found.add(Choice.figures(end, last + 1, left.rest(), empty, cost, last + 1 - figures));
    }
    return found.size() > before || galley.mayWait(figures, available);
  }

  private boolean mayWait(int from, int first, int end) {
    for (int i = first; i < end; i++) {
      if (galley.figureItems[i] >= from && !galley.mayMove(i)) {
        return false;
      }
    }
    return true;
  }

  /** Adds the page amid text that the notes fill, or nearly so. */
  void addFilled(int place, int figures, RemainingNotes rest, List<Choice> found) {
    if (rest.isEmpty()) {
      return;
    }
    notes.begin(rest);
    int empty = Math.max(0, frame.lines() - Heights.lines(notes.height(), frame));
    if (empty <= MOST_EMPTY * frame.lines()) {
      double price = Costs.NOTES_AMID_TEXT + Costs.shortBy(empty);
      found.add(notesOnly(place, figures, rest, price));
    }
  }

  /** The page with nothing but as much of the notes as fits, at a price. */
  Choice notesOnly(int place, int figures, RemainingNotes rest, double price) {
    NoteFill.Leftover left = notes.leave(rest, List.of(), frame.height());
    double cost = price + left.cost();
    boolean stays = left.rest().equals(rest);
    return Choice.figures(
        place,
        figures,
        stays ? rest.withoutLine(galley) : left.rest(),
        0,
        stays ? cost + Costs.OVERFULL : cost,
        0);
  }
}
