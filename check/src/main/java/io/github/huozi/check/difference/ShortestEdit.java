package io.github.huozi.check.difference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Matches two texts so that the fewest characters stay unmatched: E. W. Myers, An O(ND) Difference
 * Algorithm and Its Variations (1986). After too many differences it keeps the best match so far
 * and starts again behind it.
 */
final class ShortestEdit {

  /** The most differences of one pass. The memory of a pass grows with their square. */
  private static final int MOST = 1200;

  private final int[] a;
  private final int[] b;
  private final int toA;
  private final int toB;
  private final int[] match;
  private final List<int[]> trace = new ArrayList<>();

  private ShortestEdit(int[] a, int toA, int[] b, int toB, int[] match) {
    this.a = a;
    this.b = b;
    this.toA = toA;
    this.toB = toB;
    this.match = match;
  }

  /**
   * Writes into {@code match} the indexes in {@code b} of the characters of a part of {@code a}.
   */
  static void match(int[] a, int fromA, int toA, int[] b, int fromB, int toB, int[] match) {
    ShortestEdit edit = new ShortestEdit(a, toA, b, toB, match);
    int[] at = {fromA, fromB};
    while (at[0] < toA && at[1] < toB) {
      at = edit.pass(at[0], at[1]);
    }
  }

  /** Matches the next part and returns the end of it in {@code a} and in {@code b}. */
  private int[] pass(int fromA, int fromB) {
    trace.clear();
    int lengthA = toA - fromA;
    int lengthB = toB - fromB;
    int most = Math.min(MOST, lengthA + lengthB);
    int[] reach = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      int best = 0;
      int bestSum = -1;
      for (int k = -d; k <= d; k += 2) {
        int at = most + 1 + k;
        int x =
            k == -d || (k != d && reach[at - 1] < reach[at + 1])
                ? reach[at + 1]
                : reach[at - 1] + 1;
        int y = x - k;
        if (x > lengthA || y > lengthB) {
          reach[at] = x;
          continue;
        }
        while (x < lengthA && y < lengthB && a[fromA + x] == b[fromB + y]) {
          x++;
          y++;
        }
        reach[at] = x;
        if (x + y > bestSum) {
          bestSum = x + y;
          best = k;
        }
      }
      trace.add(Arrays.copyOfRange(reach, most + 1 - d, most + 2 + d));
      if (bestSum == lengthA + lengthB || d == most) {
        int x = reach[most + 1 + best];
        if (bestSum < 0) {
          return new int[] {toA, toB};
        }
        walkBack(fromA, fromB, x, best);
        return new int[] {fromA + x, fromB + x - best};
      }
    }
    throw new IllegalStateException("no edit found");
  }

  private void walkBack(int fromA, int fromB, int endX, int endK) {
    int x = endX;
    int k = endK;
    for (int d = trace.size() - 1; d > 0; d--) {
      int[] before = trace.get(d - 1);
      boolean down = k == -d || (k != d && at(before, d - 1, k - 1) < at(before, d - 1, k + 1));
      int previous = down ? k + 1 : k - 1;
      int start = at(before, d - 1, previous) + (down ? 0 : 1);
      while (x > start) {
        x--;
        match[fromA + x] = fromB + x - k;
      }
      x = at(before, d - 1, previous);
      k = previous;
    }
    while (x > 0) {
      x--;
      match[fromA + x] = fromB + x;
    }
  }

  private static int at(int[] reach, int d, int k) {
    return k < -d || k > d ? Integer.MIN_VALUE : reach[k + d];
  }
}
