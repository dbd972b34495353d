package io.github.huozi.makeup;

import java.util.Optional;

/**
 * A place where a page may end: a break, the place beside a figure, or an end of the galley.
 *
 * @param position the index of the first item of the next page
 * @param cost what it costs to end a page here
 * @param overleaf what it costs besides where the next page does not face this one
 * @param forced whether a page must end here
 * @param head the height of what is repeated at the head of the next page
 * @param item the index of the break whose head is repeated
 */
record BreakPlace(
    int position,
    double cost,
    double overleaf,
    boolean forced,
    double head,
    Optional<Integer> item) {

  static BreakPlace at(int position, double cost) {
    return new BreakPlace(position, cost, 0, false, 0, Optional.empty());
  }

  static BreakPlace of(int position, Item.Break at) {
    return new BreakPlace(
        position,
        at.isForced() ? 0 : at.cost(),
        at.overleaf(),
        at.isForced(),
        at.head(),
        at.head() > 0 ? Optional.of(position - 1) : Optional.empty());
  }

  /** This place, which must be the end of a page. */
  BreakPlace asForced() {
    return new BreakPlace(position, 0, 0, true, head, item);
  }

  /** This place at another cost if that is more. */
  BreakPlace atLeast(double other) {
    return forced
        ? this
        : new BreakPlace(position, Math.max(cost, other), overleaf, false, head, item);
  }
}
