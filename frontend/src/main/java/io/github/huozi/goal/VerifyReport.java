package io.github.huozi.goal;

import io.github.huozi.console.Console;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.request.VerifyResult.FindingLine;
import java.nio.file.Path;
import java.util.List;

/**
 * Tells what was found in finished files.
 *
 * @param base paths are relative to this folder
 */
public record VerifyReport(Path base, Console console) {

  /** Tells of the findings, of the files, and where the places are shown. */
  public void show(VerifyResult result) {
    show(result.findings());
    result.files().forEach(console::info);
    if (!result.findings().isEmpty()) {
      console.info(page(result) + " shows the places");
    }
  }

  /** Tells of findings alone. */
  public void show(List<FindingLine> findings) {
    for (FindingLine line : findings) {
      switch (line.severity()) {
        case ERROR -> console.error(line.text());
        case WARNING -> console.warn(line.text());
      }
    }
  }

  /** The path of the page with the findings. */
  public String page(VerifyResult result) {
    return path(result.page());
  }

  /** The path of a page, as it is shown. */
  public String path(Path page) {
    return SourceLocation.of(page).format(base);
  }

  /** The message with which to fail because of findings. */
  public String failure(VerifyResult result) {
    return "The finished files have " + result.summary() + "; see " + page(result);
  }
}
