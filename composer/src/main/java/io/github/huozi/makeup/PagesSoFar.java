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

  /** The most by which a space above a heading grows, in lines. */
  private static final int MOST_GROWTH = 1;

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
    return cost + apart(other.choice) + by <= other.cost
        && opening.facesNext(pages) == opening.facesNext(other.pages)
        && choice.rest().equals(other.choice.rest());
  }

  /** Tells whether the same pages can follow both. */
  boolean isLike(PagesSoFar other) {
    return choice.figures() == other.choice.figures() && choice.rest().equals(other.choice.rest());
  }

  /**
   * These pages and one more.
   *
   * @param overleaf what it costs besides if it has text, and does not face the page after it
   */
  PagesSoFar then(Choice next, double overleaf) {
    double uneven = opening.facesNext(pages) ? uneven(next) + unequal(next) : 0;
    int all = pages + (next.kind() == Choice.Kind.NOTHING ? 0 : 1);
    double turned = next.kind() != Choice.Kind.TEXT || opening.facesNext(all) ? 0 : overleaf;
    return new PagesSoFar(next, all, cost + next.cost() + uneven + turned, opening, this);
  }

  private double uneven(Choice next) {
    return choice.ends() == Choice.NOWHERE || next.ends() == Choice.NOWHERE
        ? 0
        : Costs.uneven(choice.ends(), next.ends());
  }

  private double unequal(Choice next) {
    return choice.headings() == 0 || next.headings() == 0
        ? 0
        : Costs.unequal(choice.aboveHeadings(), next.aboveHeadings());
  }

  /**
   * The most that the next page can cost more after this one than after one that is filled
   * otherwise.
   */
  private double apart(Choice other) {
    if (!opening.facesNext(pages)) {
      return 0;
    }
    double unequal =
        choice.headings() == 0
            ? 0
            : other.headings() == 0
                ? Costs.unequal(0, MOST_GROWTH)
                : Costs.unequal(choice.aboveHeadings(), other.aboveHeadings());
    return mostUneven(other) + unequal;
  }

  private double mostUneven(Choice other) {
    if (choice.ends() == Choice.NOWHERE) {
      return 0;
    }
    return other.ends() == Choice.NOWHERE
        ? Double.POSITIVE_INFINITY
        : Costs.mostUneven(choice.ends(), other.ends());
  }
}
