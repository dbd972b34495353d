package io.github.huozi.makeup;

import io.github.huozi.makeup.Item.Figure;
import io.github.huozi.makeup.Item.Give;
import io.github.huozi.makeup.Item.Piece;
import io.github.huozi.makeup.Item.Place;
import io.github.huozi.makeup.Item.Space;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tries all pages of a small galley, in which each thing fits a page with its notes. It shares with
 * the composer what things cost, and neither the search nor the measuring.
 */
final class Exhaustive {

  private static final double NONE = Double.POSITIVE_INFINITY;

  private final Galley source;
  private final GalleyIndex galley;
  private final Frame frame;
  private final EveryVariation variations;
  private final Map<List<Object>, Double> known = new HashMap<>();

  Exhaustive(Galley galley, Frame frame) {
    source = galley;
    this.galley = new GalleyIndex(galley);
    this.frame = frame;
    variations = new EveryVariation(this.galley);
  }

  /** The cost of the best pages; infinite if something does not fit. */
  double leastCost() {
    return from(0, 0, -1, 0, Foot.any(frame.opening().facesNext(0)));
  }

  /** The least cost from a place on, after pages that end and leave a note so. */
  private double from(int start, int placed, int note, int line, Foot before) {
    List<Object> after = List.of(start, placed, note, line, before);
    Double found = known.get(after);
    if (found == null) {
      found = search(start, placed, note, line, before);
      known.put(after, found);
    }
    return found;
  }

  private double search(int start, int placed, int note, int line, Foot before) {
    int position = galley.places[start].position();
    boolean waiting = note >= 0 || placed < galley.figuresBefore[position];
    if (start == galley.places.length - 1 && !waiting) {
      return 0;
    }
    double best = NONE;
    boolean only = galley.places[start].forced() && waiting;
    for (int end = start; end < galley.places.length; end++) {
      best = Math.min(best, withoutText(start, end, placed, note, line, before));
      if (end > start) {
        best = Math.min(best, withText(start, end, placed, note, line, before));
      }
      if (only || (end > start && galley.places[end].forced())) {
        break;
      }
    }
    return best;
  }

  private double withText(int start, int end, int placed, int note, int line, Foot before) {
    double best = NONE;
    int from = galley.places[start].position();
    int available = galley.figuresBefore[galley.places[end].position()];
    for (int tops = 0; tops <= 2; tops++) {
      for (int bottoms = 0; bottoms <= 1; bottoms++) {
        for (int heres = 0; placed + tops + heres + bottoms <= available; heres++) {
          int firstHere = placed + tops;
          int endHere = firstHere + heres;
          boolean allowed =
              all(placed, firstHere, Place.TOP)
                  && all(firstHere, endHere, Place.HERE)
                  && all(endHere, endHere + bottoms, Place.BOTTOM)
                  && (heres == 0 || galley.figureItems[firstHere] >= from)
                  && (tops == 0 || galley.places[start].head() == 0);
          if (allowed) {
            best =
                Math.min(best, page(start, end, placed, tops, heres, bottoms, note, line, before));
          }
        }
      }
    }
    return best;
  }

  private boolean all(int first, int end, Place place) {
    for (int i = first; i < end; i++) {
      var places = galley.figures[i].places();
      if (!places.contains(place) && !(places.isEmpty() && place == Place.HERE)) {
        return false;
      }
    }
    return true;
  }

  /** The cost of figures that stand away from their place and of those that wait. */
  private double floating(int from, int end, int first, int firstHere, int endHere, int last) {
    double cost = 0;
    for (int i = first; i < galley.figuresBefore[end]; i++) {
      boolean here = i >= firstHere && i < endHere;
      boolean own = galley.figureItems[i] >= from;
      if (i >= last) {
        boolean mayNot = all(i, i + 1, Place.HERE) && galley.figures[i].places().size() <= 1;
        cost += mayNot ? NONE : own ? Costs.FIGURE_ON_NEXT_PAGE : Costs.FIGURE_WAITS_ON;
      } else if (!here && own) {
        cost += Costs.FIGURE_MOVED;
      } else if (i >= endHere) {
        cost += Costs.FIGURE_LATE_AT_FOOT;
      }
      if (i < last && !here) {
        int stands = i < firstHere ? from : end;
        cost += headingsBetween(galley.figureItems[i], stands) * Costs.FIGURE_BEYOND_HEADING;
      }
    }
    return cost;
  }

