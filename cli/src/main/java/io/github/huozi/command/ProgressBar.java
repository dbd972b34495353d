package io.github.huozi.command;

import io.github.huozi.console.ConsoleProgress;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.Progress;
import java.util.List;

/** Shows on a terminal how far a publication has come; elsewhere a line tells it now and then. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 24;

  private final TerminalConsole console;
  private final Progress lines;

  ProgressBar(TerminalConsole console) {
    this.console = console;
    this.lines = new ConsoleProgress(console, !console.redraws());
  }

  @Override
  public void remaking(String edition, String reason) {
    lines.remaking(edition, reason);
  }

  @Override
  public void converted(String edition, ConversionCounts counts) {
    lines.converted(edition, counts);
  }

  @Override
  public void inked(String classifier, List<String> colors) {
    lines.inked(classifier, colors);
  }

  @Override
  public void composed(String edition, int sections, int of) {
    lines.composed(edition, sections, of);
    draw(edition, sections, of, "sections composed");
  }

  @Override
  public void drawn(String edition, int pages, int of) {
    lines.drawn(edition, pages, of);
    draw(edition, pages, of, "pages drawn");
  }

  private void draw(String edition, int done, int of, String what) {
    console.status(line(edition, done, of, what));
  }

  /** The bar: {@code en [######------------------] 10 of 40 pages drawn}. */
  static String line(String edition, int done, int of, String what) {
    int full = of == 0 ? WIDTH : (int) ((long) WIDTH * done / of);
    return edition
        + " ["
        + "#".repeat(full)
        + "-".repeat(WIDTH - full)
        + "] "
        + done
        + " of "
        + of
        + " "
        + what;
  }
}
