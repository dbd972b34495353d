package io.github.huozi.check.image;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntBinaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Finds out which images of a text are in the expected order and at the expected place. */
final class ImageOrder {

  /** The most comparisons for the longest common subsequence. Longer lists are paired greedily. */
  private static final long MAX_COMPARISONS = 4_000_000;

  private ImageOrder() {}

  /**
   * Pairs two lists in order, by their longest common subsequence.
   *
   * @return for each item of {@code expected} its index in {@code found}, ascending; -1 if it has
   *     none
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
    if ((long) rows * columns > MAX_COMPARISONS) {
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
      // Within 100 items: a missing item must not skip all that follow.
      for (int i = column; i < Math.min(columns, column + 100); i++) {
        if (equal.applyAsInt(row, i) == 1) {
          places[start + row] = start + i;
          column = i + 1;
          break;
        }
      }
    }
  }

  /**
   * The letters before and after an image, by which its place in a text is compared.
   *
   * @param before the last letters and digits before the image
   * @param after the first letters and digits after it
   */
  record Context(String before, String after) {

    private static final int LENGTH = 10;

    /** The contexts of images in an element, found in one traversal. */
    static List<Context> of(Element root, List<Element> images) {
      StringBuilder text = new StringBuilder();
      int[] places = new int[images.size()];
      IdentityHashMap<Element, Integer> order = new IdentityHashMap<>();
      for (int i = 0; i < images.size(); i++) {
        order.put(images.get(i), i);
      }
      root.traverse(
          (Node node, int depth) -> {
            if (node instanceof TextNode words) {
              words
                  .getWholeText()
                  .codePoints()
                  .filter(Character::isLetterOrDigit)
                  .forEach(text::appendCodePoint);
            } else if (node instanceof Element element && order.containsKey(element)) {
              places[order.get(element)] = text.length();
            }
          });
      List<Context> contexts = new ArrayList<>();
      for (int place : places) {
        contexts.add(
            new Context(
                text.substring(Math.max(0, place - LENGTH), place),
                text.substring(place, Math.min(text.length(), place + LENGTH))));
      }
      return contexts;
    }

    /** Whether the letters both before and after the image differ. */
    boolean isElsewhere(Context other) {
      return !before.equals(other.before) && !after.equals(other.after);
    }
  }
}
