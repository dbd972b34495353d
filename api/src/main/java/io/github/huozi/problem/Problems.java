package io.github.huozi.problem;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Collects problems, so that all of them are reported at once. Several threads may add problems at
 * the same time.
 */
public final class Problems {

  /** Limits what a message shows of one file: a hostile file may have millions of problems. */
  private static final int MOST_OF_A_FILE = 1000;

  private final Set<Problem> list = new LinkedHashSet<>();
  private final Map<Path, EnumMap<Severity, Integer>> counts = new HashMap<>();

  /** Adds a problem; more than 1000 of a file and severity become one. */
  public synchronized void add(Problem problem) {
    int before =
        counts
            .computeIfAbsent(problem.location().path(), path -> new EnumMap<>(Severity.class))
            .getOrDefault(problem.severity(), 0);
    if (before < MOST_OF_A_FILE) {
      if (list.add(problem)) {
        counts.get(problem.location().path()).merge(problem.severity(), 1, Integer::sum);
      }
    } else {
      list.add(
          new Problem(
              problem.kind(),
              problem.severity(),
              SourceLocation.of(problem.location().path()),
              "there is more to tell of the file than these 1000",
              "mend them first"));
    }
  }

  /** Adds a problem of a kind. */
  public void add(ProblemKind kind, SourceLocation location, String message, String suggestion) {
    add(Problem.of(kind, location, message, suggestion));
  }

  /** Adds an error. */
  public void error(SourceLocation location, String message, String suggestion) {
    add(Problem.error(location, message, suggestion));
  }

  /** Adds a warning. */
  public void warning(SourceLocation location, String message, String suggestion) {
    add(Problem.warning(location, message, suggestion));
  }

  /** All problems so far, each once, in the order of files and lines. */
  public synchronized List<Problem> sorted() {
    return list.stream().sorted().toList();
  }

  /** Whether a file has a problem. */
  public synchronized boolean isAnyOf(Path file) {
    return counts.containsKey(file);
  }

  /** Whether a file has so many errors that no more are reported. */
  public synchronized boolean isFull(Path file) {
    EnumMap<Severity, Integer> count = counts.get(file);
    return count != null && count.getOrDefault(Severity.ERROR, 0) >= MOST_OF_A_FILE;
  }

  /** Whether one of the problems is an error. */
  public synchronized boolean hasErrors() {
    return list.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * Ends a stage if there are errors.
   *
   * @throws PublishingException with all problems so far, if one of them is an error
   */
  public void throwIfErrors() throws PublishingException {
    if (hasErrors()) {
      throw new PublishingException(sorted());
    }
  }
}