  private long headingsBetween(int one, int two) {
    long headings = 0;
    for (int i = Math.min(one, two); i < Math.max(one, two); i++) {
      if (source.items().get(i) instanceof Piece piece && piece.isHeading()) {
        headings += opens(i) ? GalleyIndex.TITLE : 1;
      }
    }
    return headings;
  }

  /** Whether only headings are between an item and the page's forced beginning. */
  private boolean opens(int item) {
    for (int i = item - 1; i >= 0; i--) {
      if (source.items().get(i) instanceof Item.Break end && end.isForced()) {
        return true;
      }
      if (source.items().get(i) instanceof Piece piece && !piece.isHeading()) {
        return false;
      }
    }
    return true;
  }

  private double page(
      int start,
      int end,
      int placed,
      int tops,
      int heres,
      int bottoms,
      int note,
      int line,
      Foot before) {
    BreakPlace stop = galley.places[end];
    int from = galley.places[start].position();
    int firstHere = placed + tops;
    int endHere = firstHere + heres;
    int last = endHere + bottoms;
    double cost = floating(from, stop.position(), placed, firstHere, endHere, last);
    cost += galley.cost(end, firstHere, endHere) + (before.facesNext ? stop.overleaf() : 0);
    List<double[]> parts = new ArrayList<>();
    List<Integer> called = new ArrayList<>();
    boolean text = parts(start, stop.position(), firstHere, endHere, parts, called);
    if (cost == NONE) {
      return NONE;
    }
    if (!text) {
      return last == placed && stop.forced()
          ? cost + from(end, placed, note, line, Foot.any(before.facesNext))
          : NONE;
    }
    boolean words = galley.pieceFrom[from] < stop.position();
    boolean mayAll = all(placed, last, Place.PAGE);
    int blocks = 0;
    double block = 0;
    for (int i = placed; i < firstHere; i++) {
      block += galley.figures[i].height() + frame.figureGap();
      called.addAll(galley.figures[i].notes());
    }
    blocks += ceil(block);
    for (int i = endHere; i < last; i++) {
      blocks += ceil(galley.figures[i].height() + frame.figureGap());
      called.addAll(galley.figures[i].notes());
    }
    called.sort(null);
    double best = NONE;
    int lines = lines(parts) + blocks;
    double notes = notes(note, line, called, Integer.MAX_VALUE);
    int room = frame.lines() - lines - (notes == 0 ? 0 : ceil(notes));
    for (int[] varied : variations.of(from, stop.position())) {
      double price = variations.price(varied);
      int more = IntStream.of(varied).sum();
      if (Math.abs(more) > VariationCosts.MOST) {
        continue;
      }
      for (int grown = 0; grown <= (stop.forced() ? 0 : growth(parts).most()); grown++) {
        int empty = room - more - grown;
        if (empty >= 0 && (empty <= 1 || grown == 0)) {
          double lowest = notes > 0 || bottoms > 0 ? room : endsAbove(parts) - blocks;
          Foot foot = new Foot(lowest - more - grown, growth(parts), grown, !before.facesNext);
          double ending =
              stop.forced()
                  ? (lines + more < 5 ? Costs.FEW_LAST_LINES : 0)
                      + (words ? 0 : Costs.figurePage(mayAll, true, (double) room / frame.lines()))
                  : Costs.shortBy(empty)
                      + (galley.textGoesOn(stop.position(), empty, frame)
                          ? Costs.needless(empty)
                          : 0)
                      + growth(parts).cost(grown)
                      + beside(before, foot);
          best =
              Math.min(
                  best,
                  price + ending + from(end, last, -1, 0, stop.forced() ? foot.anyEnd() : foot));
        }
      }
    }
    if (room < 0 && notes > 0) {
      best = Math.min(best, divided(end, last, lines, growth(parts), note, line, called, before));
    }
    return cost + best;
  }

