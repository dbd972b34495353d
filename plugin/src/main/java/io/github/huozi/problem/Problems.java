package io.github.huozi.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong, so that an author hears of everything at once. May be filled from several
 * threads.
 */
public final class Problems {

  private final List<Problem> list = new ArrayList<>();

  public synchronized void add(Problem problem) {
    list.add(problem);
  }

  public void error(SourceLocation location, String message, String suggestion) {
    add(Problem.error(location, message, suggestion));
  }

  public void warning(SourceLocation location, String message, String suggestion) {
    add(Problem.warning(location, message, suggestion));
  }

  /** All problems so far, each once, in the order of files and lines. */
  public synchronized List<Problem> sorted() {
    return list.stream().distinct().sorted().toList();
  }

  public synchronized boolean hasErrors() {
    return list.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
  }

  /**
   * Ends a stage: nothing happens if there is no error.
   *
   * @throws PublishingException with all problems so far, if one of them is an error
   */
  public void throwIfErrors() throws PublishingException {
    if (hasErrors()) {
      throw new PublishingException(sorted());
    }
  }
}
