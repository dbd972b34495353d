package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number and its unit in {@link Ties}; a bar marks the end of a line. */
class NumberUnitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 |km",
        "3.5 |kg,",
        "20 |%",
        "20 |℃。",
        "5 |m²",
        "90 |km/h",
        "90 km/|h",
        "90km/|h",
        "€ |5",
        "5 |€",
        "约-|3",
        "-|3"
      })
  void isKeptTogether(String text) {
    assertThat(isParted(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ten |km",
        "10 |kilns",
        "5 |个",
        "5 |A new",
        "10 |20",
        "and/|or",
        "km/|h",
        "1/|2",
        "A-|3",
        "10 |k"
      })
  void isNotKeptTogether(String text) {
    assertThat(isParted(text)).isFalse();
  }

  private static boolean isParted(String barred) {
    int offset = barred.indexOf('|');
    String text = barred.replace("|", "");
    return text.charAt(offset - 1) == ' '
        ? Ties.isBeforeUnit(text, offset, text.codePointAt(offset - 2))
        : Ties.isInsideNumber(text, offset);
  }
}
