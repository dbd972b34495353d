package io.github.huozi.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * An error or a weakness in the author's files, and how to put it right.
 *
 * @param kind what kind of problem it is
 * @param severity whether it fails the build
 * @param location its place
 * @param message what is wrong, a clause without full stop: {@code the image images/a.png does not
 *     exist}
 * @param suggestion how to put it right, a clause without full stop: {@code add the file or mend
 *     the path}
 */
public record Problem(
    ProblemKind kind, Severity severity, SourceLocation location, String message, String suggestion)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::message)
          .thenComparing(Problem::suggestion)
          .thenComparing(Problem::severity);

  /** A problem of a kind, with the severity that its kind has by default. */
  public static Problem of(
      ProblemKind kind, SourceLocation location, String message, String suggestion) {
    Severity severity = kind.level() == ProblemKind.Level.ERROR ? Severity.ERROR : Severity.WARNING;
    return new Problem(kind, severity, location, message, suggestion);
  }

  /** A problem that fails the build. */
  public static Problem error(SourceLocation location, String message, String suggestion) {
    return new Problem(ProblemKind.MISTAKE, Severity.ERROR, location, message, suggestion);
  }

  /** A problem that does not fail the build. */
  public static Problem warning(SourceLocation location, String message, String suggestion) {
    return new Problem(ProblemKind.WEAKNESS, Severity.WARNING, location, message, suggestion);
  }

  /**
   * The problem as one {@linkplain SingleLine line}: {@code path:line: what is wrong; how to put it
   * right}, with the path relative to {@code base}.
   */
  public String format(Path base) {
    return location.format(base) + ": " + SingleLine.of(message) + "; " + SingleLine.of(suggestion);
  }

  /** Problems are listed in the order of files and lines. */
  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }
}
