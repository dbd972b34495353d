package io.github.huozi.console;

import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.Progress;
import java.util.List;

/**
 * Tells on the console how far a long book and its checks have come and what was converted, and
 * with {@code -X} why it is made.
 */
public final class ConsoleProgress implements Progress {

  /** The time between two lines. What is done sooner needs no line. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final Console console;
  private final boolean counts;
  private long last = System.nanoTime();

  /**
   * @param counts whether sections, pages and checks are counted: not where nobody is watching
   */
  public ConsoleProgress(Console console, boolean counts) {
    this.console = console;
    this.counts = counts;
  }

  @Override
  public void remaking(String edition, String reason) {
    console.debug(edition + " is made: " + SingleLine.of(reason));
  }

  @Override
  public void inked(String classifier, List<String> colors) {
    console.info(classifier + ": " + SingleLine.of(String.join(", ", colors)));
  }

  @Override
  public void converted(String edition, ConversionCounts counts) {
    console.info(edition + ": " + counts.words());
  }

  @Override
  public void composed(String edition, int sections, int of) {
    log(edition, sections, of, "sections composed");
  }

  @Override
  public void drawn(String edition, int pages, int of) {
    log(edition, pages, of, "pages drawn");
  }

  @Override
  public void checked(String what, int checks, int of) {
    log(what, checks, of, "checks done");
  }

  private synchronized void log(String of, int done, int all, String what) {
    long now = System.nanoTime();
    if (counts && done < all && now - last >= PAUSE_NANOS) {
      last = now;
      console.info(of + ": " + done + " of " + all + " " + what);
    }
  }
}
