package io.github.huozi.request;

import io.github.huozi.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/**
 * The result of reviewing what was converted.
 *
 * @param editions the converted editions
 * @param warnings what is wrong with their decisions and does not fail the build
 */
public record ReviewResult(List<ReviewedEdition> editions, List<Problem> warnings) {

  public ReviewResult {
    editions = List.copyOf(editions);
    warnings = List.copyOf(warnings);
  }

  /**
   * A converted edition.
   *
   * @param edition its id
   * @param counts what was converted
   * @param file its {@code conversion.yaml}
   * @param state what became of that file
   */
  public record ReviewedEdition(String edition, ConversionCounts counts, Path file, State state) {}

  /** The fate of a file. */
  public enum State {
    /** There was none, and nothing is to be decided. */
    NOT_NEEDED,
    /** The file stays as it was. */
    UNCHANGED,
    /** The file was written. */
    WRITTEN
  }
}
