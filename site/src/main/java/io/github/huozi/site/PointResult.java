package io.github.huozi.site;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The result of a point in a file.
 *
 * @param value what was measured; empty if the file has nothing to measure
 * @param kept whether it is as it should be
 * @param pages the pages that are not, counted from 1
 */
record PointResult(String value, boolean kept, List<Integer> pages) {

  /** A file has nothing that the point is about. */
  static final PointResult NONE = new PointResult("", true, List.of());

  private static final int NAMED = 8;

  PointResult {
    pages = List.copyOf(pages);
  }

  static PointResult of(String value, boolean kept, Collection<Integer> pages) {
    return new PointResult(
        value, kept, kept ? List.of() : pages.stream().distinct().sorted().toList());
  }

  /** The text in a table. */
  String text() {
    if (value.isEmpty()) {
      return "–";
    }
    String named =
        pages.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
    String more = pages.size() > NAMED ? ", …" : "";
    return value + (kept ? "" : " **missed**" + (named.isEmpty() ? "" : ", p. " + named + more));
  }
}
