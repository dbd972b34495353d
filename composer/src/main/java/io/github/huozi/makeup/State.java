package io.github.huozi.makeup;

import org.jspecify.annotations.Nullable;

/**
 * The pages up to a place at least cost.
 *
 * @param choice how the last one is filled
 * @param pages the number of them
 * @param cost what they cost together
 * @param opening where the first page stands
 * @param before the pages before the last one; null at the start
 */
record State(Choice choice, int pages, double cost, FirstPage opening, @Nullable State before) {

  /** The most that it is usually worth to have a figure to fill a page with. */
  private static final double FIGURE_IN_HAND = 120;

  /** Before the first page. */
  static State start(FirstPage opening) {
    return new State(Choice.START, 0, 0, opening, null);
  }

  /** Tells whether whatever can follow another state costs no more after this one. */
  boolean isNoWorse(State other) {
    return choice.figures() == other.choice.figures() && isNoWorse(other, 0);
  }

  /**
   * Tells whether what can follow another state, which has more figures to place, hardly costs
   * less.
   */
  boolean isBetter(State other) {
    return choice.figures() > other.choice.figures() && isNoWorse(other, FIGURE_IN_HAND);
  }

  private boolean isNoWorse(State other, double by) {
    return cost + apart(other.choice.ends()) + by <= other.cost
        && opening.facesNext(pages) == opening.facesNext(other.pages)
        && choice.rest().equals(other.choice.rest());
  }

  /** Tells whether the same pages can follow both. */
  boolean isLike(State other) {
    return choice.figures() == other.choice.figures() && choice.rest().equals(other.choice.rest());
  }

  /** The pages after one more. */
  State then(Choice next) {
    int one = choice.ends();
    int two = next.ends();
    double uneven = one < 0 || two < 0 ? 0 : opening.facesNext(pages) * Costs.uneven(one, two);
    int more = next.kind() == Choice.Kind.NOTHING ? 0 : 1;
    return new State(next, pages + more, cost + next.cost() + uneven, opening, this);
  }

  /**
   * The most that the next page can cost more after this one than after one that ends elsewhere.
   */
  private double apart(int ends) {
    double faces = opening.facesNext(pages);
    if (choice.ends() < 0 || faces == 0) {
      return 0;
    }
    return ends < 0 ? Double.POSITIVE_INFINITY : faces * Costs.uneven(choice.ends(), ends);
  }
}
