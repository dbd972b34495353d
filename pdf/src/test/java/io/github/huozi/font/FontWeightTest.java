package io.github.huozi.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights follow CSS Fonts 4 §2.2. */
final class FontWeightTest {

  @ParameterizedTest
  @CsvSource({
    "1, 400, 1",
    "99, 400, 99",
    "100, 400, 100",
    "349, 400, 100",
    "350, 700, 100",
    "549, 700, 100",
    "550, 900, 400",
    "749, 900, 400",
    "750, 900, 700",
    "899, 900, 700",
    "900, 900, 700",
    "1000, 1000, 700"
  })
  void relativeWeightsFollowTheTable(int inherited, int bolder, int lighter) {
    assertThat(FontWeight.of("bolder", inherited)).hasValue(bolder);
    assertThat(FontWeight.of("lighter", inherited)).hasValue(lighter);
  }

  @ParameterizedTest
  @CsvSource({
    "normal, 400",
    "BOLD, 700",
    "initial, 400",
    "inherit, 250",
    "unset, 250",
    "1, 1",
    "1000, 1000",
    "350.5, 351",
    "+450, 450",
    "3e2, 300",
    "' 500 ', 500"
  })
  void otherValuesDoNotDependOnTheTable(String value, int weight) {
    assertThat(FontWeight.of(value, 250)).hasValue(weight);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "0.4", "1001", "99999999999", "-100", "400px", "4 00", "heavy"})
  void anotherValueIsInvalid(String value) {
    assertThat(FontWeight.of(value, 250)).isEmpty();
  }
}
