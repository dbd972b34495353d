package io.github.huozi.check.image;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntBinaryOperator;

/** Pairs what is expected with what is found, as much as goes in order. */
final class InOrder {

  /** Beyond so many comparisons things are paired one after the other. */
  private static final long MOST = 4_000_000;

  private InOrder() {}

  /**
   * The places in {@code found} of what is in {@code expected}, ascending; -1 where there is none.
   */
  static <E, F> int[] pair(List<E> expected, List<F> found, BiPredicate<E, F> same) {
    int[] places = new int[expected.size()];
    Arrays.fill(places, -1);
    int start = 0;
    while (start < expected.size()
        && start < found.size()
        && same.test(expected.get(start), found.get(start))) {
      places[start] = start;
      start++;
    }
    int end = expected.size();
    int endOfFound = found.size();
    while (end > start
        && endOfFound > start
        && same.test(expected.get(end - 1), found.get(endOfFound - 1))) {
      end--;
      endOfFound--;
      places[end] = endOfFound;
    }
    int rows = end - start;
    int columns = endOfFound - start;
    int first = start;
    IntBinaryOperator equal =
        (row, column) -> same.test(expected.get(first + row), found.get(first + column)) ? 1 : 0;
    if ((long) rows * columns > MOST) {
      greedy(places, start, rows, columns, equal);
    } else {
      longest(places, start, rows, columns, equal);
    }
    return places;
  }

  private static void longest(
      int[] places, int start, int rows, int columns, IntBinaryOperator equal) {
    int[][] lengths = new int[rows + 1][columns + 1];
    for (int row = rows - 1; row >= 0; row--) {
      for (int column = columns - 1; column >= 0; column--) {
        lengths[row][column] =
            equal.applyAsInt(row, column) == 1
                ? lengths[row + 1][column + 1] + 1
                : Math.max(lengths[row + 1][column], lengths[row][column + 1]);
      }
    }
    int row = 0;
    int column = 0;
    while (row < rows && column < columns) {
      if (equal.applyAsInt(row, column) == 1) {
        places[start + row++] = start + column++;
      } else if (lengths[row + 1][column] >= lengths[row][column + 1]) {
        row++;
      } else {
        column++;
      }
    }
  }

  private static void greedy(
      int[] places, int start, int rows, int columns, IntBinaryOperator equal) {
    int column = 0;
    for (int row = 0; row < rows; row++) {
      // Not far: what is missing must not use up all that follows.
      for (int i = column; i < Math.min(columns, column + 100); i++) {
        if (equal.applyAsInt(row, i) == 1) {
          places[start + row] = start + i;
          column = i + 1;
          break;
        }
      }
    }
  }
}
