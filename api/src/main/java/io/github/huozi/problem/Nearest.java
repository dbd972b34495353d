package io.github.huozi.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses which name the author meant. */
public final class Nearest {

  private static final int MAX_LENGTH = 50;

  /** The most candidates: with more, the search for a thousand wrong names takes minutes. */
  private static final int MAX_CANDIDATES = 2000;

  private Nearest() {}

  /**
   * The nearest candidate within two edits (or a third of a short name's length), ignoring case.
   */
  public static Optional<String> to(String name, Collection<String> candidates) {
    if (name.length() > MAX_LENGTH || candidates.size() > MAX_CANDIDATES) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.min(2, Math.max(1, name.length() / 3));
    record Guess(String name, int distance) {}
    return candidates.stream()
        .filter(candidate -> Math.abs(candidate.length() - name.length()) <= limit)
        .map(
            candidate ->
                new Guess(candidate, distance(wanted, candidate.toLowerCase(Locale.ROOT), limit)))
        .filter(guess -> guess.distance() <= limit)
        .min(Comparator.comparingInt(Guess::distance).thenComparing(Guess::name))
        .map(Guess::name);
  }

  /**
   * The candidate that a name misspells: the {@linkplain #to nearest} one, unless the name may well
   * be another word. Both begin with the same letter, the name has no more hyphens, and a short
   * word does not have a letter in the place of another one.
   */
  public static Optional<String> misspelt(String name, Collection<String> candidates) {
    return to(name, candidates)
        .filter(
            meant ->
                name.length() > 1
                    && Character.toLowerCase(name.charAt(0)) == meant.charAt(0)
                    && hyphens(name) <= hyphens(meant)
                    && (name.length() != meant.length()
                        || name.length() > 5
                        || letters(name).equals(letters(meant))));
  }

  private static long hyphens(String name) {
    return name.chars().filter(c -> c == '-' || c == '_').count();
  }

  /** The letters of a name, in their order in the alphabet: two that are swapped are the same. */
  private static List<Integer> letters(String name) {
    return name.toLowerCase(Locale.ROOT).chars().sorted().boxed().toList();
  }

  /**
   * The number of insertions, deletions, substitutions and swaps of neighbours (optimal string
   * alignment); more than the limit if there are more. Only a band of the table is filled in: what
   * lies outside takes more edits.
   */
  static int distance(String a, String b, int limit) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > same && endB > same && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    return Math.abs(a.length() - b.length()) > limit
        ? limit + 1
        : ofRest(a.substring(same, endA), b.substring(same, endB), limit);
  }

  private static int ofRest(String a, String b, int limit) {
    // A row needs only the two before it.
    int[] row = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] lastButOne = new int[b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      int[] next = lastButOne;
      lastButOne = last;
      last = row;
      row = next;
      int least = limit + 1;
      for (int j = Math.max(0, i - limit - 1); j <= Math.min(b.length(), i + limit + 1); j++) {
        row[j] =
            Math.abs(i - j) > limit
                ? limit + 1
                : i == 0 || j == 0 ? i + j : step(row, last, lastButOne, a, b, i, j);
        least = Math.min(least, row[j]);
      }
      if (least > limit) {
        return least;
      }
    }
    return row[b.length()];
  }

  private static int step(
      int[] row, int[] last, int[] lastButOne, String a, String b, int i, int j) {
    int substitution = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best = Math.min(last[j], row[j - 1]) + 1;
    best = Math.min(best, last[j - 1] + substitution);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, lastButOne[j - 2] + 1) : best;
  }
}
