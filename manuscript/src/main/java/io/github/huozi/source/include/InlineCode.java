package io.github.huozi.source.include;

import java.util.ArrayList;
import java.util.List;

/** The code between backticks in a line (CommonMark §6.1), in which nothing is carried out. */
final class InlineCode {

  private final List<int[]> ranges = new ArrayList<>();

  InlineCode(String line) {
    int at = line.indexOf('`');
    while (at >= 0) {
      int length = run(line, at);
      int end = closing(line, at + length, length);
      if (end >= 0) {
        ranges.add(new int[] {at, end});
      }
      at = line.indexOf('`', end >= 0 ? end : at + length);
    }
  }

  private static int run(String line, int from) {
    int to = from;
    while (to < line.length() && line.charAt(to) == '`') {
      to++;
    }
    return to - from;
  }

  private static int closing(String line, int from, int length) {
    int at = line.indexOf('`', from);
    while (at >= 0) {
      int found = run(line, at);
      if (found == length) {
        return at + found;
      }
      at = line.indexOf('`', at + found);
    }
    return -1;
  }

  /** Tells whether an offset is in code. */
  boolean contains(int offset) {
    return contain(ranges, offset);
  }

  /** Tells whether an offset is in one of the ranges, which are in order. */
  static boolean contain(List<int[]> ranges, int offset) {
    int low = 0;
    int high = ranges.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ranges.get(middle)[1] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low < ranges.size() && ranges.get(low)[0] <= offset;
  }
}
