package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiesTest {

  @ParameterizedTest
  @CsvSource({
    "J., Needham",
    "(J., Needham",
    "C.A., Reed",
    "No., 5",
    "pp., 12–14",
    "'(p.', 7",
    "Dr., Kawase",
    "c., 1040"
  })
  void belongTogether(String before, String after) {
    assertThat(Ties.isTied(before, after)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"end., The", "I, am", "no., that", "USA., The", "type., 5", "a, b"})
  void doNotBelongTogether(String before, String after) {
    assertThat(Ties.isTied(before, after)).isFalse();
  }
}
