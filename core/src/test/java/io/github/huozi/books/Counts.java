package io.github.huozi.books;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts by name, shown as {@code 12 remote-image, 3 missing-alt}: the most frequent first. */
final class Counts {

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String name, int count) {
    counts.merge(name, count, Integer::sum);
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  @Override
  public String toString() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> entry.getValue() + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }
}
