package io.github.huozi.problem;

import io.github.huozi.problem.ProblemKind.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Collects problems, so that all of them are reported at once. A problem of a kind that the
 * publication ignores is not listed; only what is lost by it counts. Several threads may add
 * problems at the same time.
 */
public final class Problems {

  /** Limits what is kept of one kind and file: a hostile file may have millions of problems. */
  private static final int MOST_OF_A_FILE = 1000;

  /** Limits what is kept of all files: a message to another process holds so many. */
  private static final int MOST = 20_000;

  private final ProblemLevels levels;
  private final Set<Problem> listed = new LinkedHashSet<>();
  private final Set<Problem> ignored = new LinkedHashSet<>();
  private final Map<Path, EnumMap<Level, Integer>> counts = new HashMap<>();

  /** The number of problems that are kept of a kind, a level and a file. */
  private final Map<Excess, Integer> kinds = new HashMap<>();

  /** The loss by each kind of problem that is not kept any more. */
  private final Map<Excess, Integer> excess = new LinkedHashMap<>();

  /** Problems with the levels of a publication that sets none. */
  public Problems() {
    this(ProblemLevels.DEFAULT);
  }

  /**
   * @param levels of the kinds
   */
  public Problems(ProblemLevels levels) {
    this.levels = levels;
  }

  /** The level of each kind. */
  public ProblemLevels levels() {
    return levels;
  }

  /** Adds a problem as it is; more than 1000 of a file and kind, or 20,000 in all, become one. */
  public synchronized void add(Problem problem) {
    add(problem, problem.severity() == Severity.ERROR ? Level.ERROR : Level.WARNING);
  }

  /** Adds a problem with the level that its kind has here. */
  public void addLevelled(Problem problem) {
    Level level = levels.of(problem.kind());
    add(problem.as(level), level);
  }

  private synchronized void add(Problem problem, Level level) {
    Path file = problem.location().path();
    EnumMap<Level, Integer> count =
        counts.computeIfAbsent(file, path -> new EnumMap<>(Level.class));
    if (level == Level.IGNORE && problem.lost() == 0) {
      return;
    }
    Set<Problem> kept = level == Level.IGNORE ? ignored : listed;
    if (kept.contains(problem)) {
      return;
    }
    Excess ofKind = new Excess(file, problem.kind(), level, false);
    if (kinds.getOrDefault(ofKind, 0) >= MOST_OF_A_FILE) {
      excess.merge(ofKind, problem.lost(), Integer::sum);
    } else if (kept.size() >= MOST) {
      Stream<Excess> known = excess.keySet().stream().filter(Excess::ofAll);
      Path first = known.findFirst().map(Excess::file).orElse(file);
      excess.merge(new Excess(first, problem.kind(), level, true), problem.lost(), Integer::sum);
    } else {
      kept.add(problem);
      count.merge(level, 1, Integer::sum);
      kinds.merge(ofKind, 1, Integer::sum);
    }
  }

  /** Adds the problems of another collection as they are. */
  public void addAll(Problems others) {
    others.sorted().forEach(this::add);
    others.ignored().forEach(this::addIgnored);
  }

  /** Adds a problem of which only the loss counts. */
  public void addIgnored(Problem problem) {
    add(problem, Level.IGNORE);
  }

  /** The same problems with other levels. */
  public Problems with(ProblemLevels others) {
    Problems changed = new Problems(others);
    sorted().forEach(changed::addLevelled);
    ignored().forEach(changed::addLevelled);
    return changed;
  }

  /** Adds a problem of a kind. */
  public void add(ProblemKind kind, SourceLocation location, String message, String suggestion) {
    addLevelled(Problem.of(kind, location, message, suggestion));
  }

  /** Adds a mistake that has no name of its own. It fails the build, unless it is of a draft. */
  public void error(SourceLocation location, String message, String suggestion) {
    addLevelled(Problem.error(location, message, suggestion));
  }

  /** Adds a weakness that has no name of its own. */
  public void warning(SourceLocation location, String message, String suggestion) {
    addLevelled(Problem.warning(location, message, suggestion));
  }

  /** All errors and warnings so far, each once, in the order of files and lines. */
  public synchronized List<Problem> sorted() {
    List<Problem> all = new ArrayList<>(listed);
    excess.forEach(
        (more, lost) -> {
          if (more.level != Level.IGNORE) {
            all.add(more.problem(lost));
          }
        });
    return all.stream().sorted().toList();
  }

  /** The problems that are not listed and by which something is lost, in order. */
  public synchronized List<Problem> ignored() {
    List<Problem> all = new ArrayList<>(ignored);
    excess.forEach(
        (more, lost) -> {
          if (more.level == Level.IGNORE) {
            all.add(more.problem(lost));
          }
        });
    return all.stream().sorted().toList();
  }

  /** The losses of readers by the warnings and by the problems that are ignored. */
  public synchronized Losses losses() {
    return Losses.of(
        Stream.concat(
                sorted().stream().filter(problem -> problem.severity() == Severity.WARNING),
                ignored().stream())
            .toList());
  }

  /** Tells whether a file has a problem, listed or not. */
  public synchronized boolean isAnyOf(Path file) {
    return counts.containsKey(file);
  }

  /**
   * The number of problems of a file that are listed, those included by which something is only
   * lost.
   */
  public synchronized int listed(Path file) {
    EnumMap<Level, Integer> count = counts.get(file);
    return count == null ? 0 : count.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Tells whether a file, or all files, have so many problems that no more are listed. */
  public synchronized boolean isFull(Path file) {
    EnumMap<Level, Integer> count = counts.get(file);
    return listed.size() >= MOST
        || (count != null && count.values().stream().anyMatch(most -> most >= MOST_OF_A_FILE));
  }

  /** Tells whether one of the problems is an error. */
  public synchronized boolean hasErrors() {
    return hasErrors(problem -> true);
  }

  /** Tells whether one of the problems is such an error. */
  public synchronized boolean hasErrors(Predicate<Problem> which) {
    return listed.stream()
        .anyMatch(problem -> problem.severity() == Severity.ERROR && which.test(problem));
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

  /**
   * Problems beyond a limit.
   *
   * @param file the file, or the first of several
   * @param ofAll whether the limit is that of all files
   */
  private record Excess(Path file, ProblemKind kind, Level level, boolean ofAll) {

    Problem problem(int lost) {
      String message =
          ofAll
              ? "there are more problems in this file and others than these " + MOST
              : "there are more problems in the file than these " + MOST_OF_A_FILE;
      return new Problem(
              kind,
              level == Level.ERROR ? Severity.ERROR : Severity.WARNING,
              SourceLocation.of(file),
              message,
              "correct these first")
          .losing(lost);
    }
  }
}
