package io.github.huozi.goal;

import io.github.huozi.console.Console;
import io.github.huozi.problem.FrontEnd;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemSummary;
import io.github.huozi.problem.Severity;
import io.github.huozi.request.PublishResult;
import io.github.huozi.request.WrongValueException;
import io.github.huozi.wording.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists the problems of a publication, each or a line for all that are put right in one way. */
public final class ProblemList {

  private static final String BRIEF = "brief";
  private static final String ALL = "all";

  private final boolean all;
  private final Path base;
  private final Wording wording;

  private ProblemList(boolean all, Path base, Wording wording) {
    this.all = all;
    this.base = base;
    this.wording = wording;
  }

  /**
   * A list by the parameter {@code problems}, with paths relative to {@code base}.
   *
   * @param wording the language of the list
   * @throws IllegalArgumentException if the parameter has another value, with what to write
   */
  public static ProblemList of(String parameter, Path base, Wording wording) {
    if (!parameter.equals(BRIEF) && !parameter.equals(ALL)) {
      throw new WrongValueException(
          FrontEnd.current().parameter("problems")
              + ": "
              + parameter
              + "; write "
              + BRIEF
              + " or "
              + ALL);
    }
    return new ProblemList(parameter.equals(ALL), base, wording);
  }

  /** The message with which a build fails if the author's files cannot be published. */
  public String of(List<Problem> problems) {
    return of(problems, wording.of("The publication has problems:"));
  }

  /** The message with which a build fails, with a line before the problems. */
  String of(List<Problem> problems, String heading) {
    StringBuilder message = new StringBuilder(heading);
    for (Problem problem : shown(problems)) {
      String line = wording.line(problem, base);
      message.append(System.lineSeparator());
      message.append(
          problem.severity() == Severity.WARNING ? wording.labelled("(warning)", line) : line);
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
    wording
        .line(result.losses())
        .ifPresent(draft && !console.showsWarnings() ? console::error : console::warn);
  }

  /** Logs warnings. */
  public void log(List<Problem> warnings, Console console) {
    shown(warnings).forEach(problem -> console.warn(wording.line(problem, base)));
    counts(warnings).forEach(console::warn);
  }

  /** The language of the list. */
  public Wording wording() {
    return wording;
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
      lines.add(
          wording.of(
              all
                  ? counts
                  : counts
                      + "; "
                      + FrontEnd.current().argument("huozi.problems", ALL)
                      + " lists each"));
    }
    return lines;
  }
}
