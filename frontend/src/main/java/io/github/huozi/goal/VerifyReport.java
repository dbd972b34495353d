package io.github.huozi.goal;

import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.VerifyResult;
import io.github.huozi.request.VerifyResult.FindingLine;
import java.nio.file.Path;

/**
 * Tells what was found in finished files.
 *
 * @param base paths are relative to this folder
 */
public record VerifyReport(Path base, Console console) {

  /** Tells of the findings, of the files, and where the places are shown. */
  public void tell(VerifyResult result) {
    for (FindingLine line : result.findings()) {
      switch (line.severity()) {
        case ERROR -> console.error(line.text());
        case WARNING -> console.warn(line.text());
      }
    }
    result.files().forEach(console::info);
    if (!result.findings().isEmpty()) {
      console.info(page(result) + " shows the places");
    }
  }

  /** The path of the page with the findings. */
  public String page(VerifyResult result) {
    return SourceLocation.of(result.page()).format(base);
  }

  /** What to fail with because of findings. */
  public String failure(VerifyResult result) {
    return "The finished files have " + result.summary() + "; see " + page(result);
  }
}
