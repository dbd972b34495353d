package io.github.huozi.goal;

import io.github.huozi.console.Console;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.CompareResult;
import java.nio.file.Path;

/**
 * Tells what differs between two files.
 *
 * @param base paths are relative to this folder
 */
public record CompareReport(Path base, Console console) {

  /** Tells of the differences. */
  public void show(CompareResult result) {
    result.lines().forEach(console::info);
  }

  /** The message with which to fail because of differences. */
  public String failure(CompareResult result) {
    int count = result.differences();
    return "The files have "
        + (count == 1 ? "1 difference" : count + " differences")
        + "; see "
        + SourceLocation.of(result.page()).format(base);
  }
}
