package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertWidth;
import static io.github.huozi.typography.ComposerAssertions.justified;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotation marks side by side, note calls beside digits, quantities, marks of Korean. */
class PunctuationInLinesTest {

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天2020^[3]地, 4.75",
    "zh-Hans, 天^[3]2020地, 4.75",
    "zh-Hans, 天地^[3]地, 3.25",
    "en, in 2020^[3] ab, 5.5",
    "en, ab^[3] 2020, 3.75",
    "en, ab^[3]^[4], 1.5",
    "en, 10^{2} ab, 2.75",
  })
  void aQuarterEmStandsBetweenACallAndADigit(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天。^[3]地, 3",
    "zh-Hans, 天。地^[3], 3.25",
    "zh-Hans, 天。^[34]地, 3.18",
    "zh-Hans, 天。^[3]^[4]地, 3.18",
    "zh-Hans, 天。^[3]「地, 3.5",
    "zh-Hans, 天。^[3]」地, 3.75",
    "zh-Hans, 天」。^[3], 2.25",
    "zh-Hans, 天。^[3]20, 3",
    "zh-Hans, 天。^[34]20, 3.25",
    "zh-Hant, 天。^[3]地, 3.18",
    "ja, れた。^[6]王, 4",
    "ja, れた。^{6}王, 4.25",
  })
  void aCallStandsInTheBlankOfTheMarkBeforeIt(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  /** For each ’ whether it is an apostrophe, A, or closes a quotation, Q. */
  @ParameterizedTest
  @CsvSource({
    "’90s的摇滚, A",
    "在 ’90s 的, A",
    "在’90年代, A",
    "（’tis）, A",
    "天¦’90s¦地, A",
    "他听 rock ’n’ roll 吗, AA",
    "Alice’s与‘天’, AQ",
    "他说‘天地’90年, Q",
    "他说‘在 ’90s 吗’a, AQ",
    "‘天’、‘地’a, QQ",
    "‘¦ab¦’cd, Q",
    "‘¦天¦’cd, Q",
    "天’地, Q",
  })
  void anApostropheIsNoQuotationMark(String text, String expected) {
    ComposedText composed = new ComposedText("zh-Hans", text, 1000);
    StringBuilder found = new StringBuilder();
    for (int i = 0; i < composed.composition().size(); i++) {
      if (composed.composition().codePoint(i) == '’') {
        found.append(composed.composition().isApostrophe(i) ? 'A' : 'Q');
      }
    }
    assertThat(found).hasToString(expected);
  }

  @Test
  void noLineEndsAfterAnApostrophe() {
    for (double measure = 4; measure < 12; measure += 0.5) {
      assertThat(new ComposedText("zh-Hans", "天地玄黄宇 ’90s 宙洪荒日月 ’90s 盈昃", measure).lines())
          .noneMatch(line -> line.endsWith("’"));
    }
  }

  @Test
  void whatIsLeftOfTheBlankComesAfterTheCall() {
    ComposedText text = new ComposedText("ja", "れた。^[6]王", 100);
    assertThat(text.gapAfter("。")).isEqualTo(-0.5);
    assertThat(text.gapAfter("6")).isEqualTo(0.25);
  }

  @Test
  void aMarkThatKeepsItsSquareKeepsItBeforeACall() {
    TextSetting squares = setting(s -> s.trim(TextSetting.Trim.SPACE_ALL));
    assertThat(justified("zh-Hans", "天。^[3]地", 100, squares).widths()).containsExactly(3.25);
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 《하늘》, 3",
    "ko, 〈하늘〉, 3",
    "ko, 「하늘」과 『땅』, 6.5",
    "ko, 땅《하늘》땅, 5",
  })
  void bracketsOfKoreanTakeHalfTheirSquare(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @Test
  void anOpeningBracketOfKoreanLosesTheHalfBeforeItsInkAndAClosingOneTheHalfAfter() {
    ComposedText text = new ComposedText("ko", "땅《하늘》땅", 100);
    assertThat(text.composition().shiftBefore(1)).isEqualTo(-0.5);
    assertThat(text.composition().shiftAfter(1)).isZero();
    assertThat(text.composition().shiftBefore(4)).isZero();
    assertThat(text.composition().shiftAfter(4)).isEqualTo(-0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 km", "5 %", "§ 3", "No. 7", "p. 12", "€ 5", "vol. 2"})
  void theSpaceInsideAQuantityStaysAsItIs(String quantity) {
    String text = "ab cd " + quantity + " ef ghijklmnop";
    double natural = new ComposedText("en", "ab cd " + quantity + " ef", 100).widths().get(0);
    for (double change : new double[] {-0.4, 0.4}) {
      ComposedText line = new ComposedText("en", text, natural + change);
      assertThat(line.lines().get(0)).isEqualTo("ab cd " + quantity + " ef");
      assertThat(line.gapAfter("ab ")).isNotZero();
      assertThat(line.gapAfter("cd " + quantity.substring(0, quantity.indexOf(' ') + 1))).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"12 km", "5 %", "§ 3", "No. 7", "p. 12", "(No. 7"})
  void aNumberStaysWithItsUnit(String quantity) {
    for (double measure = 4; measure < 12; measure += 0.25) {
      assertThat(new ComposedText("en", "ab cd ef " + quantity + " gh ij kl", measure).lines())
          .anyMatch(line -> line.contains(quantity));
    }
  }

  @Test
  void atMostTwoLinesInARowEndInAHyphen() {
    String text = "the typography of documentation and a hyphenation in composition ".repeat(8);
    for (double measure = 22; measure < 36; measure += 0.5) {
      assertThat(hyphensInARow(text, measure)).as("in " + measure).isLessThanOrEqualTo(2);
    }
  }

  @Test
  void aThirdEndsInOneOnlyWhereALineWouldBeSpacedOut() {
    String text = "the typography of documentation and a hyphenation in composition ".repeat(8);
    for (double measure = 15; measure < 22; measure += 0.5) {
      assertThat(hyphensInARow(text, measure)).as("in " + measure).isLessThanOrEqualTo(3);
    }
  }

  private static int hyphensInARow(String text, double measure) {
    int most = 0;
    int run = 0;
    for (String line : new ComposedText("en", text, measure).lines()) {
      run = line.endsWith("-") ? run + 1 : 0;
      most = Math.max(most, run);
    }
    return most;
  }
}
