package io.github.huozi.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Problems in brief, for a console: one line for all problems of one kind in a file, and one line
 * that counts them by kind.
 *
 * <pre>{@code
 * for (Problem problem : ProblemSummary.ofFiles(result.warnings())) {
 *   System.out.println(problem.format(folder));
 * }
 * System.out.println(ProblemSummary.counts(result.warnings()));
 * }</pre>
 */
public final class ProblemSummary {

  /** How many doubtful words are named. */
  private static final int MOST_WORDS = 60;

  private ProblemSummary() {}

  /**
   * One problem for each file, kind and severity: the first one, with the number of all places; of
   * doubtful words one for each edition, which names them. Problems whose kind has no name are
   * joined only if they say the same.
   *
   * @param problems in the order of files and lines
   */
  public static List<Problem> ofFiles(List<Problem> problems) {
    Map<Alike, Problem> first = new LinkedHashMap<>();
    Map<Alike, List<String>> words = new HashMap<>();
    for (Problem problem : problems) {
      Alike alike = Alike.of(problem);
      if (first.containsKey(alike) && problem.kind() == ProblemKind.UNDECIDED_CONVERSION) {
        words.computeIfAbsent(alike, unused -> new ArrayList<>()).add(word(problem));
      }
      first.merge(alike, problem, ProblemSummary::joined);
    }
    words.forEach(
        (alike, others) -> first.computeIfPresent(alike, (same, one) -> named(one, others)));
    return List.copyOf(first.values());
  }

  /** The word that a problem is about, which its message begins with. */
  private static String word(Problem problem) {
    int end = problem.message().indexOf('"', 1);
    return end < 0 ? problem.message() : problem.message().substring(1, end);
  }

  private static Problem named(Problem first, List<String> words) {
    int more = words.size() - MOST_WORDS;
    String others =
        more > 0
            ? String.join(", ", words.subList(0, MOST_WORDS)) + " and " + more + " more"
            : String.join(", ", words);
    return new Problem(
        first.kind(),
        first.severity(),
        first.location(),
        first.message() + "; also in doubt: " + others,
        first.suggestion(),
        first.places(),
        first.lost());
  }

  private static Problem joined(Problem first, Problem next) {
    return first.in(first.places() + next.places()).losing(first.lost() + next.lost());
  }

  /**
   * A line with the number of problems, by kind: {@code 21 problems: 12 remote-image, 9 others}.
   *
   * @param problems at least one
   */
  public static String counts(List<Problem> problems) {
    Map<String, Integer> counts = new TreeMap<>();
    int others = 0;
    for (Problem problem : problems) {
      if (problem.kind().key().isEmpty()) {
        others += problem.places();
      } else {
        counts.merge(problem.kind().key(), problem.places(), Integer::sum);
      }
    }
    int all = others + counts.values().stream().mapToInt(Integer::intValue).sum();
    String total = all == 1 ? "1 problem" : all + " problems";
    if (counts.isEmpty()) {
      return total;
    }
    String kinds =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(kind -> kind.getValue() + " " + kind.getKey())
            .collect(Collectors.joining(", "));
    String rest = others == 0 ? "" : others == 1 ? ", 1 other" : ", " + others + " others";
    return total + ": " + kinds + rest;
  }

  /**
   * What joined problems have in common.
   *
   * @param file the file; empty if problems of several files are joined: doubtful words are decided
   *     in one place for all files of an edition
   * @param words the message and the suggestion, if the kind has no name
   */
  private record Alike(Optional<Path> file, ProblemKind kind, Severity severity, String words) {

    static Alike of(Problem problem) {
      if (problem.kind() == ProblemKind.UNDECIDED_CONVERSION) {
        return new Alike(
            Optional.empty(), problem.kind(), problem.severity(), problem.suggestion());
      }
      return new Alike(
          Optional.of(problem.location().path()),
          problem.kind(),
          problem.severity(),
          problem.kind().key().isEmpty() ? problem.message() + '\n' + problem.suggestion() : "");
    }
  }
}
