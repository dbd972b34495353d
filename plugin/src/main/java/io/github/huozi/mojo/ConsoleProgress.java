package io.github.huozi.mojo;

import io.github.huozi.language.Language;
import io.github.huozi.problem.SingleLine;
import io.github.huozi.request.Progress;
import org.apache.maven.plugin.logging.Log;

/** Tells on the console how far a long book has come, and with {@code -X} why it is made. */
final class ConsoleProgress implements Progress {

  /** What is done sooner needs no line; and no line comes sooner after another. */
  private static final long PAUSE_NANOS = 2_000_000_000L;

  private final Log log;
  private final boolean counts;
  private long last = System.nanoTime();

  /**
   * @param counts whether sections and pages are counted: not where nobody is watching
   */
  ConsoleProgress(Log log, boolean counts) {
    this.log = log;
    this.counts = counts;
  }

  @Override
  public void remaking(Language language, String reason) {
    log.debug(language + " is made: " + SingleLine.of(reason));
  }

  @Override
  public void composed(Language language, int sections, int of) {
    tell(language, sections, of, "sections composed");
  }

  @Override
  public void drawn(Language language, int pages, int of) {
    tell(language, pages, of, "pages drawn");
  }

  private synchronized void tell(Language language, int done, int of, String what) {
    long now = System.nanoTime();
    if (counts && done < of && now - last >= PAUSE_NANOS) {
      last = now;
      log.info(language + ": " + done + " of " + of + " " + what);
    }
  }
}
