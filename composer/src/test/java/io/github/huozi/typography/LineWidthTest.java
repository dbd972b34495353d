package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertFirstLine;
import static io.github.huozi.typography.ComposerAssertions.assertGap;
import static io.github.huozi.typography.ComposerAssertions.assertLines;
import static io.github.huozi.typography.ComposerAssertions.assertWidth;
import static io.github.huozi.typography.ComposerAssertions.justified;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The width of marks, gaps and lines (CLREQ §3.1.6, §3.2.2, §3.5). */
class LineWidthTest {

  /** The marks stand between two characters, so that the edges of the line have no effect. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天，地, 3",
    "zh-Hans, 天（地, 3",
    "zh-Hans, 天——地, 4",
    "zh-Hans, 天……地, 4",
    "zh-Hans, 天。”地, 3.5",
    "zh-Hans, 天”。地, 3.5",
    "zh-Hans, 天：“地, 3.5",
    "zh-Hans, 天（《地, 3.5",
    "zh-Hans, 天》）地, 3.5",
    "zh-Hans, 天》）。地, 4",
    "zh-Hans, 天》《地, 3.5",
    "zh-Hans, 天》、《地, 4",
    "zh-Hans, 天？！地, 3.5",
    "zh-Hans, 天！”地, 3.5",
    "zh-Hans, 天·地, 3",
    "zh-Hans, 天。”——地, 5.5",
    "zh-Hans, 天》¦《地, 3.5",
    "zh-Hans, 天》 《地, 4.5",
    "zh-Hans, 天， 地, 3.5",
    "zh-Hans, 天 （地, 3.5",
    "zh-Hans, 天，\u200B“地, 3.5",
    "zh-Hant, 天。」地, 3.75",
    "zh-Hant, 天」。地, 3.5",
    "zh-Hant, 天」「地, 3.5",
    "zh-Hant, 天！？地, 4",
    "zh-Hant-HK, 天！地, 3",
    "ja, 天。」地, 3.5",
    "ja, 天」「地, 3.5",
    "ja, 天・地, 3",
    "ja, 天」・「地, 4",
  })
  void marksSideBySideLoseTheBlankBetweenThem(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  /** Kai faces draw “ and ” as Latin ones do. */
  @Test
  void quotationMarksThatTheFontHasNarrowerStandAtTheirText() {
    Piece.Advances narrow = codePoint -> codePoint == '“' || codePoint == '”' ? 0.375 : 1;
    Composition lines =
        new Composer(new Language("zh-Hans"))
            .compose(
                new Paragraph(
                    List.of(new Piece.Text("天“地”玄", 1, narrow, Piece.TextStyle.PLAIN)),
                    9,
                    0,
                    Paragraph.Alignment.JUSTIFIED,
                    TextSetting.DEFAULT));
    assertThat(lines.shiftBefore(1)).isEqualTo(0.625);
    assertThat(lines.shiftAfter(1)).isZero();
    assertThat(lines.shiftBefore(3)).isZero();
    assertThat(lines.shiftAfter(3)).isEqualTo(0.625);
  }

