package io.github.huozi.goal;

import io.github.huozi.console.Console;
import io.github.huozi.problem.SourceLocation;
import io.github.huozi.request.ReviewResult;
import io.github.huozi.request.ReviewResult.ReviewedEdition;
import java.nio.file.Path;

/**
 * Tells what is in doubt in converted editions, and where it was written.
 *
 * @param list lists the problems
 * @param base paths are relative to this folder
 */
public record ReviewReport(ProblemList list, Path base, Console console) {

  /** Tells of the warnings and of each edition. */
  public void show(ReviewResult result) {
    list.log(result.warnings(), console);
    result.editions().forEach(edition -> console.info(line(edition)));
    if (result.editions().isEmpty()) {
      console.info("No edition is converted from another one");
    }
  }

  private String line(ReviewedEdition edition) {
    String file = SourceLocation.of(edition.file()).format(base);
    String state =
        switch (edition.state()) {
          case NOT_NEEDED -> "nothing to decide";
          case UNCHANGED -> file + " is as it was";
          case WRITTEN -> file + " is written";
        };
    return edition.edition() + ": " + edition.counts().words() + "; " + state;
  }
}
