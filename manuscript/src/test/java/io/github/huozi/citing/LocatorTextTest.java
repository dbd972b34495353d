package io.github.huozi.citing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", p. 33|page|33|''",
        ", pp. 33-35, and passim|page|33-35|', and passim'",
        ", pp. 33–35, 38|page|33-35, 38|''",
        ", 99 years later|page|99|' years later'",
        "' 99 years later'|page|''|' 99 years later'",
        ", chap. 3|chapter|3|''",
        ", § 2.1|section|2.1|''",
        ", vol. IV|volume|IV|''",
        ", fig. 5b|figure|5b|''",
        ", pioneers|page|''|', pioneers'",
        "，第33—35页|page|33-35|''",
        "，第３章等|chapter|3|等",
        "，頁12|page|12|''",
        "，12頁|page|12|''",
        "、第3節|section|3|''",
        ", 33쪽|page|33|''",
        ", 제3장|chapter|3|''",
        "，第三章|page|''|，第三章",
      })
  void thePlaceIsRead(String text, String label, String place, String rest) {
    assertThat(LocatorText.of(text)).isEqualTo(new LocatorText(label, place, rest));
  }
}
