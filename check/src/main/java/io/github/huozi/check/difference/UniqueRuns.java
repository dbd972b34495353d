package io.github.huozi.check.difference;

import java.util.Arrays;

/**
 * Finds runs of a fixed length that occur once in each of two texts and have one order in both: the
 * anchors of a patience diff. Time and memory are proportional to the lengths of the texts.
 */
final class UniqueRuns {

  private static final long BASE = 1_000_003;
  private static final int NONE = -1;
  private static final int SEVERAL = -2;

  private final int[] a;
  private final int[] b;
  private final int length;
  private final long leading;

  UniqueRuns(int[] a, int[] b, int length) {
    this.a = a;
    this.b = b;
    this.length = length;
    long power = 1;
    for (int i = 1; i < length; i++) {
      power *= BASE;
    }
    leading = power;
  }

  /** Returns the starts of the runs as pairs {in a, in b}; both numbers increase. */
  int[][] find(int fromA, int toA, int fromB, int toB) {
    int countA = toA - fromA - length + 1;
    int countB = toB - fromB - length + 1;
    if (countA <= 0 || countB <= 0) {
      return new int[0][];
    }
    int mask = (Integer.highestOneBit(countA) << 2) - 1;
    long[] hashes = new long[mask + 1];
    int[] inA = new int[mask + 1];
    int[] inB = new int[mask + 1];
    Arrays.fill(inA, NONE);
    Arrays.fill(inB, NONE);
    long hash = 0;
    for (int i = fromA; i < toA; i++) {
      hash = next(hash, a, i, fromA);
      int start = i - length + 1;
      if (start >= fromA) {
        int slot = slot(hash, hashes, inA, mask);
        inA[slot] = inA[slot] == NONE ? start : SEVERAL;
        hashes[slot] = hash;
      }
    }
    hash = 0;
    for (int i = fromB; i < toB; i++) {
      hash = next(hash, b, i, fromB);
      int start = i - length + 1;
      if (start >= fromB) {
        int slot = slot(hash, hashes, inA, mask);
        if (inA[slot] >= 0) {
          inB[slot] = inB[slot] == NONE ? start : SEVERAL;
        }
      }
    }
    return increasing(fromA, toA, inA, inB);
  }

  private long next(long hash, int[] text, int i, int from) {
    long rest = i - from >= length ? hash - text[i - length] * leading : hash;
    return rest * BASE + text[i];
  }

  private static int slot(long hash, long[] hashes, int[] used, int mask) {
    int slot = (int) (((hash ^ (hash >>> 29)) * 0x9E3779B97F4A7C15L) >>> 33) & mask;
    while (used[slot] != NONE && hashes[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int[][] increasing(int fromA, int toA, int[] inA, int[] inB) {
    int[] partner = new int[toA - fromA];
    Arrays.fill(partner, NONE);
    int count = 0;
    for (int slot = 0; slot < inA.length; slot++) {
      if (inA[slot] >= 0 && inB[slot] >= 0 && isSame(inA[slot], inB[slot])) {
        partner[inA[slot] - fromA] = inB[slot];
        count++;
      }
    }
    return longestIncreasing(fromA, partner, count);
  }

  private boolean isSame(int atA, int atB) {
    return Arrays.equals(a, atA, atA + length, b, atB, atB + length);
  }

  private static int[][] longestIncreasing(int fromA, int[] partner, int count) {
    int[] tails = new int[count];
    int[] before = new int[partner.length];
    int longest = 0;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] != NONE) {
        int low = 0;
        int high = longest;
        while (low < high) {
          int middle = (low + high) >>> 1;
          if (partner[tails[middle]] < partner[i]) {
            low = middle + 1;
          } else {
            high = middle;
          }
        }
        before[i] = low == 0 ? NONE : tails[low - 1];
        tails[low] = i;
        longest = Math.max(longest, low + 1);
      }
    }
    int[][] pairs = new int[longest][];
    int at = longest == 0 ? NONE : tails[longest - 1];
    for (int k = longest - 1; k >= 0; k--) {
      pairs[k] = new int[] {fromA + at, partner[at]};
      at = before[at];
    }
    return pairs;
  }
}
