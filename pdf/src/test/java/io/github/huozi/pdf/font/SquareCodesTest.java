package io.github.huozi.pdf.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SquareCodesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12", "!?", "AB", "007", "2024", "9.", "10.", "100)", "XI", "VIII", "！？", "m²", "O₂", "−3",
        "-12"
      })
  void charactersHaveACode(String characters) {
    int code = SquareCodes.of(characters);
    assertThat(code).isNotZero();
    assertThat(SquareCodes.text(code)).isEqualTo(characters);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "abc", "12345", "1.5", "二十", "é!"})
  void othersHaveNone(String characters) {
    assertThat((int) SquareCodes.of(characters)).isZero();
  }
}
