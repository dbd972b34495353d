package io.github.huozi.source;

import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;

/**
 * Reports what is wrong with one of the author's files.
 *
 * @param file the file, absolute
 * @param problems where the report goes
 */
record Reporter(Path file, Problems problems) {

  /** Line 0 means the file as a whole. */
  void error(int line, String message, String suggestion) {
    problems.error(new SourceLocation(file, line), message, suggestion);
  }

  void warning(int line, String message, String suggestion) {
    problems.warning(new SourceLocation(file, line), message, suggestion);
  }
}
