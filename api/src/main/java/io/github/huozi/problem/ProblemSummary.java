package io.github.huozi.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Problems in brief, for a console: one line for all problems of one kind that are put right in the
 * same way, and one line that counts them by kind.
 *
 * <pre>{@code
 * for (Problem problem : ProblemSummary.ofFiles(result.warnings())) {
 *   System.out.println(problem.format(folder));
 * }
 * System.out.println(ProblemSummary.counts(result.warnings()));
 * }</pre>
 */
public final class ProblemSummary {

  private static final Pattern WORD = Pattern.compile("[^\\s\"“”()]+");

  private static final int MOST_CHARACTERS = 10;

  /** The most doubtful words that are named. */
  private static final int MOST_WORDS = 60;

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

  private ProblemSummary() {}

  /**
   * One problem for each kind, severity and suggestion: the first one, with the number of all
   * places and files. What a suggestion repeats of its message, such as a name, makes no
   * difference. Problems whose kind has no name are joined only if they say the same, and of the
   * characters that no font has the first ten have a line each. The line of doubtful words names
   * them.
   *
   * @param problems in the order of files and lines
   */
  public static List<Problem> ofFiles(List<Problem> problems) {
    Map<Alike, List<Problem>> groups = new LinkedHashMap<>();
    Set<String> characters = new HashSet<>();
    for (Problem problem : problems) {
      boolean alone =
          problem.kind() == ProblemKind.MISSING_GLYPH
              && (characters.contains(problem.message()) || characters.size() < MOST_CHARACTERS);
      if (alone) {
        characters.add(problem.message());
      }
      Alike alike = alone ? Alike.byMessage(problem) : Alike.of(problem);
      groups.computeIfAbsent(alike, unused -> new ArrayList<>()).add(problem);
    }
    return groups.values().stream().map(ProblemSummary::joined).toList();
  }

  private static Problem joined(List<Problem> alike) {
    int places = alike.stream().mapToInt(Problem::places).sum();
    int lost = alike.stream().mapToInt(Problem::lost).sum();
    long files = alike.stream().map(problem -> problem.location().path()).distinct().count();
    Problem first = alike.get(0);
    if (first.kind() == ProblemKind.UNDECIDED_CONVERSION && alike.size() > 1) {
      first =
          named(first, alike.subList(1, alike.size()).stream().map(ProblemSummary::word).toList());
    }
    return first.in(places).losing(lost).ofFiles((int) files);
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
        first.suggestion());
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
   * The values that joined problems have in common.
   *
   * @param words the suggestion, or the message, or both
   */
  private record Alike(ProblemKind kind, Severity severity, String words) {

    /** The values that only problems with the same message have in common. */
    static Alike byMessage(Problem problem) {
      return new Alike(problem.kind(), problem.severity(), problem.message());
    }

    static Alike of(Problem problem) {
      String message = problem.message();
      String named = message + ' ' + problem.location().path().getFileName();
      String suggestion = without(problem.suggestion(), named);
      String words =
          switch (problem.kind()) {
            case FORBIDDEN, FATAL, MISTAKE -> message + '\n' + problem.suggestion();
            case WEAKNESS ->
                QUOTED.matcher(without(message, problem.suggestion())).replaceAll("\"\"")
                    + '\n'
                    + suggestion;
            default -> suggestion;
          };
      return new Alike(problem.kind(), problem.severity(), words);
    }

    /** A text without the words that another one has too. */
    private static String without(String text, String other) {
      Set<String> words =
          WORD.matcher(other).results().map(Alike::bare).collect(Collectors.toSet());
      return WORD.matcher(text)
          .replaceAll(
              word -> words.contains(bare(word)) ? "" : Matcher.quoteReplacement(word.group()));
    }

    /** A word without the marks at its end. */
    private static String bare(MatchResult word) {
      String text = word.group();
      int end = text.length();
      while (end > 0 && ".,;:?!".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      return text.substring(0, end);
    }
  }
}
