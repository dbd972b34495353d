package io.github.huozi.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * All differences of two files.
 *
 * @param all sorted by page, kind and place as far as they are on pages
 * @param farthest the greatest distance in x or y of two things that correspond to each other, in
 *     pt, those within the tolerance included
 */
record Differences(List<Difference> all, double farthest) {

  Differences {
    all = List.copyOf(all);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** How many there are of each kind. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    all.forEach(difference -> counts.merge(difference.kind(), 1, Integer::sum));
    return counts;
  }

  /** All in one line: {@code same}, or the number of each kind. */
  String summary() {
    String distance = String.format(Locale.ROOT, "farthest %.3f pt", farthest);
    return isEmpty() ? "same, " + distance : counts() + ", " + distance;
  }

  /**
   * The first differences of each kind, a line each; glyphs of a line that differ in one way are
   * one.
   */
  List<String> first(int most) {
    List<String> lines = new ArrayList<>();
    Map<String, List<Difference>> byKind = new TreeMap<>();
    for (Difference difference : all) {
      List<Difference> ofKind =
          byKind.computeIfAbsent(difference.kind(), unused -> new ArrayList<>());
      int last = ofKind.size() - 1;
      if (last >= 0 && difference.continues(ofKind.get(last))) {
        ofKind.set(last, ofKind.get(last).with(difference));
      } else {
        ofKind.add(difference);
      }
    }
    byKind.forEach(
        (kind, ofKind) -> {
          lines.add(kind + ": " + counts().get(kind));
          ofKind.stream().limit(most).forEach(difference -> lines.add("  " + difference));
          if (ofKind.size() > most) {
            lines.add("  … and %d more".formatted(ofKind.size() - most));
          }
        });
    return lines;
  }
}
