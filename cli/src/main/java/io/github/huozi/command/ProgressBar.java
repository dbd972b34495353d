package io.github.huozi.command;

import io.github.huozi.console.ConsoleProgress;
import io.github.huozi.request.ConversionCounts;
import io.github.huozi.request.Progress;
import io.github.huozi.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Shows on a terminal how far a publication has come; elsewhere a line tells it now and then. */
final class ProgressBar implements Progress {

  private static final int WIDTH = 24;

  private final TerminalConsole console;
  private final Progress lines;
  private final Map<String, State> editions = new ConcurrentHashMap<>();

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
    draw(edition, state -> new State(sections, of, state.drawn, state.pages));
  }

  @Override
  public void drawn(String edition, int pages, int of) {
    lines.drawn(edition, pages, of);
    draw(edition, state -> new State(state.composed, state.sections, pages, of));
  }

  @Override
  public void checked(String what, int checks, int of) {
    lines.checked(what, checks, of);
    Wording wording = console.wording();
    String done = bar((double) checks / of) + wording.of(checks + " of " + of + " checks") + ", ";
    console.status(done + TerminalConsole.end(wording.of(what), done));
  }

  private static String bar(double share) {
    int full = (int) Math.round(WIDTH * share);
    return "[" + "#".repeat(full) + "-".repeat(WIDTH - full) + "] ";
  }

  private void draw(String edition, UnaryOperator<State> change) {
    State state =
        editions.compute(
            edition, (id, before) -> change.apply(before == null ? State.NOTHING : before));
    console.status(state.line(edition, console.wording()));
  }

  /**
   * The progress of an edition.
   *
   * @param composed the sections whose lines are composed
   * @param sections all its sections
   * @param drawn the pages that are drawn
   * @param pages the pages of the sections that are composed
   */
  record State(int composed, int sections, int drawn, int pages) {

    static final State NOTHING = new State(0, 0, 0, 0);

    /**
     * The bar: {@code en [######------------------] 20 of 40 sections, 31 pages}. To draw the pages
     * takes about as long as to compose them.
     */
    String line(String edition, Wording wording) {
      double share =
          share(composed, sections) / 2 + share(composed, sections) * share(drawn, pages) / 2;
      return edition
          + " "
          + bar(share)
          + wording.of(composed + " of " + sections + " sections, " + drawn + " pages");
    }

    private static double share(int done, int of) {
      return of == 0 ? 0 : (double) done / of;
    }
  }
}