  private double divided(
      int end,
      int placed,
      int lines,
      Growth growth,
      int note,
      int line,
      List<Integer> called,
      Foot before) {
    int cut = called.isEmpty() ? note : called.get(called.size() - 1);
    int first = called.isEmpty() ? line : 0;
    int all = source.notes().get(cut).heights().size();
    for (int at = all - 2; at >= first + 2; at--) {
      double height = notes(note, line, called, at);
      if (lines * frame.leading() + height <= frame.height() + 1e-6) {
        int empty = frame.lines() - lines - ceil(height);
        boolean forced = galley.places[end].forced();
        Foot foot = new Foot(empty, growth, 0, !before.facesNext);
        double cost = forced ? 0 : Costs.shortBy(empty) + beside(before, foot);
        return cost
            + Costs.NOTE_DIVIDED
            + from(end, placed, cut, at, forced ? foot.anyEnd() : foot);
      }
    }
    return NONE;
  }

  /** The height of notes, of the last of which only the lines before one count. */
  private double notes(int note, int line, List<Integer> called, int endOfLast) {
    double height = 0;
    int count = 0;
    List<Integer> all = new ArrayList<>(called);
    if (note >= 0) {
      all.add(0, note);
    }
    for (int n : all) {
      count++;
      List<Double> heights = source.notes().get(n).heights();
      for (int i = n == note ? line : 0; i < heights.size(); i++) {
        height += count == all.size() && i >= endOfLast ? 0 : heights.get(i);
      }
    }
    return count == 0 ? 0 : frame.noteGap() + height + (count - 1) * frame.noteSpace();
  }

  /**
   * The parts of a text as height, shrink, 1 above a heading or 2 around a block, and 0 for a body
   * line, 1 for a thing, 2 for a space.
   */
  private boolean parts(
      int start, int end, int firstHere, int endHere, List<double[]> parts, List<Integer> called) {
    BreakPlace place = galley.places[start];
    if (place.head() > 0) {
      parts.add(new double[] {place.head(), 0, 0, 1});
    }
    boolean begun = false;
    for (int i = place.position(); i < end; i++) {
      if (galley.items[i] instanceof Piece piece) {
        parts.add(new double[] {piece.height(), 0, 0, piece.onGrid() ? 0 : 1});
        called.addAll(piece.notes());
        begun = true;
      } else if (galley.items[i] instanceof Space space
          && space.height() > 0
          && (begun || space.kept())) {
        int grows =
            !begun ? 0 : space.give() == Give.HEADING ? 1 : space.give() == Give.BLOCK ? 2 : 0;
        parts.add(new double[] {space.height(), space.shrink(), grows, 2});
      } else if (galley.items[i] instanceof Figure figure) {
        int index = galley.figuresBefore[i];
        if (index >= firstHere && index < endHere) {
          if (begun) {
            parts.add(new double[] {figure.above(), figure.shrink(), 2, 2});
          }
          parts.add(new double[] {figure.height(), 0, 0, 1});
          parts.add(new double[] {figure.below(), figure.shrink(), 2, 2});
          called.addAll(figure.notes());
          begun = true;
        }
      }
    }
    while (!parts.isEmpty() && parts.get(parts.size() - 1)[3] == 2) {
      parts.remove(parts.size() - 1);
    }
    return begun;
  }

  private int lines(List<double[]> parts) {
    int lines = 0;
    double run = 0;
    double shrink = 0;
    for (double[] part : parts) {
      if (part[3] == 0) {
        lines += run(run, shrink) + 1;
        run = 0;
        shrink = 0;
      } else {
        run += part[0];
        shrink += part[1];
      }
    }
    return lines + run(run, shrink);
  }

  private int run(double height, double shrink) {
    return ceil(Math.max(0, height - shrink)) < ceil(height) ? ceil(height) - 1 : ceil(height);
  }

  /** The lines from the last baseline to that of a full page. */
  private double endsAbove(List<double[]> parts) {
    int lines = 0;
    List<double[]> run = new ArrayList<>();
    for (double[] part : parts) {
      run.add(part);
      if (part[3] == 0) {
        lines += lines(run);
        run.clear();
      }
    }
    double height = run.stream().mapToDouble(part -> part[0]).sum();
    return frame.lines() - lines - Math.min(lines(run), height / frame.leading());
  }

