package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertFirstLine;
import static io.github.huozi.typography.ComposerAssertions.assertGap;
import static io.github.huozi.typography.ComposerAssertions.assertLines;
import static io.github.huozi.typography.ComposerAssertions.justified;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order in which the gaps of a line are narrowed and widened (CLREQ §3.5.3, §3.5.4). */
class AdjustmentTest {

  /**
   * Each text is too long by an excess in em, and must be narrowed, since no break is allowed in
   * it. The last column is the change of each gap.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The blank of the mark at the line's end first, where it is a choice.
        "ja | 天（地，玄。 | 0.5 | 。 -0.5 , 天 0 , ， 0",
        // Quotation marks side by side before all else.
        "zh-Hans | 天”“地，玄 | 0.5 | ” -1 , ， 0",
        "ja | 天」「地玄。 | 0.5 | 」 -1 , 。 0",
        "ja | 天」「地a b、玄。黄 | 0.25 | 」 -0.75 , a\u00A0 0 , 、 0",
        "ja | 天」「地a b、玄。黄 | 0.75 | 」 -1 , a\u00A0 -0.25 , 、 0",
        // Word space, all marks alike by half their blank, Han–Latin gap, the rest of the blank.
        "ja | a b・天（地、c。玄 | 0.25 | a\u00A0 -0.25 , b 0 , ・ 0 , 天 0 , 、 0 , 。 0 , 地 0",
        "ja | a b・天（地、c。玄 | 0.5 | a\u00A0 -0.25 , b -0.03125 , ・ -0.03125 , 天 -0.0625 , 、 -0.0625 , 。 -0.0625",
        "ja | a b・天（地、c。玄 | 1.25 | b -0.125 , ・ -0.125 , 天 -0.25 , 、 -0.25 , 。 -0.25",
        "ja | a b・天（地、c天。玄 | 1.285 | 、 -0.25 , c 0.215 , 。 -0.25",
        "ja | a b・天（地、c天。玄 | 1.82 | b -0.1875 , 天 -0.375 , 、 -0.375 , c 0.18 , 。 -0.375",
        "ja | a b・天（地、c天。玄 | 2.32 | b -0.25 , 天 -0.5 , 、 -0.5 , c 0.18 , 。 -0.5",
      })
  void gapsAreNarrowedInTheirOrder(String language, String text, double excess, String gaps) {
    String unbroken = text.replace(' ', '\u00A0').replaceAll("(?<=.)(?=.)", "\u2060");
    double natural = new ComposedText(language, unbroken, 100).widths().get(0);
    ComposedText narrowed = new ComposedText(language, unbroken, natural - excess);
    assertThat(narrowed.lines()).hasSize(1);
    assertThat(narrowed.widths().get(0)).isCloseTo(natural - excess, within(1e-9));
    double gapAfter = 0;
    for (String gap : gaps.split(" , ", -1)) {
      int space = gap.lastIndexOf(' ');
      String after = gap.substring(0, space).replaceAll("(?<=.)(?=.)", "\u2060") + "\u2060";
      gapAfter = Double.parseDouble(gap.substring(space + 1));
      if (text.endsWith(gap.substring(0, space))) {
        after = after.substring(0, after.length() - 1);
      }
      assertThat(narrowed.gapAfter(after)).as(gap).isCloseTo(gapAfter, within(1e-9));
    }
  }

  @Test
  void aWordSpaceAmongHanIsWidenedToTwoFifthsOfAnEmThenTheGapsBesideLatin() {
    Language language = new Language("zh-Hans");
    Piece piece =
        new Piece.Text(
            "天a b地玄黄宇宙洪荒日月盈",
            1,
            codePoint -> codePoint == ' ' ? 0.25 : ComposedText.GRID.advance(codePoint),
            Piece.TextStyle.PLAIN);
    Paragraph paragraph =
        new Paragraph(List.of(piece), 5, 0, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    ComposedText text = new ComposedText(new Composer(language), Profile.of(language), paragraph);
    assertThat(text.lines().get(0)).isEqualTo("天a b地玄");
    assertThat(text.gapAfter("a ")).isCloseTo(0.15, within(1e-9));
    assertThat(text.gapAfter("天")).isCloseTo(0.3, within(1e-9));
    assertThat(text.gapAfter("地")).isZero();
  }

  @Test
  void aWiderWordSpaceIsNotWidenedBeforeTheGapsBesideLatin() {
    // The spaces of this test's type are half an em.
    assertGap("zh-Hans", "天a地玄黄宇宙洪荒日月盈", 5.1, "天", 0.3);
    assertGap("zh-Hans", "天a地玄黄宇宙洪荒日月盈", 5.1, "a", 0.3);
  }

  @Test
  void allGapsAreWidenedAlikeAfterThat() {
    ComposedText text = new ComposedText("zh-Hans", "天地玄黄宇宙洪荒日月", 4.5);
    assertThat(text.widths().get(0)).isCloseTo(4.5, within(1e-9));
    assertThat(text.gapAfter("天")).isCloseTo(0.5 / 3, within(1e-9));
    assertThat(text.gapAfter("玄")).isCloseTo(0.5 / 3, within(1e-9));
  }

  /** By .06 em all gaps, then word spaces and gaps beside Latin to half an em, and marks. */
  @Test
  void gapsBesideLatinAndMarksAreWidenedMoreBeforeALineIsSpacedOut() {
    String text = "天a地，玄黄bcdefghijk";
    assertGap("zh-Hans", text, 6.54, "玄", 0.06);
    assertGap("zh-Hans", text, 6.54, "天", 0.46);
    assertGap("zh-Hans", text, 6.54, "，", 0.06);
    assertGap("zh-Hans", text, 6.865, "玄", 0.06);
    assertGap("zh-Hans", text, 6.865, "天", 0.56);
    assertGap("zh-Hans", text, 6.865, "，", 0.185);
    assertGap("zh-Hans", text, 6.905, "玄", 0.07);
  }

