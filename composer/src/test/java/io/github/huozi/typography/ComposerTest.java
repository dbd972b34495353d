package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertLines;
import static io.github.huozi.typography.ComposerAssertions.assertRagged;
import static io.github.huozi.typography.ComposerAssertions.justified;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.typography.Paragraph.Alignment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The line ends that the composer chooses. */
class ComposerTest {

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "zh-Hant-HK", "ja"})
  void aFullLineTakesAsManyCharactersAsTheMeasureHasEm(String language) {
    assertLines(language, "天地玄黄宇宙洪荒", 4, "天地玄黄", "宇宙洪荒");
  }

  @Test
  void theFirstLineHasItsIndent() {
    ComposedText text =
        new ComposedText("zh-Hans", "天地玄黄宇宙洪荒日月", 6, 2, Alignment.JUSTIFIED, TextSetting.DEFAULT);
    assertThat(text.lines()).containsExactly("天地玄黄", "宇宙洪荒日月");
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 10, 12, 15, 20, 25, 31, 40})
  void theLastLineIsNotASingleCharacter(int measure) {
    String text = "天地玄黄宇宙洪荒".repeat(6);
    assertThat(last("zh-Hans", text.substring(0, measure + 1), measure)).hasSize(2);
    assertThat(last("zh-Hans", text.substring(0, measure + 1) + "。", measure)).hasSize(3);
    assertThat(last("ja", text.substring(0, measure + 1), measure)).hasSize(2);
    assertThat(last("zh-Hans", text.substring(0, measure + 1) + ")", measure)).hasSize(3);
  }

  private static String last(String language, String text, double measure) {
    var lines = new ComposedText(language, text, measure).lines();
    return lines.get(lines.size() - 1);
  }

  @Test
  void anAuthorsBreakEndsALine() {
    assertLines("zh-Hans", "天地⏎玄黄宇宙洪荒", 4, "天地", "玄黄宇宙", "洪荒");
    assertLines("zh-Hans", "天地 ⏎ 玄黄", 4, "天地", "玄黄");
    assertLines("zh-Hans", "天地⏎⏎玄黄", 4, "天地", "", "玄黄");
    assertLines("en", "ab cd ⏎ef", 4, "ab cd", "ef");
  }

  @Test
  void aLineBeforeAnAuthorsBreakIsNotNarrowedForTheSpaceThere() {
    assertThat(new ComposedText("en", "ab cd ⏎ef", 2.5).widths()).containsExactly(2.5, 1.0);
  }

  @Test
  void emptyTextHasNoLineAndWhiteSpaceAnEmptyOne() {
    assertThat(new ComposedText("zh-Hans", "", 10).lines()).isEmpty();
    assertLines("zh-Hans", "   ", 10, "");
    assertLines("en", " \n\t ", 10, "");
    assertLines("en", "\u200B", 10, "");
    assertLines("ja", "⟦⟧", 10, "");
  }

  @Test
  void whiteSpaceIsOneSpaceAndNoneAtTheEdgesOfALine() {
    assertLines("en", "  ab \n\t cd  ", 10, "ab cd");
    assertLines("en", "ab ¦ cd", 10, "ab cd");
    assertLines("en", "ab cd ef", 2.5, "ab cd", "ef");
  }

  @Test
  void aNoBreakSpaceIsKeptAndDoesNotEndALine() {
    assertLines("en", "abc cd\u00A0ef gh", 3.5, "abc", "cd\u00A0ef", "gh");
    assertLines("zh-Hans", "\u00A0\u00A0天地", 4, "\u00A0\u00A0天地");
    assertLines("en", "a\u00A0 b", 4, "a\u00A0 b");
  }

  @Test
  void anIdeographicSpaceKeepsItsSquare() {
    assertLines("ja", "天地　玄黄宇宙", 5, "天地　玄黄", "宇宙");
    assertLines("zh-Hans", "　　天地玄黄", 4, "　　天地", "玄黄");
  }

  @Test
  void aZeroWidthSpaceIsAnOpportunityAndAWordJoinerNone() {
    assertLines("en", "abcd\u200Befgh", 3, "abcd", "efgh");
    assertLines("zh-Hans", "天地玄黄宇\u2060宙洪荒", 5, "天地玄黄", "宇宙洪荒");
  }

  @Test
  void aPlaneTwoCharacterIsOneCharacter() {
    assertLines("zh-Hans", "𠀀𠀁𠀂𠀃𠀄𠀅", 3, "𠀀𠀁𠀂", "𠀃𠀄𠀅");
  }

  @Test
  void combiningMarksStayWithTheirCharacter() {
    assertLines("ja", "か\u3099き\u3099く\u3099け\u3099", 2, "か\u3099き\u3099", "く\u3099け\u3099");
    assertLines("zh-Hans", "字\uFE00字\uFE00字字", 2, "字字", "字字");
    assertLines("en", "cafe\u0301s", 1.5, "caf", "e\u0301s");
  }

  @Test
  void aPictureStandsInTheLineLikeACharacter() {
    assertLines("zh-Hans", "天地■黄，宇宙", 3, "天地■", "黄，宇", "宙");
    assertLines("zh-Hans", "天地玄■，宇宙", 4, "天地玄", "■，宇宙");
    assertLines("zh-Hans", "天地玄（■）宇宙", 4, "天地玄", "（■）宇宙");
  }

  @Test
  void aPictureWiderThanTheMeasureHasItsOwnLine() {
    assertLines("zh-Hans", "天■地", 0.5, "天", "■", "地");
  }

  @Test
  void anUnbrokenStretchIsBrokenOnlyIfNoLineHoldsIt() {
    assertLines("en", "abc ‹cd ef› gh", 3.5, "abc", "cd ef", "gh");
    assertLines("zh-Hans", "天‹地玄黄›宇宙", 3, "天", "地玄黄", "宇宙");
    assertLines("zh-Hans", "天‹地玄黄宇宙洪荒›", 3, "天地玄", "黄宇宙", "洪荒");
  }

  @ParameterizedTest
  @CsvSource({"en, see https://a.b/cdef/ghij-klmn, 6", "zh-Hans, 见https://a.b/cdef/ghij-klmn, 6"})
  void anAddressIsBrokenBeforeItsMarksAndWithoutAHyphen(
      String language, String text, double measure) {
    assertThat(new ComposedText(language, text, measure).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(12))
        .noneMatch(line -> line.matches(".*[^/]/|.*[.-]"));
  }

  @Test
  void aWordTooLongForTheLineIsBroken() {
    assertLines("zh-Hant", "字ABCDEFGH字", 2, "字", "ABCD", "EFGH", "字");
    assertLines("en", "ABCDEFGH", 2, "ABCD", "EFGH");
  }

  @Test
  void thePunctuationAfterAWordTooLongStaysWithIt() {
    assertLines("zh-Hans", "XXXXXXXX，字", 2, "XXXX", "XXX", "X，字");
  }

  @Test
  void raggedLinesKeepTheirWidthAndAreNotDivided() {
    assertRagged("en", "abc def ghijkl", 3.5, "abc def", "ghijkl");
    assertRagged("en", "composition typography", 8, "composition", "typography");
    assertThat(ComposerAssertions.ragged("en", "abc def ghijkl", 4, TextSetting.DEFAULT).widths())
        .containsExactly(3.5, 3.0);
  }

  @Test
  void balancedLinesAreAboutEquallyLong() {
    assertThat(
            ComposerAssertions.ragged("zh-Hans", "天地玄黄宇宙洪荒日月", 8, setting(s -> s.balanced()))
                .lines())
        .containsExactly("天地玄黄宇", "宙洪荒日月");
  }

  @Test
  void aBalancedTitleIsNotDividedInsideACompoundIfItTakesNoMoreLines() {
    TextSetting title = setting(s -> s.balanced());
    assertThat(ComposerAssertions.ragged("en", "The China-US trade war", 7, title).lines())
        .containsExactly("The China-US", "trade war");
    assertThat(ComposerAssertions.ragged("en", "a counter-revolutionary", 9, title).lines())
        .containsExactly("a counter-", "revolutionary");
  }

  @Test
  void aLastLineIsFilledIfAskedFor() {
    ComposedText text = justified("zh-Hans", "天地玄黄", 7, setting(s -> s.justifiesLast()));
    assertThat(text.widths()).containsExactly(7.0);
  }

  @Test
  void theSameTextGivesTheSameLinesAgain() {
    Composer composer = new Composer(new Language("ja"));
    Paragraph paragraph =
        new Paragraph(
            ComposedText.pieces("天地玄黄、宇宙洪荒。日月盈昃、辰宿列張。"),
            7,
            1,
            Alignment.JUSTIFIED,
            TextSetting.DEFAULT);
    Composition first = composer.compose(paragraph);
    Composition second = composer.compose(paragraph);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.endsLine(i)).isEqualTo(first.endsLine(i));
      assertThat(second.shiftAfter(i)).isEqualTo(first.shiftAfter(i));
    }
  }
}
