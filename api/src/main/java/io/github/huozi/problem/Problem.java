package io.github.huozi.problem;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * Something in the author's files that is wrong, and how to put it right.
 *
 * @param severity whether it fails the build
 * @param location where it is
 * @param message what is wrong, a clause without full stop: {@code the image images/a.png does not
 *     exist}
 * @param suggestion how to put it right, a clause without full stop: {@code add the file or mend
 *     the path}
 */
public record Problem(Severity severity, SourceLocation location, String message, String suggestion)
    implements Comparable<Problem> {

  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::location)
          .thenComparing(Problem::message)
          .thenComparing(Problem::suggestion)
          .thenComparing(Problem::severity);

  public static Problem error(SourceLocation location, String message, String suggestion) {
    return new Problem(Severity.ERROR, location, message, suggestion);
  }

  public static Problem warning(SourceLocation location, String message, String suggestion) {
    return new Problem(Severity.WARNING, location, message, suggestion);
  }

  /**
   * {@code path:line: what is wrong; how to put it right}, the path relative to {@code base}: one
   * {@linkplain SingleLine line}, whatever an author's values in it are.
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
