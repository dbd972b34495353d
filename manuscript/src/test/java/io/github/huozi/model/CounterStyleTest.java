package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Page numbers in counter styles (CSS Counter Styles 3). */
class CounterStyleTest {

  @ParameterizedTest
  @CsvSource({
    "12, decimal, 12",
    "7, decimal-leading-zero, 07",
    "1994, lower-roman, mcmxciv",
    "48, UPPER-ROMAN, XLVIII",
    "0, lower-roman, 0",
    "27, lower-alpha, aa",
    "26, upper-latin, Z",
    "305, cjk-decimal, 三〇五",
    "10, cjk-ideographic, 十",
    "12, simp-chinese-informal, 十二",
    "20, trad-chinese-informal, 二十",
    "105, cjk-ideographic, 一百零五",
    "112, cjk-ideographic, 一百一十二",
    "1010, cjk-ideographic, 一千零一十",
    "3000, cjk-ideographic, 三千",
    "10000, cjk-ideographic, 一〇〇〇〇",
    "0, cjk-ideographic, 零",
    "110, japanese-informal, 百十",
    "1001, japanese-informal, 千一",
  })
  void aNumberIsWritten(int number, String style, String written) {
    assertThat(CounterStyle.write(number, style)).contains(written);
  }

  @Test
  void anUnknownStyleIsNone() {
    assertThat(CounterStyle.write(1, "runic")).isEmpty();
  }
}
