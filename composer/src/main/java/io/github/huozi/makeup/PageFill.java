package io.github.huozi.makeup;

import io.github.huozi.makeup.Choice.FigurePlaces;
import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Item.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Finds the ways in which a page can be filled from a place on. */
final class PageFill {

  private static final int MOST_AT_HEAD = 2;
  private static final double MOST_EMPTY = 0.4;
  private static final int FEW_LINES = 8;
  private static final int LAST_LINES = 5;

  private final GalleyIndex galley;
  private final Frame frame;
  private final FigurePages figurePages;
  private final TextFill text;
  private final NoteFill notes;
  private final VariationCosts variations;
  private final List<Choice> found = new ArrayList<>();

  private long steps;

  /** The position before which a figure must be to stand on the page. */
  private int reach;

  PageFill(GalleyIndex galley, Frame frame) {
    this.galley = galley;
    this.frame = frame;
    figurePages = new FigurePages(galley, frame);
    text = new TextFill(frame);
    notes = new NoteFill(galley, frame);
    variations = new VariationCosts(galley);
  }

  /**
   * The ways to fill a page. Those that leave much of it empty are given only if all others part
   * what belongs together.
   *
   * @param place the index of the break place at which it begins
   * @param figures the number of figures before it
   * @param rest the notes that the page before left
   */
  List<Choice> choices(int place, int figures, RemainingNotes rest) {
    found.clear();
    int from = galley.places[place].position();
    boolean waiting = figures < galley.figuresBefore[from] || !rest.isEmpty();
    if (galley.places[place].forced() && waiting) {
      figurePages.add(place, figures, rest, found);
      return found;
    }
    if (galley.isNextTurned(figures)) {
      figurePages.add(place, figures, rest, found);
      if (!found.isEmpty()) {
        return found;
      }
    }
    texts(place, figures, rest);
    if (galley.figuresBefore[galley.pieceFrom[from]] > figures) {
      figurePages.add(place, figures, rest, found);
    }
    if (found.isEmpty() && from < galley.size) {
      single(place, figures, rest);
    } else {
      dropEmpty();
    }
    figurePages.addFilled(place, figures, rest, found);
    return found;
  }

  /** The number of items that have been looked at for all pages: what finding them costs. */
  long steps() {
    return steps + figurePages.steps();
  }

  private void texts(int place, int figures, RemainingNotes rest) {
    int from = galley.places[place].position();
    reach = galley.size + 1;
    int most = galley.places[place].head() > 0 ? 0 : MOST_AT_HEAD;
    for (int tops = 0; tops <= most && topsAllowed(figures, tops); tops++) {
      int first = figures + tops;
      for (int heres = 0; heresAllowed(from, first, heres); heres++) {
        boolean fit = scan(place, rest, new FigurePlaces(figures, tops, heres, 0));
        int bottom = first + heres;
        if (isReached(bottom) && galley.mayStand(bottom, Place.BOTTOM)) {
          scan(place, rest, new FigurePlaces(figures, tops, heres, 1));
        }
        if (!fit) {
          break; // Nor do more of them.
        }
      }
    }
  }

  private boolean isReached(int figure) {
    return figure < galley.figures.length && galley.figureItems[figure] < reach;
  }

  private boolean topsAllowed(int figures, int tops) {
    return tops == 0
        || (isReached(figures + tops - 1) && galley.mayStand(figures + tops - 1, Place.TOP));
  }

  private boolean heresAllowed(int from, int first, int heres) {
    return heres == 0
        || (isReached(first + heres - 1)
            && galley.figureItems[first] >= from
            && galley.mayStand(first + heres - 1, Place.HERE));
  }

