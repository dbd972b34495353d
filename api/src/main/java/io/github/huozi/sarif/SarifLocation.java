package io.github.huozi.sarif;

import io.github.huozi.problem.SourceLocation;
import java.util.Optional;

/**
 * The place of a result.
 *
 * @param source the file, absolute, and its line
 * @param within a place in it that has no line
 */
public record SarifLocation(SourceLocation source, Optional<Within> within) {

  /** A line of a file, or a file as a whole. */
  public static SarifLocation of(SourceLocation source) {
    return new SarifLocation(source, Optional.empty());
  }

  /**
   * A place inside a file that is no line of it. SARIF calls it a logical location.
   *
   * @param name {@code page 4}
   * @param kind {@code page} or {@code resource}
   */
  public record Within(String name, String kind) {}
}
