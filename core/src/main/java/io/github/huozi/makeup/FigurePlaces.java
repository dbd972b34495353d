package io.github.huozi.makeup;

/**
 * Where the figures of a page stand. They keep their order.
 *
 * @param first the first figure on it
 * @param tops the number of figures at its head
 * @param heres the number of figures at their place
 * @param bottoms the number of figures at its foot
 */
record FigurePlaces(int first, int tops, int heres, int bottoms) {

  /** The first figure at its place. */
  int firstHere() {
    return first + tops;
  }

  /** The figure after the last one at its place. */
  int endHere() {
    return first + tops + heres;
  }

  /** The figure after the last one on the page. */
  int end() {
    return first + tops + heres + bottoms;
  }

  boolean isEmpty() {
    return end() == first;
  }
}
