package io.github.huozi.check.composition;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Finds the length that most of several lengths are about. */
final class Commonest {

  private Commonest() {}

  /**
   * The middle of those lengths, at least half of all, that are within a tolerance of each other.
   *
   * @return nothing if no more than half of them agree
   */
  static OptionalDouble of(double[] lengths, double tolerance) {
    double[] sorted = lengths.clone();
    Arrays.sort(sorted);
    int best = 0;
    double middle = 0;
    int from = 0;
    for (int to = 0; to < sorted.length; to++) {
      while (sorted[to] - sorted[from] > tolerance) {
        from++;
      }
      if (to - from + 1 >= best) {
        best = to - from + 1;
        middle = sorted[(from + to) / 2];
      }
    }
    return 2 * best > sorted.length ? OptionalDouble.of(middle) : OptionalDouble.empty();
  }
}
