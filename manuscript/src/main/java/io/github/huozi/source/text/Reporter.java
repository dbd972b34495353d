package io.github.huozi.source.text;

import io.github.huozi.model.section.LinePlaces;
import io.github.huozi.problem.Nearest;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Reports the problems of one of the author's files.
 *
 * @param file the absolute path of the file
 * @param places where the lines of the text come from that the problems are of
 * @param problems the problems of the build
 */
public record Reporter(Path file, LinePlaces places, Problems problems) {

  /** The most names that are compared for the problems of a file: some seconds' work at worst. */
  private static final int MOST_COMPARISONS = 400_000;

  /** Reports the problems of a file by its own lines. */
  public Reporter(Path file, Problems problems) {
    this(file, LinePlaces.of(file), problems);
  }

  /** Reports problems by the lines of a text that is made of several files. */
  public Reporter with(LinePlaces lines) {
    return new Reporter(file, lines, problems);
  }

  /** Reports a problem of a kind. Line 0 means the file as a whole. */
  public void report(ProblemKind kind, int line, String message, String suggestion) {
    problems.add(kind, places.place(line), message, suggestion);
  }

  /** Reports a problem that a file has in several places, of which the first has a line. */
  public void report(ProblemKind kind, int line, String message, String suggestion, int places) {
    problems.addLevelled(Problem.of(kind, this.places.place(line), message, suggestion).in(places));
  }

  /** Reports an error. Line 0 means the file as a whole. */
  public void error(int line, String message, String suggestion) {
    problems.error(places.place(line), message, suggestion);
  }

  /**
   * The name that the author may have meant; empty once the file has its full number of problems,
   * or so many that to look among so many names for each would take long.
   */
  public Optional<String> guess(String name, Collection<String> names) {
    boolean costly = (long) problems.listed(file) * names.size() >= MOST_COMPARISONS;
    return costly || problems.isFull(file) ? Optional.empty() : Nearest.to(name, names);
  }

  /** Reports a warning. */
  public void warning(int line, String message, String suggestion) {
    problems.warning(places.place(line), message, suggestion);
  }

  /** Tells whether no problem of the file has been reported. */
  public boolean isSilent() {
    return !problems.isAnyOf(file);
  }
}
