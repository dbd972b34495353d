package io.github.huozi.typography;

import static io.github.huozi.typography.ComposedText.inVertical;
import static io.github.huozi.typography.ComposerAssertions.setting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.Language;
import io.github.huozi.language.WritingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Letters and numbers that stand upright in vertical lines. */
class UprightTextTest {

  /** JLREQ §3.2.3, §3.2.5: upright letters and numbers are set solid, each in a square. */
  @ParameterizedTest
  @CsvSource({
    "ja, 天A地, 3",
    "ja, 天NHK地, 5",
    "ja, 天A4地, 4",
    "ja, 天B29地, 4",
    "ja, 天12月, 3",
    "ja, 天 12 月, 3",
    "ja, 天 A 地, 3",
    "ja, 天5％地, 4",
    "ja, 天20℃地, 4",
    "ja, 天、12月, 4",
    "ja, 天、 12月, 4",
    "ja, 天12。地, 4",
    "ja, 「12」地, 3.5",
    "ja, 天!?地, 3",
    "ja, 天!地, 3",
    "ja, 天! 地, 3.5",
    "ja, 天第II部, 4",
    "ja, 天2024年地, 5.5",
    "ja, 天word地, 4.5",
    "ja, 天12%地, 3.75",
    "zh-Hans, 天 12 月 5 日, 5",
    "zh-Hant, 天12，地, 4",
    "ja, 天A¦12¦地, 4",
    "ja, 天e\u0301地, 3",
  })
  void uprightLettersAreIdeographs(String language, String text, double em) {
    assertWidth(language, text, em);
  }

  @Test
  void theSpaceAroundThemStaysWithoutAutospace() {
    TextSetting none = setting(s -> s.noAutospace());
    assertThat(inVertical("ja", "天 12 月", 100, none).widths()).containsExactly(4.0);
  }

  @Test
  void anUprightLetterStandsInTheMiddleOfItsSquare() {
    ComposedText text = vertical("ja", "天A地", 10);
    assertThat(text.composition().shiftBefore(1)).isEqualTo(0.25);
    assertThat(text.composition().shiftAfter(1)).isEqualTo(0.25);
  }

  @Test
  void theFirstOfTheDigitsInASquareHasItsWidth() {
    ComposedText text = vertical("ja", "天12地", 10);
    assertThat(text.step(1)).isEqualTo(1);
    assertThat(text.step(2)).isZero();
    assertThat(text.clusters().get(1).advance()).isEqualTo(1);
  }

  @Test
  void aLineMayEndBesideThem() {
    assertLines("ja", "天地玄A黄宇宙", 3, "天地玄", "A黄宇", "宙");
    assertLines("ja", "天地玄A黄宇宙", 4, "天地玄A", "黄宇宙");
    assertLines("ja", "天地玄12黄宇宙", 3, "天地玄", "12黄宇", "宙");
    assertLines("ja", "天地玄12黄宇宙", 4, "天地玄12", "黄宇宙");
    assertLines("ja", "天地玄 12 黄宇宙", 4, "天地玄 12", "黄宇宙");
  }

  @Test
  void noLineEndsInsideAnAcronymOrASquare() {
    assertLines("ja", "天地玄NHK黄宇宙洪", 5, "天地玄", "NHK黄宇", "宙洪");
    assertLines("ja", "天地玄B29黄宇宙洪", 4, "天地玄", "B29黄宇", "宙洪");
    assertLines("ja", "天地12玄黄", 2, "天地", "12玄", "黄");
  }

  @Test
  void severalSquaresOfTextMayBeOnTwoLines() {
    Piece.Advances grid = ComposedText.GRID;
    Piece first = new Piece.Text("天地", 1, grid, Piece.TextStyle.TOGETHER);
    Piece second = new Piece.Text("玄黄", 1, grid, Piece.TextStyle.TOGETHER);
    Language language = new Language("ja");
    TextSetting setting = TextSetting.in(WritingMode.VERTICAL_RL);
    ComposedText text =
        new ComposedText(
            new Composer(language),
            Profile.of(language).with(setting),
            new Paragraph(List.of(first, second), 1, 0, Paragraph.Alignment.JUSTIFIED, setting));
    assertThat(text.lines()).containsExactly("天地", "玄黄");
    assertThat(text.widths()).containsExactly(1.0, 1.0);
  }

