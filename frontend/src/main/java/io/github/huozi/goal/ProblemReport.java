package io.github.huozi.goal;

import io.github.huozi.annotation.Annotations;
import io.github.huozi.console.Console;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.PublishingException;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.PublishResult;
import io.github.huozi.sarif.ProblemLog;
import io.github.huozi.sarif.SarifLog;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells of the problems of a publication: on the console, at their lines in GitHub's pages, and in
 * a file for tools.
 *
 * @param list lists them on the console
 * @param annotations shows them at their lines
 * @param folder the folder of the SARIF file
 * @param execution the id of the goal's execution, if the project has several: each has a file
 * @param base paths on the console are relative to this folder
 * @param root paths in the file are relative to this folder
 * @param version the version of huozi
 */
public record ProblemReport(
    ProblemList list,
    Annotations annotations,
    Path folder,
    Optional<String> execution,
    Path base,
    Path root,
    String version,
    Console console) {

  /** The name of the SARIF file, beside the finished files, of a project with one execution. */
  public static final String NAME = "publish.sarif";

  /** Tells of the warnings of finished files, and of what their readers lose. */
  public void show(PublishResult result, boolean draft) {
    list.log(result, draft, console);
    annotate(result.warnings());
    write(result.warnings(), Optional.empty());
  }

  /** Tells of problems with which nothing is published, and returns what to fail with. */
  public String failure(PublishingException e) {
    annotate(e.problems());
    write(e.problems(), Optional.empty());
    return list.of(e.problems());
  }

  /**
   * Tells of many publications of which some have failed, and returns what to fail with.
   *
   * @param others the warnings of the others
   * @param problems the problems of those that failed
   * @param counts how many of how many failed: the last line
   */
  public String failure(
      PublishResult others, List<Problem> problems, String counts, boolean draft) {
    list.log(others, draft, console);
    List<Problem> all = Stream.concat(others.warnings().stream(), problems.stream()).toList();
    annotate(all);
    write(all.stream().sorted().distinct().toList(), Optional.empty());
    Wording wording = list.wording();
    return list.of(problems, wording.of("Publications of the archive have problems:"))
        + System.lineSeparator()
        + wording.of(counts);
  }

  /** Tells what else prevents publishing, and returns what to fail with. */
  public String failure(IOException e) {
    String message = "Cannot publish: " + e.getMessage();
    write(List.of(), Optional.of(message));
    return list.wording().of(message);
  }

  private void annotate(List<Problem> problems) {
    annotations.addProblems(list.shown(problems), SourceLocation.of(file()).format(base));
  }

  private Path file() {
    return folder.resolve(execution.map(id -> "publish-" + id + ".sarif").orElse(NAME));
  }

  /** Writes the file. If it cannot be written, the build tells so and goes on. */
  private void write(List<Problem> problems, Optional<String> failure) {
    try {
      SarifLog made = ProblemLog.of(problems, root, version, failure);
      execution.map(made::ofExecution).orElse(made).write(file());
    } catch (IOException e) {
      console.warn(String.valueOf(e.getMessage()));
    }
  }
}
