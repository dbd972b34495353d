package io.github.huozi.typography;

import static io.github.huozi.typography.ComposerAssertions.assertLines;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Characters that start or end no line, and text that no line end divides (CLREQ §3.1.4, §3.1.5).
 */
class LineEdgeTest {

  private static final String NEVER_FIRST = "、，；：。！？’”）〕】》〉」』］｝…—–～·・‥％‰℃々〻";
  private static final String NEVER_LAST = "‘“（〔【《〈「『［｛";

  /** Texts with a possible line end before a mark, which replaces the bar. */
  private static final List<String> BEFORE_MARK =
      List.of(
          "天地玄|黄宇宙",
          "天地玄¦|¦黄宇宙",
          "天地玄⟧|黄宇宙",
          "天地玄^[1]|黄宇宙",
          "天地■|黄宇宙",
          "天地玄 |黄宇宙",
          "天地玄\u200B|黄宇宙",
          "天地玄\u200B\u2060 |黄宇宙",
          "天地玄　|黄宇宙",
          "天地A|黄宇宙");

  private static final List<String> AFTER_MARK =
      List.of(
          "天地|玄黄宇宙",
          "天地¦|¦玄黄宇宙",
          "天地|⟦玄黄宇宙",
          "天地|■黄宇宙",
          "天地| 玄黄宇宙",
          "天地|\u200B玄黄宇宙",
          "天地|\uFE00玄黄宇宙",
          "天地|A黄宇宙");

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "zh-Hant-HK", "ja"})
  void noLineStartsWithAClosingMark(String language) {
    for (String mark : NEVER_FIRST.split("(?!^)(?!$)", -1)) {
      for (String text : BEFORE_MARK) {
        String set = text.replace("|", mark);
        for (double measure = 3; measure < 7; measure += 0.5) {
          assertThat(new ComposedText(language, set, measure).lines())
              .as(set + " in " + measure)
              .noneMatch(line -> line.startsWith(mark));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "zh-Hant-HK", "ja"})
  void noLineEndsWithAnOpeningMark(String language) {
    for (String mark : NEVER_LAST.split("(?!^)(?!$)", -1)) {
      for (String text : AFTER_MARK) {
        String set = text.replace("|", mark);
        for (double measure = 3; measure < 7; measure += 0.5) {
          assertThat(new ComposedText(language, set, measure).lines())
              .as(set + " in " + measure)
              .noneMatch(line -> line.replaceAll("[\\p{M}\\s]", "").endsWith(mark));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ぁ", "っ", "ゃ", "ー", "ァ", "ッ", "ョ", "ヶ", "ゝ", "ヽ"})
  void noJapaneseLineStartsWithSmallKana(String kana) {
    for (double measure = 3; measure < 7; measure += 0.5) {
      assertThat(new ComposedText("ja", "天地玄" + kana + "黄宇宙", measure).lines())
          .noneMatch(line -> line.startsWith(kana));
    }
  }

  @Test
  void strictnessDecidesWhichMarksStartALine() {
    TextSetting normal = setting(s -> s.strictness(LineBreak.NORMAL));
    TextSetting loose = setting(s -> s.strictness(LineBreak.LOOSE));
    assertLines("ja", "天地っ玄黄宇", 2, "天", "地っ", "玄黄", "宇");
    assertLines(normal, "ja", "天地っ玄黄宇", 2, "天地", "っ玄", "黄宇");
    assertLines(normal, "ja", "天地々玄黄宇宙", 2, "天", "地々", "玄黄", "宇宙");
    assertLines(loose, "ja", "天地々玄黄宇", 2, "天地", "々玄", "黄宇");
    assertLines(loose, "ja", "天地。玄黄宇", 3, "天地。", "玄黄宇");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh-Hans | 天地——玄黄 | ——",
        "zh-Hans | 天地……玄黄 | ……",
        "zh-Hant | 天地……玄黄 | ……",
        "zh-Hant | 天地——玄黄 | ——",
        "ja | 天地――玄黄 | ――",
        "ja | 天地……玄黄 | ……",
        "zh-Hans | 天地—¦—玄黄 | ——",
        "zh-Hans | 天地-3.5%玄黄 | -3.5%",
        "zh-Hans | 天地−3.5%玄黄 | −3.5%",
        "zh-Hans | 天地+7‰玄黄 | +7‰",
        "zh-Hans | 天地20℃玄黄 | 20℃",
        "zh-Hans | 天地20 ℃玄黄 | 20 ℃",
        "zh-Hans | 天地20 °C玄黄 | 20 °C",
        "zh-Hans | 天地90 km/h玄黄 | 90 km/h",
        "zh-Hans | 天地US$1000玄黄 | US$1000",
        "zh-Hans | 天地US$1,000玄黄 | US$1,000",
        "zh-Hans | 天地¥5玄黄 | ¥5",
        "zh-Hans | 天地￥500玄黄 | ￥500",
        "zh-Hans | 天地1,234.5玄黄 | 1,234.5",
        "zh-Hans | 天地100％玄黄 | 100％",
        "zh-Hans | 天地30 %玄黄 | 30 %",
        "zh-Hant | 天地20 ℃玄黄 | 20 ℃",
        "ja | 天地3.5%玄黄 | 3.5%",
        "ko | 하늘 -3.5% 땅 | -3.5%",
        "ko | 하늘 20 km 땅 | 20 km",
        "en | sky 20 °C earth | 20 °C",
        "en | sky €5 earth | €5",
        "fr | ciel 1234 € terre | 1234 €",
        "de | Himmel 30 % Erde | 30 %",
        "de | Himmel § 5 Erde | 5",
        "zh-Hans | 天地玄^[12]黄 | 玄12",
        "ja | 天地玄^[12]黄 | 玄12",
        "en | sky word^[12] earth | word12",
        "zh-Hans | 天地玄 ^[12]黄 | 玄 12",
        "zh-Hans | 天玄。^[12]黄宇 | 。12",
        "zh-Hans | 天地玄^[12]^[34]黄 | 玄1234",
        "zh-Hans | 天地玄^[12]^[34]。黄宇 | 玄1234。",
        "zh-Hans | 天地玄^[12] ^[34]」黄宇 | 玄12 34」",
        "ja | 天地玄，^[12]¦^[34]¦^[56]黄 | ，123456",
        "en | sky word,^[12]^[34] earth | word,1234",
        "en | sky (word^[12]^[34]). earth | (word1234).",
      })
  void noLineEndDividesWhatIsOneSign(String language, String text, String whole) {
    double least = whole.codePoints().mapToDouble(ComposedText.GRID::advance).sum() + 0.5;
    for (double measure = least; measure < 9; measure += 0.25) {
      assertThat(new ComposedText(language, text, measure).lines())
          .as(text + " in " + measure)
          .anyMatch(line -> line.contains(whole));
    }
  }

  @Test
  void moreNoteCallsThanALineHoldsAreDividedBetweenTwoOfThem() {
    String calls = "天" + "^[12]".repeat(6) + "。地";
    assertLines("zh-Hans", calls, 1.75, "天12", "121212", "1212。", "地");
    assertLines("en", "ab" + "^[12]".repeat(6), 2, "ab1212", "12121212");
    assertLines("en", "ab^[(12)]^[(34)]^[(56)]", 2, "ab(12)", "(34)(56)");
    // A call that no line holds is broken inside.
    assertLines("en", "^[" + "1".repeat(12) + "]", 2, "11111111", "1111");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ",", ";", ")", "!"})
  void aWesternMarkStaysWithTheCallBeforeItThoughItsWordIsBroken(String mark) {
    for (double measure = 1.5; measure < 6; measure += 0.25) {
      assertThat(new ComposedText("en", "abcdefghijkl^[1]" + mark + " ab", measure).lines())
          .as("in " + measure)
          .anyMatch(line -> line.contains("l1" + mark));
    }
  }

  @Test
  void aNumberStaysWithItsUnitOnly() {
    assertLines("zh-Hans", "天地5 个玄黄宇", 3, "天地5", "个玄黄", "宇");
    assertLines("en", "sky has 5 birds", 4.5, "sky has 5", "birds");
  }

  @Test
  void theEdgesOfAnElementStayWithItsContent() {
    assertLines("zh-Hans", "天地玄⟦黄⟧宇宙", 4, "天地玄", "黄宇宙");
    ComposedText text = new ComposedText("zh-Hans", "天地玄⟦黄⟧宇宙洪荒", 5.5);
    assertThat(text.lines()).containsExactly("天地玄黄", "宇宙洪荒");
    assertThat(text.widths()).containsExactly(5.5, 4.0);
    assertLines("zh-Hans", "天地玄黄 ^[1]\u0301ab", 4.5, "天地玄", "黄 1\u0301ab");
    // Also where nothing fits, and a word is broken because it must.
    assertLines(
        "zh-Hans", "⟦カーXXXXXXXXXXXXXXXXXXXXXXXXXX玄", 12, "カーXXXXXXXXXXXXXXXXXX", "XXXXXXXX玄");
    assertLines("en", "abcd⟦efgh", 2, "abcd", "efg", "h");
  }

  @Test
  void aMarkIsSeparatedFromItsCharacterOnlyIfALineCannotHoldBoth() {
    assertLines("zh-Hans", "天，地", 1, "天", "，", "地");
    assertLines("zh-Hans", "天，地", 1.5, "天，", "地");
  }
}
