package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text is a character, a line break in the source, shown as a space, and a character. */
class SegmentBreaksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "活 字", "， 字", "。 “", "” 字", "— 字", "… 字", "か な", "カ ﾅ", "々 は", "𠀀 字", "字 （", "全 Ａ"
      })
  void nothingIsLeftBetweenHanCharacters(String text) {
    assertThat(vanishes(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "字 a", "a 字", "字 1", "활 자", "字 활", "“ a", "— —", "é 字", "😀 a"})
  void aSpaceIsLeftBetweenOthers(String text) {
    assertThat(vanishes(text)).isFalse();
  }

  private static boolean vanishes(String text) {
    int[] codePoints = text.codePoints().toArray();
    return SegmentBreaks.vanishes(codePoints[0], codePoints[2]);
  }
}
