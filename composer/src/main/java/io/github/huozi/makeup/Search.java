package io.github.huozi.makeup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages that cost least over a galley, by dynamic programming over the break places.
 *
 * <p>The states at a place differ in the figures placed, the rest of a note and the line on which
 * the last page ends. One that cannot lead to anything better than another is dropped.
 */
final class Search {

  private static final int MOST_STATES = 200;
  private static final int FEW_STATES = 8;

  /** The difference in cost for which the dearer of two states is dropped where there are many. */
  private static final double MOST_COST = 300;

  private final GalleyIndex galley;
  private final PageFill fill;
  private final FirstPage opening;
  private final List<@Nullable List<State>> states = new ArrayList<>();

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
  List<State> pages() {
    int end = galley.places.length - 1;
    for (int i = 0; i <= end; i++) {
      states.add(null);
    }
    List<State> first = new ArrayList<>();
    first.add(State.start(opening));
    states.set(0, first);
    for (int place = 0; place <= end; place++) {
      List<State> here = states.get(place);
      if (here != null) {
        extend(place, here);
        if (place < end) {
          states.set(place, null);
        }
      }
    }
    return path(end);
  }

  private void extend(int place, List<State> here) {
    double most = narrow(place, here);
    boolean[] done = new boolean[here.size()];
    for (int i = 0; i < here.size(); i++) {
      if (i < done.length && done[i]) {
        continue;
      }
      List<State> group = new ArrayList<>();
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
        for (State state : group) {
          State next = state.then(choice);
          if (stuck || choice.place() > place || notesOnly || next.cost() <= most) {
            add(next, place);
          }
        }
      }
    }
  }

  /** Drops the states that cost much more than others; the result is what one may cost. */
  private double narrow(int place, List<State> here) {
    if (galley.places[place].forced() || here.size() <= FEW_STATES) {
      return Double.POSITIVE_INFINITY;
    }
    List<State> all = List.copyOf(here);
    here.removeIf(state -> all.stream().anyMatch(other -> other.isBetter(state)));
    here.sort(Comparator.comparingDouble(State::cost));
    double most = here.get(0).cost() + MOST_COST;
    int end = Math.min(FEW_STATES, here.size());
    while (end < Math.min(here.size(), MOST_STATES) && here.get(end).cost() <= most) {
      end++;
    }
    here.subList(end, here.size()).clear();
    return Math.max(most, here.get(here.size() - 1).cost());
  }

  private void add(State state, int from) {
    int place = state.choice().place();
    List<State> there = states.get(place);
    if (there == null) {
      there = new ArrayList<>(4);
      states.set(place, there);
    }
    for (int i = 0; i < there.size(); i++) {
      if (there.get(i).isNoWorse(state)) {
        return;
      }
    }
    if (place != from) {
      there.removeIf(state::isNoWorse);
    }
    there.add(state);
  }

  private List<State> path(int end) {
    State best = null;
    List<State> last = states.get(end);
    for (State state : last == null ? List.<State>of() : last) {
      boolean all =
          state.choice().figures() == galley.figures.length && state.choice().rest().isEmpty();
      if (all && (best == null || state.cost() < best.cost())) {
        best = state;
      }
    }
    if (best == null) {
      throw new IllegalStateException("a galley without pages");
    }
    List<State> pages = new ArrayList<>();
    for (State state = best; state != null && state.before() != null; state = state.before()) {
      pages.add(state);
    }
    Collections.reverse(pages);
    return pages;
  }
}
