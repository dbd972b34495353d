package io.github.huozi.source.code;

import java.util.ArrayList;
import java.util.List;

/** The lines of a listing that the author marks, such as {@code 1,3-5}. */
final class MarkedLines {

  private static final int MAX_RANGES = 1_000;

  private final List<int[]> ranges = new ArrayList<>();

  MarkedLines(String typed) {
    for (String part : typed.split("[,\\s]+", -1)) {
      if (part.matches("\\d{1,6}(?:-\\d{1,6})?") && ranges.size() < MAX_RANGES) {
        String[] ends = part.split("-", -1);
        ranges.add(new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])});
      }
    }
  }

  boolean isEmpty() {
    return ranges.isEmpty();
  }

  /** Tells whether a line is marked; the first one shown is 1, whatever its number is. */
  boolean contains(int line) {
    return ranges.stream().anyMatch(range -> range[0] <= line && line <= range[1]);
  }
}
