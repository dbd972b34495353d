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
record PagesSoFar(
    Choice choice, int pages, double cost, FirstPage opening, @Nullable PagesSoFar before) {

  /** The most that it is usually worth to have a figure to fill a page with. */
  private static final double FIGURE_IN_HAND = 120;

  /** The start, before the first page. */
  static PagesSoFar start(FirstPage opening) {
    return new PagesSoFar(Choice.START, 0, 0, opening, null);
  }

  /** Tells whether whatever can follow other pages costs no more after these. */
  boolean isNoWorse(PagesSoFar other) {
    return choice.figures() == other.choice.figures() && isNoWorse(other, 0);
  }

  /**
   * Tells whether what can follow other pages, which have more figures to place, hardly costs less.
   */
  boolean isBetter(PagesSoFar other) {
    return choice.figures() > other.choice.figures() && isNoWorse(other, FIGURE_IN_HAND);
  }

  private boolean isNoWorse(PagesSoFar other, double by) {
    return cost + apart(other.choice.ends()) + by <= other.cost
        && opening.facesNext(pages) == opening.facesNext(other.pages)
        && choice.rest().equals(other.choice.rest());
  }

  /** Tells whether the same pages can follow both. */
  boolean isLike(PagesSoFar other) {
    return choice.figures() == other.choice.figures() && choice.rest().equals(other.choice.rest());
  }

  /** These pages and one more. */
  PagesSoFar then(Choice next) {
    int one = choice.ends();
    int two = next.ends();
    double uneven = one < 0 || two < 0 ? 0 : opening.facesNext(pages) * Costs.uneven(one, two);
    int more = next.kind() == Choice.Kind.NOTHING ? 0 : 1;
    return new PagesSoFar(next, pages + more, cost + next.cost() + uneven, opening, this);
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
