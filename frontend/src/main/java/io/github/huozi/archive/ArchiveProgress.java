package io.github.huozi.archive;

import io.github.huozi.console.Console;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.Progress;
import java.util.List;

/**
 * Tells, to those who ask for it with {@code -X}, what is done for one publication of many.
 *
 * @param publication its name
 */
record ArchiveProgress(String publication, Console console) implements Progress {

  @Override
  public void remaking(String edition, String reason) {
    console.debug(publication + ": " + edition + " is made: " + SingleLine.of(reason));
  }

  @Override
  public void inked(String classifier, List<String> colors) {
    console.debug(
        publication + ": " + classifier + ": " + SingleLine.of(String.join(", ", colors)));
  }

  @Override
  public void converted(String edition, ConversionCounts counts) {
    console.debug(publication + ": " + edition + ": " + counts.words());
  }
}
