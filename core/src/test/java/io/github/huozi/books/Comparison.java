package io.github.huozi.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What has become better or worse between two tables of {@link Books}: each count of a kind that
 * has changed, the pages, and processor time and memory that differ by more than a fifth.
 *
 * <pre>{@code
 * better: nomicon, `verify` errors: text/missing 3, now 0
 * }</pre>
 */
final class Comparison {

  private static final Pattern CELL = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern COUNT = Pattern.compile("(\\d+) (\\S+)");
  private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");

  /** A machine is not equally fast each day. */
  private static final double NOISE = 0.2;

  /** Seconds or megabytes that are nothing. */
  private static final double LITTLE = 3;

  private final List<String> lines = new ArrayList<>();

  private Comparison() {}

  /** The lines that say what has changed; those of books that only one table has are left out. */
  static List<String> of(List<String> earlier, List<String> now) {
    Map<String, Map<String, String>> before = rows(earlier);
    Comparison comparison = new Comparison();
    rows(now)
        .forEach(
            (book, cells) -> {
              Map<String, String> old = before.getOrDefault(book, Map.of());
              cells.forEach(
                  (column, cell) -> {
                    if (old.containsKey(column)) {
                      comparison.cell(book + ", " + column, old.get(column), cell);
                    }
                  });
            });
    return comparison.lines;
  }

  /** The cells of each row by their columns, by the book and the way. */
  private static Map<String, Map<String, String>> rows(List<String> table) {
    Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    List<String> columns = List.of();
    for (String line : table) {
      if (!line.startsWith("|") || line.startsWith("| ---")) {
        continue;
      }
      List<String> cells = Arrays.stream(CELL.split(line, -1)).map(String::strip).toList();
      if (columns.isEmpty()) {
        columns = cells;
        continue;
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 1; i < Math.min(columns.size(), cells.size()) - 1; i++) {
        row.put(columns.get(i), cells.get(i));
      }
      rows.put(row.remove("Book") + " " + row.remove("Way"), row);
    }
    return rows;
  }

  private void cell(String what, String before, String now) {
    if (before.equals(now)) {
      return;
    }
    if (NUMBER.matcher(before).matches() && NUMBER.matcher(now).matches()) {
      number(what, Double.parseDouble(before), Double.parseDouble(now));
      return;
    }
    Optional<Map<String, Integer>> old = counts(before);
    Optional<Map<String, Integer>> fresh = counts(now);
    if (old.isEmpty() || fresh.isEmpty()) {
      lines.add((fresh.isEmpty() ? "worse: " : "better: ") + what + ": " + before + ", now " + now);
      return;
    }
    TreeSet<String> kinds = new TreeSet<>(old.get().keySet());
    kinds.addAll(fresh.get().keySet());
    for (String kind : kinds) {
      int then = old.get().getOrDefault(kind, 0);
      int here = fresh.get().getOrDefault(kind, 0);
      if (then != here) {
        String word = here < then ? "better: " : "worse: ";
        lines.add(word + what + ": " + kind + " " + then + ", now " + here);
      }
    }
  }

  private void number(String what, double before, double now) {
    // Other programs make a machine slow, so that only the seconds of the processor count.
    if (what.endsWith(", Seconds") || what.endsWith(", seconds")) {
      return;
    } else if (what.endsWith("Pages")) {
      lines.add("changed: " + what + ": " + Math.round(before) + ", now " + Math.round(now));
    } else if (Math.abs(now - before) > Math.max(LITTLE, NOISE * before)) {
      lines.add((now < before ? "better: " : "worse: ") + what + ": " + before + ", now " + now);
    }
  }

  /** The counts of a cell as {@link Counts} writes them; none if it says something else. */
  private static Optional<Map<String, Integer>> counts(String cell) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String part : cell.isEmpty() ? new String[0] : cell.split(", ", -1)) {
      Matcher count = COUNT.matcher(part);
      if (!count.matches()) {
        return Optional.empty();
      }
      counts.put(count.group(2), Integer.valueOf(count.group(1)));
    }
    return Optional.of(counts);
  }
}
