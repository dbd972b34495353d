package io.github.huozi.mojo;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.Severity;
import java.nio.file.Path;
import java.util.List;

/** What a build fails with if the author's files cannot be published. */
final class ProblemList {

  private ProblemList() {}

  /** A line a problem, paths relative to {@code base}. */
  static String of(List<Problem> problems, Path base) {
    StringBuilder message = new StringBuilder("The publication has problems:");
    for (Problem problem : problems) {
      message.append(System.lineSeparator());
      if (problem.severity() == Severity.WARNING) {
        message.append("(warning) ");
      }
      message.append(problem.format(base));
    }
    return message.toString();
  }
}
