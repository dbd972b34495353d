package io.github.huozi.makeup;

import io.github.huozi.makeup.Galley.Variation;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The cost of up to two lines more or fewer in all of a page's paragraphs.
 *
 * <p>A paragraph that a page's end divides counts on the page where most of it stands.
 */
final class VariationCosts {

  /** The most lines that a page's paragraphs have more or fewer. */
  static final int MOST = 2;

  private final GalleyIndex galley;
  private final double[] costs = new double[2 * MOST + 1];
  private final double[] spare = new double[2 * MOST + 1];
  private int from;
  private boolean any;
  private int before;
  private boolean anyBefore;
  private final double[] saved = new double[2 * MOST + 1];

  VariationCosts(GalleyIndex galley) {
    this.galley = galley;
  }

  /** Begins a page at a position. */
  void begin(int position) {
    from = position;
    Arrays.fill(costs, Double.POSITIVE_INFINITY);
    costs[MOST] = 0;
    any = false;
  }

  /** Goes on to a position: a paragraph may end there. */
  void reach(int position) {
    int variation = galley.variationEnding[position];
    if (variation >= 0 && belongs(variation, position)) {
      add(galley.variations[variation]);
      any = true;
    }
  }

  /** Counts the paragraph that a page's end divides, until {@link #reopen}. */
  void close(int position) {
    before = galley.variationAt[position];
    if (before >= 0 && belongs(before, position)) {
      System.arraycopy(costs, 0, saved, 0, costs.length);
      anyBefore = any;
      add(galley.variations[before]);
      any = true;
    } else {
      before = -1;
    }
  }

  void reopen() {
    if (before >= 0) {
      System.arraycopy(saved, 0, costs, 0, costs.length);
      any = anyBefore;
    }
  }

  /** The cost of a number of lines more, which is negative for fewer. */
  double cost(int lines) {
    return Math.abs(lines) > MOST ? Double.POSITIVE_INFINITY : costs[lines + MOST];
  }

  /** Tells whether a paragraph of the page may vary. */
  boolean isAny() {
    return any;
  }

  /** The variations of a page that give it a number of lines more at least cost. */
  Map<Integer, Integer> chosen(int start, int end, int lines) {
    Map<Integer, Integer> chosen = new LinkedHashMap<>();
    from = start;
    int[] candidates =
        IntStream.range(0, galley.variations.length)
            .filter(v -> galley.variations[v].end() > start && galley.variations[v].first() < end)
            .filter(v -> belongs(v, end))
            .toArray();
    double[][] steps = new double[candidates.length + 1][];
    begin(start);
    steps[0] = costs.clone();
    for (int i = 0; i < candidates.length; i++) {
      add(galley.variations[candidates[i]]);
      steps[i + 1] = costs.clone();
    }
    int left = lines;
    for (int i = candidates.length; i > 0; i--) {
      int taken = taken(steps[i - 1], galley.variations[candidates[i - 1]], left);
      if (taken != 0) {
        chosen.put(candidates[i - 1], taken);
      }
      left -= taken;
    }
    return chosen;
  }

  private boolean belongs(int variation, int end) {
    Variation v = galley.variations[variation];
    return (v.first() >= from || !galley.mostBefore(variation, from))
        && (v.end() <= end || galley.mostBefore(variation, end));
  }

  private void add(Variation variation) {
    for (int lines = -MOST; lines <= MOST; lines++) {
      int taken = taken(costs, variation, lines);
      spare[lines + MOST] = at(costs, lines - taken) + price(variation, taken);
    }
    System.arraycopy(spare, 0, costs, 0, costs.length);
  }

  private static int taken(double[] costs, Variation variation, int lines) {
    double none = at(costs, lines);
    double longer = at(costs, lines - 1) + variation.longer();
    double shorter = at(costs, lines + 1) + variation.shorter();
    if (none <= longer && none <= shorter) {
      return 0;
    }
    return longer <= shorter ? 1 : -1;
  }

  private static double price(Variation variation, int taken) {
    return switch (taken) {
      case 1 -> variation.longer();
      case -1 -> variation.shorter();
      default -> 0;
    };
  }

  private static double at(double[] costs, int lines) {
    return Math.abs(lines) > MOST ? Double.POSITIVE_INFINITY : costs[lines + MOST];
  }
}