  /** The spaces of this test's type are half an em. */
  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天 地, 2.5",
    "zh-Hans, 天  地, 2.5",
    "zh-Hans, 天 ¦ 地, 2.5",
    "zh-Hans, 天 。, 2",
    "ja, か な, 2.5",
    "ko, 韓 國, 2.5",
  })
  void aSpaceBetweenHanCharactersIsAWordSpace(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天a地, 3",
    "zh-Hans, 天 a 地, 3",
    "zh-Hans, 天 a地, 3",
    "zh-Hans, 天5地, 3",
    "zh-Hans, 天\u00A0a\u00A0地, 3",
    "zh-Hans, 天¦a¦地, 3",
    "zh-Hans, 天^[1]地, 2.25",
    "zh-Hans, 天⟦a⟧地, 4",
    "zh-Hans, 天(a)地, 3.5",
    "zh-Hans, 天，a地, 3.75",
    "zh-Hans, 天， a地, 3.75",
    "zh-Hans, 天20℃地, 4.25",
    "zh-Hans, 天5％地, 3.75",
    "zh-Hans, 天①地, 3",
    "zh-Hans, 天−5地, 3.75",
    "zh-Hant, 天a地, 3",
    "zh-Hant-HK, 天 a 地, 3",
    "ja, あaア, 3",
    "ja, あe\u0301ア, 3",
    "ja, ーaー, 3",
    "ja, か\u3099a, 1.75",
    "ko, 하a 가, 3",
    "en, 天a地, 2.5",
  })
  void ideographsKeepAQuarterFromLetters(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @Test
  void theGapStandsOutsideAnElementsPadding() {
    ComposedText text = new ComposedText("zh-Hans", "天⟦a⟧地", 10);
    assertThat(text.composition().shiftAfter(0)).isEqualTo(0.25);
    assertThat(text.composition().shiftAfter(2)).isEqualTo(0);
    assertThat(text.composition().shiftAfter(3)).isEqualTo(0.25);
  }

  @Test
  void thereIsNoGapAtALinesEdge() {
    assertThat(new ComposedText("zh-Hans", "天地玄abc黄宇宙", 3).widths()).containsExactly(3.0, 3.0, 2.0);
    assertThat(new ComposedText("zh-Hans", "天地玄⟧abcd宇宙", 3.5).widths().get(0)).isEqualTo(3.5);
    assertLines("zh-Hans", "天地玄 abc 黄宇宙", 3, "天地玄", "abc 黄", "宇宙");
  }

  @Test
  void autospaceCanBeTurnedOff() {
    TextSetting none = setting(s -> s.noAutospace());
    assertWidth(none, "zh-Hans", "天a地", 2.5);
    assertWidth(none, "zh-Hans", "天 a 地", 3.5);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天地。, 2.5",
    "zh-Hans, 天地”, 2.5",
    "zh-Hans, 天地。”, 3",
    "zh-Hans, （天地, 2.5",
    "zh-Hans, 天地。\u200B, 2.5",
    "zh-Hant, 天地。, 3",
    "zh-Hant, 「天地, 2.5",
    "ja, 天地。, 3",
    "ja, 「天地, 2.5",
    "ko, 하늘。, 3",
  })
  void aMarkAtALinesEdgeLosesItsBlank(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @Test
  void outsideTheMainlandALinesEndIsTrimmedOnlyIfNeeded() {
    assertFirstLine("zh-Hans", "天地玄黄。宇宙洪荒日", 5, 5);
    assertGap("zh-Hans", "天地玄黄。宇宙洪荒日", 5, "。", -0.5);
    assertGap("ja", "天地玄黄。宇宙洪荒日", 5, "。", 0);
    assertLines("ja", "天地玄黄。宇宙洪荒日", 4.5, "天地玄黄。", "宇宙洪荒", "日");
    assertGap("ja", "天地玄黄。宇宙洪荒日月", 4.5, "。", -0.5);
    assertGap("zh-Hant", "天地玄黄。宇宙洪荒日月", 4.75, "。", -0.25);
  }

  @Test
  void anAuthorsBreakIsTheEdgeOfALine() {
    assertThat(new ComposedText("zh-Hans", "天地。⏎（玄黄", 5).widths()).containsExactly(2.5, 2.5);
    assertGap("zh-Hans", "天地。⏎玄黄", 5, "。", -0.5);
  }

  @Test
  void eachValueOfTrimHasItsEffect() {
    TextSetting both = setting(s -> s.trim(TextSetting.Trim.TRIM_BOTH));
    TextSetting first = setting(s -> s.trim(TextSetting.Trim.SPACE_FIRST));
    TextSetting all = setting(s -> s.trim(TextSetting.Trim.SPACE_ALL));
    assertWidth(both, "ja", "「天。", 2);
    assertWidth(first, "ja", "「天。", 3);
    assertWidth(first, "zh-Hans", "“天。", 2.5);
    assertWidth(all, "zh-Hans", "“天。", 3);
    assertWidth(all, "zh-Hans", "天》《地", 4);
    assertThat(justified("ja", "「天⏎「地「玄黄", 3.5, first).widths()).containsExactly(2.0, 3.5, 1.0);
  }

  @ParameterizedTest
  @EnumSource(TextSetting.Trim.class)
  void aFullLineIsFullWhateverIsTrimmed(TextSetting.Trim trim) {
    ComposedText text =
        justified("zh-Hans", "“天地玄黄，宇宙洪荒。”（日月盈昃）辰宿列张。", 9, setting(s -> s.trim(trim)));
    assertThat(text.widths().get(0)).isCloseTo(9, within(1e-9));
  }

  @Test
  void commasAndStopsMayHang() {
    TextSetting hanging = setting(s -> s.hanging());
    assertThat(justified("ja", "天地玄黄、宇宙洪荒", 4, hanging).lines()).containsExactly("天地玄黄、", "宇宙洪荒");
    assertThat(justified("zh-Hans", "天地玄黄。宇宙洪荒", 4, hanging).widths()).containsExactly(4.0, 4.0);
    assertThat(justified("ja", "天地玄黄」宇宙洪荒", 4, hanging).lines().get(0)).isEqualTo("天地玄");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko", "en"})
  void aLineThatFitsIsLeftAsItIs(String language) {
    ComposedText text = new ComposedText(language, "ab cd ef gh", 20);
    for (int i = 0; i < text.composition().size(); i++) {
      assertThat(text.composition().shiftBefore(i)).isZero();
      assertThat(text.composition().shiftAfter(i)).isZero();
    }
  }
}
