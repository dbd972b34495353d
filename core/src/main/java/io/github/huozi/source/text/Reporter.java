package io.github.huozi.source.text;

import io.github.huozi.problem.Problems;
import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;

/**
 * Reports what is wrong with one of the author's files.
 *
 * @param file the file, absolute
 * @param problems where the report goes
 */
public record Reporter(Path file, Problems problems) {

  /** Line 0 means the file as a whole. */
  public void error(int line, String message, String suggestion) {
    problems.error(new SourceLocation(file, line), message, suggestion);
  }

  /** Which of some names the author may have meant; nothing once there is enough to mend. */
  public Optional<String> guess(String name, Collection<String> names) {
    return problems.isFull(file) ? Optional.empty() : Nearest.to(name, names);
  }

  public void warning(int line, String message, String suggestion) {
    problems.warning(new SourceLocation(file, line), message, suggestion);
  }

  /**
   * Warns once of something that may stand in several places of the file.
   *
   * @param line the line of the first place
   * @param count how many places there are
   */
  public void warningOfKind(int line, String message, int count, String suggestion) {
    String more = count > 1 ? " (" + count + " like it in the file)" : "";
    warning(line, message + more, suggestion);
  }

  /** Whether nothing has been said of the file. */
  public boolean isSilent() {
    return !problems.isAnyOf(file);
  }
}
