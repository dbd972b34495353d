package io.github.huozi.goal;

import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.PublishResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists the problems of a publication, each or a line for all that are put right in one way. */
public final class ProblemList {

  private static final String BRIEF = "brief";
  private static final String ALL = "all";

  private final boolean all;
  private final Path base;

  private ProblemList(boolean all, Path base) {
    this.all = all;
    this.base = base;
  }

  /**
   * A list by the parameter {@code problems}, with paths relative to {@code base}.
   *
   * @throws IllegalArgumentException if the parameter has another value, with what to write
   */
  public static ProblemList of(String parameter, Path base) {
    if (!parameter.equals(BRIEF) && !parameter.equals(ALL)) {
      throw new IllegalArgumentException(
          "<problems>: " + parameter + "; write " + BRIEF + " or " + ALL);
    }
    return new ProblemList(parameter.equals(ALL), base);
  }

  /** What a build fails with if the author's files cannot be published. */
  public String of(List<Problem> problems) {
    return of(problems, "The publication has problems:");
  }

  /** What a build fails with, with a line before the problems. */
  String of(List<Problem> problems, String heading) {
    StringBuilder message = new StringBuilder(heading);
    for (Problem problem : shown(problems)) {
      message.append(System.lineSeparator());
      if (problem.severity() == Severity.WARNING) {
        message.append("(warning) ");
      }
      message.append(problem.format(base));
    }
    for (String line : counts(problems)) {
      message.append(System.lineSeparator()).append(line);
    }
    return message.toString();
  }

  /**
   * Logs the warnings of finished files, and what their readers lose. Of a draft that is said even
   * if the console is quiet: it may lack what no other build would go without.
   */
  public void log(PublishResult result, boolean draft, Console console) {
    log(result.warnings(), console);
    result
        .losses()
        .line()
        .ifPresent(draft && !console.showsWarnings() ? console::error : console::warn);
  }

  /** Logs warnings. */
  public void log(List<Problem> warnings, Console console) {
    shown(warnings).forEach(problem -> console.warn(problem.format(base)));
    counts(warnings).forEach(console::warn);
  }

  /** The problems as they are listed. */
  public List<Problem> shown(List<Problem> problems) {
    return all ? problems : ProblemSummary.ofFiles(problems);
  }

  /** The number of problems of each kind, if not each has a line. */
  private List<String> counts(List<Problem> problems) {
    List<String> lines = new ArrayList<>();
    if (shown(problems).stream().anyMatch(problem -> problem.places() > 1)) {
      String counts = ProblemSummary.counts(problems);
      lines.add(all ? counts : counts + "; -Dhuozi.problems=all lists each");
    }
    return lines;
  }
}