  /** A line of fourteen characters would lack two em otherwise. */
  @Test
  void charactersOfChineseStandCloserRatherThanFarApart() {
    String many = "天地".repeat(7);
    assertLines("zh-Hans", many + "abcd日月", 16.05, many + "abcd", "日月");
    assertGap("zh-Hans", many + "abcd日月", 16.05, "天", -0.01);
    assertLines("zh-Hans", many + "abcd日月", 15.9, many, "abcd日月");
    assertLines("ja", many + "abcd日月", 16.05, many, "abcd日月");
    // Nor are they closer where the line can be widened inconspicuously.
    assertLines("zh-Hans", "天地".repeat(25) + "abcd日", 51.4, "天地".repeat(24) + "天", "地abcd日");
  }

  @Test
  void charactersOfChineseStandCloserRatherThanLeaveOneOfThemForTheLastLine() {
    String many = "天地".repeat(7) + "。";
    assertLines("zh-Hant", many, 14.3, many);
    assertLines("zh-Hans", many, 14.3, many);
  }

  @Test
  void noGapIsWidenedBeforeClosingMarksAfterOpeningMarksOrInAPair() {
    TextSetting untrimmed = setting(s -> s.trim(TextSetting.Trim.SPACE_ALL));
    ComposedText text = justified("zh-Hans", "天“地”，玄——黄宇宙洪荒", 8.5, untrimmed);
    assertThat(text.lines().get(0)).isEqualTo("天“地”，玄——");
    assertThat(text.gapAfter("“")).isZero();
    assertThat(text.gapAfter("地")).isZero();
    assertThat(text.gapAfter("—")).isZero();
    assertThat(text.gapAfter("天")).isPositive();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天word地玄黄宇宙洪荒日月",
    "ja, あwordいうえおかきくけこ",
    "en, a word in a long line of type",
    "ko, 하늘 word 땅은 검고 누르다"
  })
  void lettersOfAWordAreNeverSpaced(String language, String text) {
    for (double measure = 4; measure < 9; measure += 0.3) {
      ComposedText composed = new ComposedText(language, text, measure);
      for (String start : new String[] {"w", "wo", "wor"}) {
        assertThat(composed.gapAfter(start)).isZero();
      }
    }
  }

  @Test
  void aNumberIsNotSpacedFromTheSignThatFillsASquare() {
    assertGap("zh-Hans", "天20℃地玄黄宇宙洪荒日月", 6, "20", 0);
    assertGap("zh-Hans", "天￥5地玄黄宇宙洪荒日月", 6, "￥", 0);
  }

  @Test
  void theDashOfARangeIsNotSpaced() {
    assertGap("zh-Hans", "天1041—1048地玄黄宇宙洪荒日月", 7.2, "1041", 0);
    assertGap("zh-Hans", "天1041—1048地玄黄宇宙洪荒日月", 7.2, "—", 0);
  }

  @Test
  void aNoteCallIsNotSpacedFromItsWord() {
    assertGap("zh-Hans", "天地^[1]玄黄宇宙洪荒日月", 4.8, "地", 0);
  }

  @Test
  void westernLinesAreFilledBetweenWordsOnly() {
    assertFirstLine("en", "ab cd ef gh ijkl mn", 5.2, 5.2);
    assertGap("en", "ab cd ef gh ijkl mn", 5.2, "a", 0);
  }

  @Test
  void wordSpacesAndSyllablesOfKoreanAreAdjustedTogether() {
    assertGap("ko", "하늘 땅 검고 누르다 집", 6, "하", 0);
    assertGap("ko", "하늘 땅 검고 누르다 집", 6.29, "하", 0.02);
    assertGap("ko", "하늘 땅 검고 누르다 집", 6.29, "늘 ", 0.125);
    assertGap("ko", "하늘 땅 검고 누르다 집", 6.66, "하", 0.04);
    assertGap("ko", "하늘 땅 검고 누르다 집", 5.7725, "하", -0.02);
    assertGap("ko", "하늘 땅 검고 누르다 집", 5.7725, "늘 ", -0.09375);
  }

  @Test
  void theLastLineKeepsItsWidth() {
    assertThat(new ComposedText("zh-Hans", "天地玄黄宇宙洪", 5).widths()).containsExactly(5.0, 2.0);
  }

  @Test
  void aLineOfOneCharacterCannotBeFilled() {
    assertThat(new ComposedText("zh-Hans", "天地", 1.5).widths()).containsExactly(1.0, 1.0);
  }

  @Test
  void breakAllLetsWesternWordsFillHanLines() {
    TextSetting all = setting(s -> s.wordBreak(TextSetting.WordBreak.BREAK_ALL));
    assertLines(all, "zh-Hans", "天地abcdefgh玄黄", 4, "天地abc", "defgh玄", "黄");
  }
}
