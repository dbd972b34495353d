package io.github.huozi.typography;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects, for one place where a line may end, the least demerits for each number of lines up to
 * it. Only numbers near that of the best composition are kept: paragraphs need one line more or
 * fewer, and a long paragraph could have many numbers in its middle.
 */
final class LineCounts {

  // The numbers that are kept below and above that of the best composition.
  private static final int BELOW = 1;
  private static final int ABOVE = 2;

  private static final int SIZE = BELOW + 1 + ABOVE;

  /** The number of lines that stands first in the arrays. */
  private int least;

  private double[] demerits = new double[SIZE];
  private @Nullable LineEnd[] previous = new LineEnd[SIZE];

  /**
   * Begins to collect for a place.
   *
   * @param lines about the number of lines of the best composition up to this place
   */
  void begin(int lines) {
    least = lines - BELOW;
    demerits = new double[SIZE];
    Arrays.fill(demerits, Double.POSITIVE_INFINITY);
    previous = new LineEnd[SIZE];
  }

  /**
   * Adds the line from a line end to this place, for each number of lines up to that line end.
   *
   * @param cost the demerits of the line
   */
  void add(LineEnd from, double cost) {
    Counted before = from.counted();
    if (before == null) {
      return;
    }
    int shift = before.least + 1 - least;
    int end = Math.min(SIZE, before.demerits.length + shift);
    for (int i = Math.max(0, shift); i < end; i++) {
      double sum = before.demerits[i - shift] + cost;
      if (sum < demerits[i]) {
        demerits[i] = sum;
        previous[i] = from;
      }
    }
  }

  /** The counts that have been collected. */
  Counted take() {
    return new Counted(least, demerits, previous);
  }

  /** The least demerits up to a place, and the line end before it, by the number of lines. */
  static final class Counted {

    static final Counted START = new Counted(0, new double[1], new LineEnd[1]);

    private final int least;
    private final double[] demerits;
    private final @Nullable LineEnd[] previous;

    private Counted(int least, double[] demerits, @Nullable LineEnd[] previous) {
      this.least = least;
      this.demerits = demerits;
      this.previous = previous;
    }

    private boolean has(int lines) {
      return lines >= least && lines - least < demerits.length;
    }

    /** The least demerits with a number of lines; infinite if there is no way. */
    double demerits(int lines) {
      return has(lines) ? demerits[lines - least] : Double.POSITIVE_INFINITY;
    }

    /** The line end before, with a number of lines; null if there is none. */
    @Nullable LineEnd previous(int lines) {
      return has(lines) ? previous[lines - least] : null;
    }
  }
}
