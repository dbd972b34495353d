package io.github.huozi.typography.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    "c., 1040",
    "chapter, 3",
    "(Figures, 3–5",
    "27, July",
    "27., Juli",
    "July, '27,'",
    "JIS, X",
    "字集JIS, X",
    "X, 0208",
    "ISO, 8859"
  })
  void belongTogether(String before, String after) {
    assertThat(Ties.isTied(before, after)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "end., The",
    "I, am",
    "no., that",
    "USA., The",
    "type., 5",
    "a, b",
    "27, Julian",
    "July, 1932",
    "127, July",
    "chapter, three"
  })
  void doNotBelongTogether(String before, String after) {
    assertThat(Ties.isTied(before, after)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5|月",
        "11 |日",
        "1614|年",
        "1377|年）",
        "90|年代",
        "第|5",
        "第 |5 章",
        "1031〜|95年",
        "1031年〜|1095年",
        "1041–|1048"
      })
  void aNumberIsBetterKeptWithWhatItCounts(String text) {
    assertThat(isCounted(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"五|月", "5月|11", "5|和", "年|5", "年〜|5", "〜|5", "a |5", "5 |a"})
  void anotherWordIsNotKeptWithANumber(String text) {
    assertThat(isCounted(text)).isFalse();
  }

  private static boolean isCounted(String barred) {
    return Ties.isCounted(barred.replace("|", ""), barred.indexOf('|'));
  }
}
