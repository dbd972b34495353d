package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private TerminalConsole console(boolean redraws) {
    return new TerminalConsole(
        new PrintWriter(out, true), new PrintWriter(err, true), false, false, redraws);
  }

  @Test
  void theBarIsAsFullAsTheWork() {
    assertThat(ProgressBar.line("en", 10, 40, "pages drawn"))
        .isEqualTo("en [######------------------] 10 of 40 pages drawn");
    assertThat(ProgressBar.line("en", 0, 0, "pages drawn")).contains("[########################]");
  }

  @Test
  void aTerminalHasOneLineBelowAllOthers() {
    TerminalConsole console = console(true);
    console.status("long status");
    console.status("short");
    console.info("a line");
    console.status("");
    assertThat(out).hasToString("a line" + System.lineSeparator());
    // Blanks wipe what the line before had more.
    assertThat(err).hasToString("\rlong status\rshort      \r     \r\rshort\r     \r");
  }

  @Test
  void elsewhereThereIsNoBar() {
    TerminalConsole console = console(false);
    new ProgressBar(console).drawn("en", 1, 2);
    assertThat(err.toString() + out).isEmpty();
  }
}