  /** CLREQ §3.1.5, JLREQ §3.1.10: a number stays with its unit and with what it counts. */
  @Test
  void aNumberStaysWithItsUnit() {
    assertLines("ja", "天地20％玄黄宇", 3, "天地", "20％玄", "黄宇");
    assertLines("ja", "天地5℃玄黄宇", 3, "天地", "5℃玄", "黄宇");
    for (String date : new String[] {"12月", "5月", "12 月"}) {
      String text = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑" + date + "往秋收冬藏闰余成岁律吕调阳云腾致雨";
      assertThat(vertical("zh-Hans", text, 20).lines().get(0)).endsWith("寒来暑");
    }
  }

  @Test
  void noLineStartsWithAnExclamationMark() {
    assertLines("ja", "天地玄!?黄宇宙", 3, "天地", "玄!?黄", "宇宙");
    assertLines("ja", "天地玄!黄宇宙", 3, "天地", "玄!黄", "宇宙");
    assertLines("ja", "天地玄！？黄宇宙", 3, "天地", "玄！？黄", "宇宙");
  }

  /** JLREQ §3.1.6, GB/T 15834: the blank after them vanishes at a line's end. */
  @Test
  void theBlankAfterAnExclamationMarkIsLeftOutAtALinesEnd() {
    assertLines("ja", "天地玄黄？　宇宙洪", 5, "天地玄黄？", "宇宙洪");
    assertLines("ja", "天地玄黄宇！？　洪荒", 6, "天地玄黄宇！？", "洪荒");
    assertLines("ja", "天地？　玄黄", 6, "天地？　玄黄");
    assertLines("ja", "天地玄黄　　宇宙洪", 4, "天地玄黄", "宇宙洪");
    ComposedText text = vertical("ja", "天地玄黄？　宇宙洪荒", 5);
    assertThat(text.widths()).containsExactly(5.0, 4.0);
    // An author means the marks at the end of a line or a paragraph.
    assertThat(vertical("ja", "天地　⏎玄黄　", 5).widths()).containsExactly(3.0, 3.0);
    assertThat(new ComposedText("ja", "　天地玄黄宇宙", 4).lines()).containsExactly("　天地玄", "黄宇宙");
  }

  /** JLREQ appendix E: as between ideographs, but not between a number and its sign. */
  @Test
  void gapsBesideThemAreWidenedAsAllAre() {
    ComposedText text = vertical("ja", "天12地A玄黄宇宙洪荒日月", 5.5);
    assertThat(text.lines().get(0)).isEqualTo("天12地A玄");
    assertThat(text.widths().get(0)).isCloseTo(5.5, within(1e-9));
    assertThat(text.gapAfter("天")).isCloseTo(0.125, within(1e-9));
    assertThat(text.gapAfter("1")).isZero();
    assertThat(text.gapAfter("12")).isCloseTo(0.125, within(1e-9));
    assertThat(text.gapAfter("地")).isCloseTo(0.125, within(1e-9));
    assertThat(vertical("ja", "天12％玄黄宇宙洪荒日月", 4.5).gapAfter("12")).isZero();
    assertThat(vertical("ja", "天!?玄黄宇宙洪荒日月", 3.5).gapAfter("天")).isZero();
  }

  @Test
  void uprightLettersAreNotKerned() {
    Piece.Advances kerning =
        new Piece.Advances() {
          @Override
          public double advance(int codePoint) {
            return 1;
          }

          @Override
          public double[] adjustments(String text) {
            throw new AssertionError(text);
          }
        };
    Language language = new Language("ja");
    Piece text = new Piece.Text("AVA", 1, kerning, Piece.TextStyle.UPRIGHT);
    Paragraph paragraph =
        new Paragraph(
            List.of(text),
            10,
            0,
            Paragraph.Alignment.JUSTIFIED,
            TextSetting.in(WritingMode.VERTICAL_RL));
    assertThat(new Composer(language).compose(paragraph).size()).isEqualTo(3);
  }

  @Test
  void aStopAfterThemMayHang() {
    TextSetting hanging = setting(s -> s.hanging());
    assertThat(inVertical("ja", "天地玄12、宇宙洪荒", 4, hanging).lines())
        .containsExactly("天地玄12、", "宇宙洪荒");
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
