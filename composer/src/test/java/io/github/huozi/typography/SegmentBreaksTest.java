package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each text is a character, a line break in the source (written as a space) and a character. */
class SegmentBreaksTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "活 字", "， 字", "。 “", "” 字", "— 字", "… 字", "か な", "カ ﾅ", "々 は", "𠀀 字", "字 （", "全 Ａ"
      })
  void nothingIsLeftBetweenHanCharacters(String text) {
    assertThat(vanishes(text, "zh-Hans")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "字 a", "a 字", "字 1", "활 자", "字 활", "“ a", "— —", "é 字", "😀 a"})
  void aSpaceIsLeftBetweenOthers(String text) {
    assertThat(vanishes(text, "zh-Hans")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"韓 國", "國 。", "활 字", "활 자", "か な"})
  void aSpaceIsLeftInKorean(String text) {
    assertThat(vanishes(text, "ko")).isFalse();
  }

  @Test
  void linesAreJoinedAndTypedSpacesStay() {
    assertThat(joined("第十四回 林如海\n  捐馆\t扬州城 ", "zh-Hans")).isEqualTo("第十四回 林如海捐馆 扬州城");
    assertThat(joined("用 Java\n排字", "zh-Hans")).isEqualTo("用 Java 排字");
    assertThat(joined("大韓民國\n憲法  第一條", "ko")).isEqualTo("大韓民國 憲法 第一條");
    assertThat(joined("一\u3000\n二", "ja")).isEqualTo("一\u3000二");
  }

  private static String joined(String text, String language) {
    return SegmentBreaks.joined(text, new Language(language));
  }

  private static boolean vanishes(String text, String language) {
    int[] codePoints = text.codePoints().toArray();
    return SegmentBreaks.vanishes(codePoints[0], codePoints[2], new Language(language));
  }
}
