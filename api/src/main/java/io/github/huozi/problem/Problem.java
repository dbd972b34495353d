package io.github.huozi.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * An error or a weakness in the author's files, and how to put it right.
 *
 * @param kind what kind of problem it is
 * @param severity whether it fails the build
 * @param location its place; of several places, the first
 * @param message what is wrong, a clause without full stop: {@code the image images/a.png does not
 *     exist}
 * @param suggestion how to put it right, a clause without full stop: {@code add the file or mend
 *     the path}
 * @param places in how many places it is
 * @param files in how many files
 * @param lost how many characters, pieces of text or pictures readers lose by it
 */
public record Problem(
    ProblemKind kind,
    Severity severity,
    SourceLocation location,
    String message,
    String suggestion,
    int places,
    int files,
    int lost)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::message)
          .thenComparing(Problem::suggestion)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::kind)
          .thenComparingInt(Problem::places)
          .thenComparingInt(Problem::files)
          .thenComparingInt(Problem::lost);

  /** A problem in one place, by which readers lose what is usual for its kind. */
  public Problem(
      ProblemKind kind,
      Severity severity,
      SourceLocation location,
      String message,
      String suggestion) {
    this(kind, severity, location, message, suggestion, 1, 1, usualLoss(kind, 1));
  }

  /** A problem of a kind, with the severity that its kind has by default. */
  public static Problem of(
      ProblemKind kind, SourceLocation location, String message, String suggestion) {
    return new Problem(kind, severity(kind.level()), location, message, suggestion);
  }

  /** A problem that fails the build. */
  public static Problem error(SourceLocation location, String message, String suggestion) {
    return of(ProblemKind.MISTAKE, location, message, suggestion);
  }

  /** A problem that does not fail the build. */
  public static Problem warning(SourceLocation location, String message, String suggestion) {
    return of(ProblemKind.WEAKNESS, location, message, suggestion);
  }

  /** The same problem in several places of its file, each with the usual loss. */
  public Problem in(int count) {
    return new Problem(
        kind, severity, location, message, suggestion, count, files, usualLoss(kind, count));
  }

  /** The same problem, of several files. */
  Problem ofFiles(int count) {
    return new Problem(kind, severity, location, message, suggestion, places, count, lost);
  }

  /** The same problem with another loss. */
  public Problem losing(int count) {
    return new Problem(kind, severity, location, message, suggestion, places, files, count);
  }

  /** The same problem at another place. */
  public Problem at(SourceLocation place) {
    return new Problem(kind, severity, place, message, suggestion, places, files, lost);
  }

  /** The same problem with the severity of a level. */
  Problem as(ProblemKind.Level level) {
    return new Problem(kind, severity(level), location, message, suggestion, places, files, lost);
  }

  private static Severity severity(ProblemKind.Level level) {
    return level == ProblemKind.Level.ERROR ? Severity.ERROR : Severity.WARNING;
  }

  private static int usualLoss(ProblemKind kind, int places) {
    return kind.loss() == ProblemKind.Loss.NONE ? 0 : places;
  }

  /**
   * The problem as one {@linkplain SingleLine line}: {@code path:line: what is wrong; how to put it
   * right}, with the path relative to {@code base}, and with the number of further places.
   */
  public String format(Path base) {
    return location.format(base)
        + ": "
        + SingleLine.of(message)
        + more()
        + "; "
        + SingleLine.of(suggestion);
  }

  /** The number of further places, to put after the message; empty if there is one place. */
  public String more() {
    if (places <= 1) {
      return "";
    }
    // Doubtful words are counted in all files of an edition.
    String where =
        kind == ProblemKind.UNDECIDED_CONVERSION
            ? ""
            : files > 1 ? ", in " + files + " files" : " in the file";
    return " (and " + (places - 1) + " more like it" + where + ")";
  }

  /** Problems are listed in the order of files and lines. */
  @Override
  public int compareTo(Problem other) {
    return BY_PLACE.compare(this, other);
  }
}