  private static Growth growth(List<double[]> parts) {
    Growth growth = new Growth((int) parts.stream().filter(part -> part[2] == 1).count(), 0, 0);
    int sides = 0;
    boolean counted = false;
    for (double[] part : parts) {
      boolean side = part[2] == 2 && !counted;
      growth = part[3] == 0 ? growth.with(sides) : growth;
      sides = part[3] == 0 ? 0 : side ? sides + 1 : sides;
      counted = part[3] == 2 && (counted || side);
    }
    return growth.with(sides);
  }

  /**
   * How a page is filled.
   *
   * @param ends the lines from its last baseline to that of a full page
   * @param facesNext whether it faces the next one
   */
  private record Foot(double ends, Growth growth, int grown, boolean facesNext) {

    static Foot any(boolean facesNext) {
      return new Foot(Choice.NOWHERE, Growth.NONE, 0, facesNext);
    }

    Foot anyEnd() {
      return any(facesNext);
    }

    double aboveHeadings() {
      return (double) growth.ofHeadings(grown) / growth.headings();
    }
  }

  private static double beside(Foot one, Foot two) {
    if (!one.facesNext) {
      return 0;
    }
    double uneven = one.ends == Choice.NOWHERE ? 0 : Costs.uneven(one.ends, two.ends);
    boolean both = one.growth.headings() > 0 && two.growth.headings() > 0;
    double unequal = both ? Costs.unequal(one.aboveHeadings(), two.aboveHeadings()) : 0;
    return uneven + unequal;
  }

  private int ceil(double height) {
    return (int) Math.ceil(height / frame.leading() - 1e-6);
  }

  private double withoutText(int start, int end, int placed, int note, int line, Foot before) {
    int from = galley.places[start].position();
    int position = galley.places[end].position();
    double best = NONE;
    for (int i = from; i < position; i++) {
      if (galley.items[i] instanceof Piece) {
        return NONE;
      }
    }
    double height = 0;
    List<Integer> called = new ArrayList<>();
    boolean mayAll = true;
    for (int last = placed + 1; last <= galley.figuresBefore[position]; last++) {
      height += galley.figures[last - 1].height() + (last > placed + 1 ? frame.figureGap() : 0);
      called.addAll(galley.figures[last - 1].notes());
      called.sort(null);
      mayAll &= all(last - 1, last, Place.PAGE);
      boolean stays =
          galley.figures[last - 1].places().size() <= 1 && all(last - 1, last, Place.HERE);
      if (stays || height > frame.height() + 1e-6) {
        return best;
      }
      int empty = frame.lines() - ceil(height);
      boolean ends = galley.places[end].forced() && last == galley.figuresBefore[position];
      double cost = Costs.figurePage(mayAll, ends, (double) empty / frame.lines());
      cost += floating(from, position, placed, last, last, last);
      best =
          cost == NONE
              ? best
              : Math.min(best, cost + noted(end, last, height, note, line, called, before));
    }
    boolean rest = note >= 0 && end == start && galley.places[start].forced();
    if (rest && placed == galley.figuresBefore[from]) {
      best =
          Math.min(
              best,
              Costs.NOTES_WITHOUT_TEXT + from(end, placed, -1, 0, Foot.any(!before.facesNext)));
    }
    return best;
  }

  /** The least cost after a page of figures with as much of its notes as fits. */
  private double noted(
      int end, int placed, double figures, int note, int line, List<Integer> called, Foot before) {
    double room = frame.height() - figures + 1e-6;
    if (notes(note, line, called, Integer.MAX_VALUE) <= room) {
      return from(end, placed, -1, 0, Foot.any(!before.facesNext));
    }
    int cut = called.isEmpty() ? note : called.get(called.size() - 1);
    int first = called.isEmpty() ? line : 0;
    for (int at = source.notes().get(cut).heights().size() - 2; at >= first + 2; at--) {
      if (notes(note, line, called, at) <= room) {
        return Costs.NOTE_DIVIDED + from(end, placed, cut, at, Foot.any(!before.facesNext));
      }
    }
    return NONE;
  }
}
