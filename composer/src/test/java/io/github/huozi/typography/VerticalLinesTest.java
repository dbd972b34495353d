package io.github.huozi.typography;

import static io.github.huozi.typography.ComposedText.inVertical;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks in vertical lines. All tests with {@link ComposedText} show that nothing else differs. */
class VerticalLinesTest {

  /** CLREQ §3.1.6.1 and JLREQ §3.1.6: these marks always take a square, two of ！？ together one. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天：地, 3",
    "zh-Hans, 天：“地, 4",
    "zh-Hans, 天？地, 3",
    "zh-Hans, 天？！地, 3",
    "zh-Hans, 天！”地, 4",
    "zh-Hans, 天”！地, 3.5",
    "zh-Hans, 天地！, 3",
    "zh-Hant, 天：「地, 4",
    "zh-Hant, 天；」地, 4",
    "ja, 天！」地, 4",
    "ja, 天：「地, 4",
  })
  void colonsAndExclamationMarksKeepTheirSquare(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @ParameterizedTest
  @ValueSource(strings = {"：", "；", "！", "？"})
  void noLineIsFilledByNarrowingThem(String mark) {
    for (String language : new String[] {"zh-Hans", "zh-Hant", "ja"}) {
      ComposedText text = vertical(language, "天地" + mark + "玄黄宇宙洪荒日月", 4.8);
      assertThat(text.gapAfter("地" + mark)).isNotNegative();
      assertThat(new LineRules(new Language(language), TextSetting.in(WritingMode.VERTICAL_RL)))
          .returns(0.0, rules -> rules.blankBefore(mark.codePointAt(0)))
          .returns(0.0, rules -> rules.blankAfter(mark.codePointAt(0)));
    }
  }

  /** CLREQ §3.1.6.1, JLREQ §3.1.2, §3.1.4: the others are as in horizontal lines. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天。”地, 3.5",
    "zh-Hans, 天，地, 3",
    "zh-Hans, 天地。, 2.5",
    "zh-Hant, 天。」地, 3.75",
    "zh-Hant, 天，『地, 3.75",
    "ja, 天。」地, 3.5",
    "ja, 天、「地, 3.5",
    "ja, 天」・「地, 4",
    "ja, 「天地, 2.5",
    "ja, 天——地, 4",
    "ja, 天……地, 4",
  })
  void otherMarksShareTheirBlanks(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  /** JLREQ §3.1.3: those of a list keep their blank, and so do all in horizontal lines. */
  @ParameterizedTest
  @CsvSource({
    "二、三人, 3.5",
    "十二、三人, 4.5",
    "九、十人, 3.5",
    "四、五百人, 4.5",
    "三、四五六、七八九人, 9",
    "〇・三五一四, 5.5",
    "二・二六事件, 5.5",
    "一、二、三と, 6",
    "一、三と, 4",
    "三、四五と, 5",
    "東・西と, 4",
    "一、二、三と一・二, 8.5",
  })
  void marksInNumbersOfHanDigitsAreSetSolid(String text, double em) {
    assertWidth("ja", text, em);
    assertThat(vertical("zh-Hant", text, 1000).widths().get(0)).isGreaterThanOrEqualTo(em);
  }

  /** JLREQ §3.1.1: they are drawn as 〝 〟. */
  @ParameterizedTest
  @CsvSource({
    "天“地”玄, 5",
    "天。“地, 3.5",
    "天地”。玄, 4.5",
  })
  void doubleQuotationMarksOfJapaneseAreFullWidth(String text, double em) {
    assertWidth("ja", text, em);
  }

  @Test
  void singleOnesOfJapaneseAreApostrophes() {
    LineRules rules = new LineRules(new Language("ja"), TextSetting.in(WritingMode.VERTICAL_RL));
    assertThat(rules.isMark('“')).isTrue();
    assertThat(rules.isMark('’')).isFalse();
    assertThat(new LineRules(new Language("ja"), TextSetting.DEFAULT).isMark('“')).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja"})
  void theyNeitherStartNorEndALine(String language) {
    assertLines(language, "天地玄“黄”宇宙", 4, "天地玄", "“黄”宇宙");
    assertLines(language, "天地“玄黄”宇宙", 5, "天地“玄黄”", "宇宙");
  }

  @Test
  void stopsHangAsInHorizontalLines() {
    TextSetting hanging = setting(s -> s.hanging());
    assertThat(inVertical("ja", "天地玄黄、宇宙洪荒", 4, hanging).lines()).containsExactly("天地玄黄、", "宇宙洪荒");
  }

  private static ComposedText vertical(String language, String text, double measure) {
    return inVertical(language, text, measure, TextSetting.DEFAULT);
  }

  private static void assertWidth(String language, String text, double em) {
    ComposedText composed = vertical(language, text, 1000);
    assertThat(composed.widths()).as(text).hasSize(1);
    assertThat(composed.widths().get(0)).as(text).isCloseTo(em, within(1e-6));
  }

  private static void assertLines(String language, String text, double measure, String... lines) {
    assertThat(vertical(language, text, measure).lines()).containsExactly(lines);
  }
}
