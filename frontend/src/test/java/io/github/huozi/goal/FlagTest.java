package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters that are true or false. */
class FlagTest {

  @Test
  void values() {
    assertThat(Parameters.flag("draft", "true")).isTrue();
    assertThat(Parameters.flag("draft", " TRUE ")).isTrue();
    assertThat(Parameters.flag("fork", "False")).isFalse();
  }

  @Test
  void whatIsNotSetIsAsByDefault() {
    assertThat(Parameters.flag("draft", null)).isFalse();
    assertThat(Parameters.flag("draft", "")).isFalse();
    assertThat(Parameters.flag("fork", "")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "ture", "on", "${flag}"})
  void whatIsNeitherTrueNorFalse(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.flag("embedFonts", value))
        .withMessage("<embedFonts>: " + value + "; write true or false");
  }
}