  /**
   * Adds the pages with a number of figures at the head, at their place and at the foot.
   *
   * @return whether there is room for them
   */
  private boolean scan(int place, RemainingNotes rest, FigurePlaces figures) {
    BreakPlace start = galley.places[place];
    int from = start.position();
    int firstHere = figures.firstHere();
    int endHere = figures.endHere();
    int placed = figures.end();
    int least = figures.isEmpty() ? 0 : galley.figureItems[placed - 1] + 1;
    int taken = figureLines(figures.first(), firstHere) + figureLines(endHere, placed);
    text.begin(start.head());
    notes.begin(rest);
    variations.begin(from);
    double moved =
        begin(from, figures.first(), firstHere)
            + begin(from, endHere, placed)
            + galley.beyondHeadings(figures.first(), firstHere, from)
            + late(from, endHere, placed) * Costs.FIGURE_LATE_AT_FOOT;
    int limit = frame.lines() - taken;
    if (limit <= 0) {
      return false;
    }
    double strayed = 0;
    for (int position = from; ; position++) {
      variations.reach(position);
      int end = galley.placeAt[position];
      if (end > place && position >= least) {
        if (text.hasBegun()) {
          double cost =
              moved
                  + strayed
                  + galley.beyondHeadings(endHere, placed, position)
                  + waiting(from, placed, position)
                  + galley.cost(end, firstHere, endHere);
          if (cost < Double.POSITIVE_INFINITY) {
            offer(end, cost, figures, taken);
          }
        } else if (figures.isEmpty() && galley.places[end].forced()) {
          double cost = waiting(from, placed, position);
          found.add(Choice.nothing(end, placed, rest, cost));
        }
      }
      steps++;
      boolean ends = position == galley.size || (end > place && galley.places[end].forced());
      if (ends || !galley.mayWait(placed, galley.figuresBefore[position])) {
        return position >= least;
      }
      Item item = galley.items[position];
      if (item instanceof Piece piece) {
        text.add(piece);
        notes.add(galley.calls[position]);
      } else if (item instanceof Space space) {
        text.add(space);
      } else if (item instanceof Figure figure) {
        int index = galley.figuresBefore[position];
        if (index >= firstHere && index < endHere) {
          text.add(figure);
          notes.add(galley.calls[position]);
        } else if (index >= placed && !galley.mayMove(index)) {
          return position >= least;
        } else {
          int own = index < placed ? figureLines(index, index + 1) : 0;
          boolean strays = galley.mayStand(index, Place.HERE) && strays(figure, limit + own);
          strayed += strays ? Costs.FIGURE_STRAYS : 0;
          text.add(figure.gone());
        }
      }
      if (text.linesAtEnd() > limit + VariationCosts.MOST + 1) {
        if (figures.isEmpty()) {
          reach = position + 1;
        }
        return position >= least;
      }
    }
  }

  /** Tells whether a figure that should stay would fit at its place below the text so far. */
  private boolean strays(Figure figure, int limit) {
    int foot = notes.isEmpty() ? 0 : Heights.lines(notes.height(), frame);
    return figure.stays() && text.linesWith(figure) + foot <= limit;
  }

  /** The cost of figures away from their place; their notes are called. */
  private double begin(int from, int first, int end) {
    double cost = 0;
    for (int i = first; i < end; i++) {
      notes.add(galley.calls[galley.figureItems[i]]);
      cost += galley.figureItems[i] >= from ? Costs.FIGURE_MOVED : 0;
    }
    return cost;
  }

  /** The number of figures whose place is on an earlier page. */
  private int late(int from, int first, int end) {
    int late = 0;
    for (int i = first; i < end; i++) {
      late += galley.figureItems[i] < from ? 1 : 0;
    }
    return late;
  }

  /** The cost of the figures that a page leaves to a later one. */
  private double waiting(int from, int placed, int position) {
    return galley.waiting(from, placed, galley.figuresBefore[position]);
  }

  private int figureLines(int first, int end) {
    return Heights.lines(Heights.stack(galley, first, end, frame.figureGap()), frame);
  }

