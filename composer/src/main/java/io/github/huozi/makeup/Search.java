package io.github.huozi.makeup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages that cost least over a galley, by dynamic programming over the break places.
 *
 * <p>Several pages so far may lead to a place: they differ in the figures placed, the rest of a
 * note and the line on which the last page ends. Those that cannot lead to anything better than
 * others are dropped.
 */
final class Search {

  private static final int MOST_AT_A_PLACE = 200;
  private static final int FEW_AT_A_PLACE = 8;

  /** The difference in cost for which the dearer of two is dropped where many lead to a place. */
  private static final double MOST_COST = 300;

  private final GalleyIndex galley;
  private final PageFill fill;
  private final FirstPage opening;
  private final List<@Nullable List<PagesSoFar>> byPlace = new ArrayList<>();

  Search(GalleyIndex galley, Frame frame) {
    this.galley = galley;
    opening = frame.opening();
    fill = new PageFill(galley, frame);
  }

  /** The number of items that the search has looked at. */
  long steps() {
    return fill.steps();
  }

  /** The pages at least cost, in order. */
  List<PagesSoFar> pages() {
    int end = galley.places.length - 1;
    for (int i = 0; i <= end; i++) {
      byPlace.add(null);
    }
    List<PagesSoFar> first = new ArrayList<>();
    first.add(PagesSoFar.start(opening));
    byPlace.set(0, first);
    for (int place = 0; place <= end; place++) {
      List<PagesSoFar> here = byPlace.get(place);
      if (here != null) {
        extend(place, here);
        if (place < end) {
          byPlace.set(place, null);
        }
      }
    }
    return path(end);
  }

  private void extend(int place, List<PagesSoFar> here) {
    double most = narrow(place, here);
    boolean[] done = new boolean[here.size()];
    for (int i = 0; i < here.size(); i++) {
      if (i < done.length && done[i]) {
        continue;
      }
      List<PagesSoFar> group = new ArrayList<>();
      for (int j = i; j < Math.max(i + 1, done.length); j++) {
        if (here.get(j).isLike(here.get(i))) {
          group.add(here.get(j));
          if (j < done.length) {
            done[j] = true;
          }
        }
      }
      Choice last = here.get(i).choice();
      List<Choice> choices = fill.choices(place, last.figures(), last.rest());
      boolean stuck = choices.stream().allMatch(choice -> choice.place() == place);
      for (Choice choice : choices) {
        boolean notesOnly = choice.place() == place && choice.figures() == last.figures();
        double overleaf = galley.places[choice.place()].overleaf();
        for (PagesSoFar pages : group) {
          PagesSoFar next = pages.then(choice, overleaf);
          if (stuck || choice.place() > place || notesOnly || next.cost() <= most) {
            add(next, place);
          }
        }
      }
    }
  }

  /**
   * Drops the pages that cost much more than others; the result is the most that pages may cost.
   */
  private double narrow(int place, List<PagesSoFar> here) {
    if (galley.places[place].forced() || here.size() <= FEW_AT_A_PLACE) {
      return Double.POSITIVE_INFINITY;
    }
    List<PagesSoFar> all = List.copyOf(here);
    here.removeIf(pages -> all.stream().anyMatch(other -> other.isBetter(pages)));
    here.sort(Comparator.comparingDouble(PagesSoFar::cost));
    double most = here.get(0).cost() + MOST_COST;
    int end = Math.min(FEW_AT_A_PLACE, here.size());
    while (end < Math.min(here.size(), MOST_AT_A_PLACE) && here.get(end).cost() <= most) {
      end++;
    }
    here.subList(end, here.size()).clear();
    return Math.max(most, here.get(here.size() - 1).cost());
  }

  private void add(PagesSoFar pages, int from) {
    int place = pages.choice().place();
    List<PagesSoFar> there = byPlace.get(place);
    if (there == null) {
      there = new ArrayList<>(4);
      byPlace.set(place, there);
    }
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i).isNoWorse(pages)) {
        return;
      }
    }
    if (place != from) {
      there.removeIf(pages::isNoWorse);
    }
    there.add(pages);
  }

  private List<PagesSoFar> path(int end) {
    PagesSoFar best = null;
    List<PagesSoFar> last = byPlace.get(end);
    for (PagesSoFar pages : last == null ? List.<PagesSoFar>of() : last) {
      boolean all =
          pages.choice().figures() == galley.figures.length && pages.choice().rest().isEmpty();
      if (all && (best == null || pages.cost() < best.cost())) {
        best = pages;
      }
    }
    if (best == null) {
      throw new IllegalStateException("a galley without pages");
    }
    List<PagesSoFar> path = new ArrayList<>();
    for (PagesSoFar pages = best; pages != null && pages.before() != null; pages = pages.before()) {
      path.add(pages);
    }
    Collections.reverse(path);
    return path;
  }
}
