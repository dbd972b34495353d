package io.github.huozi.conversion.passage;

import io.github.huozi.conversion.Conversion;
import io.github.huozi.conversion.decision.DoubtLog;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ConversionCounts;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Converts the passages of an edition: paragraphs, headings, cells, captions, the lettering of
 * drawings, and the texts of {@code publication.yaml}. Several threads may use it.
 */
@FunctionalInterface
public interface PassageConverter {

  /** The character that stands in a passage for what is not converted: code, a formula. */
  char OPAQUE = '\uFFFC';

  /**
   * Converts a passage.
   *
   * @param passage its text without markup. Line feeds within Chinese text are left out, as they
   *     are in print; each character that must stay is {@link #OPAQUE}
   * @param places the place in the author's files of each index of the passage
   */
  Conversion convert(String passage, IntFunction<SourceLocation> places);

  /** Reports a problem of the passages themselves. */
  default void report(Problem problem) {}

  /** Called when all passages of an edition's sections and drawings have been converted. */
  default void finish() {}

  /** Counts what was converted so far. */
  default ConversionCounts counts() {
    return log().map(DoubtLog::counts).orElse(ConversionCounts.NONE);
  }

  /** The log of what was decided and what is open; empty if nothing is ever in doubt. */
  default Optional<DoubtLog> log() {
    return Optional.empty();
  }
}
