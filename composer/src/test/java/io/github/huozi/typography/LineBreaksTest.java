package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bar marks each place where a line may end. */
class LineBreaksTest {

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天|地|玄|黄，|宇|宙",
    "zh-Hans, 天|“地”|玄",
    "zh-Hans, 天——|地",
    "zh-Hans, 天—―|地",
    "zh-Hans, 天……|地",
    "zh-Hans, 《书》|（上）|第|12|章",
    "zh-Hans, 用|Java|写|的",
    "zh-Hant, 天|「地」|玄|黃。",
    "ja, は|じ|めっ|て|の|コー|ド",
    "ja, 々",
    "ja, 人々|の",
    "ko, 활자 |인쇄",
    "ko, 금속활자로 |찍은",
    "en, movable |type",
    "en, a |well-|known |“quote”",
    "en, in |C++ |or |C++20",
    "zh-Hans, 用|C++写|的",
  })
  void opportunities(String language, String text) {
    assertThat(bars(language, text.replace("|", ""))).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja"})
  void noLineStartsWithAClosingMark(String language) {
    for (int codePoint : "、，；：。！？’”）〕】》〉」』］｝々〻·・‥…".codePoints().toArray()) {
      String mark = Character.toString(codePoint);
      assertThat(bars(language, "字" + mark + "字")).as(mark).doesNotContain("|" + mark);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja"})
  void noLineEndsWithAnOpeningMark(String language) {
    for (int codePoint : "‘“（〔【《〈「『［｛".codePoints().toArray()) {
      String mark = Character.toString(codePoint);
      assertThat(bars(language, "字" + mark + "字")).as(mark).doesNotContain(mark + "|");
    }
  }

  @Test
  void anEmptyTextHasNoOpportunity() {
    assertThat(bars("zh-Hans", "")).isEmpty();
  }

  private static String bars(String language, String text) {
    LineBreaks breaks = new LineBreaks(new Language(language));
    breaks.setText(text);
    StringBuilder barred = new StringBuilder(text);
    int inserted = 0;
    for (int offset = breaks.next(); offset != LineBreaks.DONE; offset = breaks.next()) {
      if (offset < text.length()) {
        barred.insert(offset + inserted, '|');
        inserted++;
      }
    }
    return barred.toString();
  }
}
