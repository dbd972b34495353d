package io.github.huozi.typography;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects, for one place where a line may end, the least demerits for each number of lines up to
 * it. Only numbers near that of the best composition are kept: paragraphs need one line more or
 * fewer, and a long paragraph could have many numbers in its middle.
 */
final class LineCounts {

  /** The number of counts that are kept on each side of the best composition's. */
  private static final int KEPT = 2;

  private static final int SIZE = 2 * KEPT + 1;

  /** The number of lines that stands first in the arrays. */
  private int least;

  private final double[] demerits = new double[SIZE];
  private final double[] worst = new double[SIZE];
  private final @Nullable LineEnd[] previous = new LineEnd[SIZE];

  /**
   * Begins to collect for a place.
   *
   * @param lines about the number of lines of the best composition up to this place
   */
  void begin(int lines) {
    least = lines - KEPT;
    Arrays.fill(demerits, Double.POSITIVE_INFINITY);
  }

  /**
   * Adds the line from a line end to this place, for each number of lines up to that line end.
   *
   * @param cost the demerits of the line
   * @param badness its badness
   */
  void add(LineEnd from, double cost, double badness) {
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
        worst[i] = Math.max(before.worst[i - shift], badness);
        previous[i] = from;
      }
    }
  }

  /** What has been collected. */
  Counted take() {
    return new Counted(least, demerits.clone(), worst.clone(), previous.clone());
  }

  /** The least demerits up to a place, and the line end before it, by the number of lines. */
  static final class Counted {

    static final Counted START = new Counted(0, new double[1], new double[1], new LineEnd[1]);

    private static final Counted NONE =
        new Counted(0, new double[0], new double[0], new LineEnd[0]);

    private final int least;
    private final double[] demerits;
    private final double[] worst;
    private final @Nullable LineEnd[] previous;

    private Counted(int least, double[] demerits, double[] worst, @Nullable LineEnd[] previous) {
      this.least = least;
      this.demerits = demerits;
      this.worst = worst;
      this.previous = previous;
    }

    private boolean has(int lines) {
      return lines >= least && lines - least < demerits.length;
    }

    /** The least demerits with a number of lines; infinite if there is no way. */
    double demerits(int lines) {
      return has(lines) ? demerits[lines - least] : Double.POSITIVE_INFINITY;
    }

    /** The badness of the worst line, with a number of lines that there is. */
    double worst(int lines) {
      return worst[lines - least];
    }

    /** The line end before, with a number of lines; null if there is none. */
    @Nullable LineEnd previous(int lines) {
      return has(lines) ? previous[lines - least] : null;
    }
  }
}
