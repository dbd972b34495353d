package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.wording.Wording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private TerminalConsole console(boolean redraws) {
    return console(redraws, Wording.ENGLISH);
  }

  private TerminalConsole console(boolean redraws, Wording wording) {
    return new TerminalConsole(
        new PrintWriter(out, true), new PrintWriter(err, true), false, false, redraws, wording);
  }

  @Test
  void theBarIsAsFullAsTheWork() {
    assertThat(new ProgressBar.State(20, 40, 0, 0).line("en", Wording.ENGLISH))
        .isEqualTo("en [######------------------] 20 of 40 sections, 0 pages");
    assertThat(new ProgressBar.State(20, 40, 30, 30).line("en", Wording.ENGLISH))
        .isEqualTo("en [############------------] 20 of 40 sections, 30 pages");
    assertThat(ProgressBar.State.NOTHING.line("en", Wording.ENGLISH))
        .contains("[------------------------]");
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
  void theBarIsThatOfTheEditionThatWasToldOfLast() {
    ProgressBar bar = new ProgressBar(console(true));
    bar.composed("en", 2, 2);
    bar.composed("ja", 1, 2);
    bar.drawn("en", 3, 3);
    assertThat(err.toString()).endsWith("\ren [########################] 2 of 2 sections, 3 pages");
  }

  @Test
  void aBarTellsWhichCheckIsMade() {
    ProgressBar bar = new ProgressBar(console(true));
    bar.checked("checking a.pdf for print", 6, 24);
    assertThat(err)
        .hasToString("\r[######------------------] 6 of 24 checks, checking a.pdf for print");
    bar.checked("checking " + "a".repeat(80) + ".pdf for print, page 2 of 9", 7, 24);
    // A terminal would break a longer line.
    assertThat(err.toString().substring(err.toString().lastIndexOf('\r') + 1).stripTrailing())
        .hasSize(79)
        .contains("…a")
        .endsWith("a.pdf for print, page 2 of 9");
  }

  @Test
  void aWideCharacterTakesTwoColumns() {
    ProgressBar bar = new ProgressBar(console(true, Wording.of(Optional.of("ja"), Locale.ROOT)));
    bar.checked("checking " + "字".repeat(40) + ".pdf for print", 7, 24);
    String line = err.toString().substring(err.toString().lastIndexOf('\r') + 1).strip();
    assertThat(line).contains("…字").hasSizeLessThan(70);
  }

  @Test
  void elsewhereThereIsNoBar() {
    TerminalConsole console = console(false);
    new ProgressBar(console).drawn("en", 1, 2);
    assertThat(err.toString() + out).isEmpty();
  }
}
