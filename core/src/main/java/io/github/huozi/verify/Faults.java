package io.github.huozi.verify;

import io.github.huozi.check.Finding;
import io.github.huozi.problem.Severity;
import io.github.huozi.problem.SingleLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Turns whatever a check throws into a finding about the file that it looked at: a damaged file
 * must not cost the other files their results.
 */
final class Faults {

  /** More of a parser's message than this helps nobody. */
  private static final int LONGEST = 200;

  private Faults() {}

  /**
   * What a check finds in a file.
   *
   * @param check the check's name
   * @param file the file that it looks at
   * @param question has the check look at it
   * @throws InterruptedException if the work is to end
   */
  static List<Finding> told(String check, Path file, Callable<List<Finding>> question)
      throws InterruptedException {
    try {
      return question.call();
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError e) {
      return List.of(finding(check, file, e));
    }
  }

  private static Finding finding(String check, Path file, Throwable fault) {
    String message =
        "the check "
            + check
            + " cannot look at the file ("
            + reason(fault)
            + "); publish it again, or leave the check out with <skipChecks>"
            + check
            + "</skipChecks> if that does not help";
    return new Finding(
        check + "/failed", Severity.ERROR, file, Optional.empty(), Optional.empty(), message);
  }

  private static String reason(Throwable fault) {
    if (fault instanceof StackOverflowError) {
      return "something in it is nested too deep";
    }
    if (fault instanceof OutOfMemoryError) {
      return "it takes more memory than there is";
    }
    String told = fault.getMessage();
    String reason =
        told == null || told.isBlank()
            ? fault.getClass().getSimpleName()
            : SingleLine.of(told).strip();
    return reason.length() > LONGEST ? reason.substring(0, LONGEST) + "…" : reason;
  }
}
