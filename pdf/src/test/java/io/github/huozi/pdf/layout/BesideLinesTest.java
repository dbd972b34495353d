package io.github.huozi.pdf.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BesideLinesTest {

  private static final BesideLines LINES = new BesideLines(400, 10);

  /** An em at least is between them, and the rest of the line has whole characters. */
  @Test
  void linesBeginAnEmBelow() {
    assertThat(LINES.shift(100)).isEqualTo(110);
    assertThat(LINES.shift(101)).isEqualTo(120);
  }

  /** JLREQ §4.3: a quarter of the line is left. */
  @Test
  void aQuarterOfTheLineIsLeft() {
    assertThat(LINES.leave(290)).isTrue();
    assertThat(LINES.leave(291)).isFalse();
  }

  @Test
  void nineCharactersAreLeft() {
    BesideLines shortLines = new BesideLines(300, 10);
    assertThat(shortLines.leave(200)).isTrue();
    assertThat(shortLines.leave(201)).isFalse();
  }
}
