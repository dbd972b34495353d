package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSettingTest {

  @ParameterizedTest
  @CsvSource({
    "loose, LOOSE",
    "normal, NORMAL",
    "strict, STRICT",
    "auto, STRICT",
    "initial, STRICT",
    "anywhere, LOOSE"
  })
  void valuesOfLineBreakHaveAStrictness(String value, LineBreak strictness) {
    assertThat(TextSetting.lineBreak(value)).contains(strictness);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "inherit", "STRICT", "looser"})
  void otherValuesHaveNone(String value) {
    assertThat(TextSetting.lineBreak(value)).isEmpty();
  }

  @Test
  void theDefaultIsThatOfAuto() {
    assertThat(TextSetting.lineBreak("auto")).contains(TextSetting.DEFAULT.strictness());
  }
}