  /** Adds the pages that end at a place. */
  private void offer(int end, double cost, FigurePlaces figures, int taken) {
    BreakPlace place = galley.places[end];
    int limit = frame.lines() - taken;
    int lines = text.linesAtEnd();
    int room = limit - lines - (notes.isEmpty() ? 0 : Heights.lines(notes.height(), frame));
    variations.close(place.position());
    int most = variations.isAny() ? VariationCosts.MOST : 0;
    if (place.forced()) {
      double alone = text.hasPieces() ? 0 : withoutText(figures, Math.max(0, room));
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int varied = -most; varied <= Math.min(most, room); varied++) {
        double price = variations.cost(varied) + fewLines(lines + taken + varied) + alone;
        if (price < least || (price == least && Math.abs(varied) < Math.abs(best))) {
          least = price;
          best = varied;
        }
      }
      if (least < Double.POSITIVE_INFINITY) {
        found.add(
            Choice.text(
                end,
                figures,
                RemainingNotes.NONE,
                Choice.NOWHERE,
                room - best,
                cost + least,
                best,
                0,
                text.growth()));
      }
    } else {
      double ends = notes.isEmpty() && figures.bottoms() == 0 ? text.endsAbove() : room;
      Growth growth = text.growth();
      for (int varied = -most; varied <= Math.min(most, room); varied++) {
        for (int grown = 0; grown <= Math.min(growth.most(), room - varied); grown++) {
          int empty = room - varied - grown;
          // Spaces grow only on a page that is full then, or a line short as its spread may be.
          if (empty <= 1 || (grown == 0 && varied >= 0)) {
            double price = variations.cost(varied) + growth.cost(grown);
            price += needless(place.position(), empty);
            add(end, cost + price, figures, empty, ends - varied - grown, varied, grown, growth);
          }
        }
      }
    }
    variations.reopen();
    if (room < 0 && lines <= limit && !notes.isEmpty()) {
      divide(end, cost, figures, limit, lines);
    }
  }

  /** Adds a page that does not end where one is forced to. */
  private void add(
      int end,
      double cost,
      FigurePlaces figures,
      int empty,
      double ends,
      int varied,
      int grown,
      Growth growth) {
    if (cost < Double.POSITIVE_INFINITY) {
      found.add(
          Choice.text(
              end,
              figures,
              RemainingNotes.NONE,
              ends,
              empty,
              cost + Costs.shortBy(empty),
              varied,
              grown,
              growth));
    }
  }

  private double needless(int position, int empty) {
    return empty > 1 && galley.textGoesOn(position, empty, frame) ? Costs.needless(empty) : 0;
  }

  /** The cost of a chapter's last page that has figures only, at their place. */
  private double withoutText(FigurePlaces figures, int empty) {
    boolean mayAll =
        IntStream.range(figures.first(), figures.end())
            .allMatch(figure -> galley.mayStand(figure, Place.PAGE));
    return Costs.figurePage(mayAll, true, (double) empty / frame.lines());
  }

  private static double fewLines(int lines) {
    return lines < LAST_LINES ? Costs.FEW_LAST_LINES : 0;
  }

  /** Adds the page whose last note continues on the next one. */
  private void divide(int end, double cost, FigurePlaces figures, int limit, int lines) {
    int line = notes.dividedAt((limit - lines) * frame.leading());
    if (line < 0) {
      return;
    }
    int empty = limit - lines - Heights.lines(notes.heightUpTo(line), frame);
    boolean last = galley.places[end].forced();
    double price = Costs.NOTE_DIVIDED + (last ? 0 : Costs.shortBy(empty));
    found.add(
        Choice.text(
            end,
            figures,
            notes.leave(line),
            last ? Choice.NOWHERE : empty,
            empty,
            cost + price,
            0,
            0,
            text.growth()));
  }

  /**
   * Adds the page with the least that can stand on it, since nothing fits: the least of the text,
   * or what the page before left of its notes.
   */
  private void single(int place, int figures, RemainingNotes rest) {
    int from = galley.places[place].position();
    text.begin(galley.places[place].head());
    List<Integer> called = new ArrayList<>();
    int placed = figures;
    for (int position = from; ; position++) {
      int end = galley.placeAt[position];
      if (end > place && text.hasBegun()) {
        int lines = text.linesAtEnd();
        int left = frame.lines() - lines;
        NoteFill.Leftover leaves = notes.leave(rest, called, left * frame.leading());
        if (!rest.isEmpty() && leaves.rest().beginsLike(rest)) {
          // No page with text has room for the next line of the note, nor will a later one.
          found.add(figurePages.notesOnly(place, figures, rest, Costs.NOTES_WITHOUT_TEXT));
          return;
        }
        double cost =
            galley.cost(end, figures, placed)
                + waiting(from, placed, position)
                + leaves.cost()
                + (left < 0 ? Costs.OVERFULL : 0);
        boolean last = galley.places[end].forced();
        double ends = last ? Choice.NOWHERE : Math.max(0, left);
        int empty = notes.isEmpty() ? Math.max(0, left) : 0;
        found.add(
            Choice.text(
                end,
                new FigurePlaces(figures, 0, placed - figures, 0),
                leaves.rest(),
                ends,
                empty,
                cost,
                0,
                0,
                Growth.NONE));
        return;
      }
      if (galley.items[position] instanceof Piece piece) {
        text.add(piece);
        addTo(called, position);
      } else if (galley.items[position] instanceof Space space) {
        text.add(space);
      } else if (galley.items[position] instanceof Figure figure
          && placed == galley.figuresBefore[position]
          && galley.mayStand(placed, Place.HERE)) {
        text.add(figure);
        addTo(called, position);
        placed++;
      }
    }
  }

  private void addTo(List<Integer> called, int position) {
    for (int note : galley.calls[position]) {
      called.add(note);
    }
    called.sort(null);
  }

  private void dropEmpty() {
    int most = Math.max(FEW_LINES, (int) (MOST_EMPTY * frame.lines()));
    boolean full = false;
    boolean empty = false;
    for (Choice choice : found) {
      boolean counts = choice.kind() == Choice.Kind.TEXT;
      boolean good = choice.cost() < Costs.FIGURE_STRAYS;
      full |= counts && good && (choice.empty() <= most || choice.ends() == Choice.NOWHERE);
      empty |= counts && choice.empty() > most;
    }
    if (full && empty) {
      found.removeIf(
          c -> c.kind() == Choice.Kind.TEXT && c.empty() > most && c.ends() != Choice.NOWHERE);
    }
  }
}
