package io.github.huozi.check.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.check.Place;
import io.github.huozi.check.text.ThemeChoices;
import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.TextSetting;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of composition, on pages of ten characters a line. */
class CompositionRulesTest {

  private static final String EIGHT = "天地玄黄宇宙洪荒";

  private static MadePages pages(String language, String paragraph) {
    return new MadePages(language, "<p data-line=\"3\">" + paragraph + "</p>");
  }

  @Test
  void correctLinesBreakNoRule() {
    assertThat(
            pages("zh-Hans", "日月盈昃辰宿列张寒，暑往秋收冬藏闰余成岁律吕调阳")
                .line("日月盈昃辰宿列张寒，")
                .line("暑往秋收冬藏闰余成岁")
                .line("律吕调阳")
                .breaches())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 天地玄黄宇宙洪荒日月, 。盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日月, ”盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日月, 々盈昃, line-edge 1 3",
    "ja, 天地玄黄宇宙洪荒日月, ッ盈昃, line-edge 1 3",
    "ja, 天地玄黄宇宙洪荒日月, ーん盈昃, line-edge 1 3",
    "zh-Hant, 天地玄黃宇宙洪荒日月, 」盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日“, 月盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日《, 月盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日—, —月盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日…, …月盈昃, line-edge 1 3",
    "zh-Hans, 天地玄黄宇宙洪荒日{0.25}19, {-0}41年盈昃, line-edge 1 3",
  })
  void aBadLineEdgeIsReported(String language, String first, String second, String expected) {
    String paragraph = first.replaceAll("\\{.*?}", "") + second.replaceAll("\\{.*?}", "");
    assertThat(pages(language, paragraph).line(first).line(second).breaches()).contains(expected);
  }

  /** The space of a formula is as wide as the three signs that are not drawn. */
  @ParameterizedTest
  @CsvSource({
    "天地玄黄宇宙洪荒日月, {3}，盈昃辰宿, ''",
    "天地玄黄宇宙洪荒日（, {3}）盈昃辰宿, line-edge 1 3",
    "天地玄黄宇宙（, ）盈昃辰宿, line-edge 1 3",
  })
  void aLineMayBeginAndEndWithAFormula(String first, String second, String expected) {
    String math = "<math><mi>x</mi><mo>=</mo><mn>1</mn></math>";
    String paragraph = first + math + second.replaceAll("\\{.*?}", "") + "列张寒来暑往秋收冬藏";
    assertThat(
            pages("zh-Hans", paragraph)
                .line(first)
                .line(second)
                .line("列张寒来暑往秋收冬藏")
                .breaches()
                .stream()
                .filter(breach -> breach.matches("(line|split)-.*"))
                .toList())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void aFormulaMayBeginTheOnlyLineThatIsNotIndented() {
    String math = "<math><mi>x</mi></math>";
    String other = "</p><p>" + EIGHT + EIGHT;
    String indent = "{2}" + EIGHT;

    assertThat(
            pages("zh-Hans", EIGHT + math + "，日月" + other)
                .line(indent)
                .line("{1.2}，日月")
                .line(indent)
                .line(EIGHT)
                .breaches())
        .isEmpty();
    assertThat(
            pages("zh-Hans", EIGHT + math + "，日月" + other)
                .line(indent)
                .line("，日月")
                .line(indent)
                .line(EIGHT)
                .breaches())
        .contains("line-edge 1 3");
  }

  @Test
  void aNotesMarkStaysWithItsWord() {
    assertThat(
            pages("zh-Hans", "天地玄黄宇宙洪荒日月<sup>1</sup>盈昃辰")
                .line("天地玄黄宇宙洪荒日月")
                .line("1盈昃辰")
                .breaches())
        .containsExactly("line-edge 1 3");
  }

  @Test
  void noteCallsStayTogether() {
    assertThat(
            pages("zh-Hans", "天地玄黄宇宙洪月<sup>[1]</sup><sup>[2]</sup>盈昃辰")
                .line("天地玄黄宇宙洪月{0.5}[1]")
                .line("[2]盈昃辰")
                .breaches())
        .contains("line-edge 1 3");
  }

  @Test
  void moreNoteCallsThanALineHoldsMayBeSeparated() {
    assertThat(
            pages("zh-Hans", "天地玄黄宇月" + "<sup>[1]</sup>".repeat(9) + "盈昃辰")
                .line("天地玄黄宇月[1][1]{1}")
                .line("[1][1][1][1][1][1]")
                .line("[1]盈昃辰")
                .breaches())
        .noneMatch(breach -> breach.startsWith("line-edge"));
  }

  @Test
  void aLineAfterABreakOfTheAuthorMayStartWithAnyMark() {
    assertThat(
            pages("zh-Hans", "天地玄黄<br/>—宇宙洪荒<br/>，日月盈昃")
                .line("天地玄黄")
                .line("—宇宙洪荒")
                .line("，日月盈昃")
                .breaches())
        .isEmpty();
  }

  @Test
  void aLessStrictLineBreakAllowsMoreMarksAtLineStarts() {
    MadePages pages = pages("ja", "天地玄黄宇宙洪荒日月々盈昃").line("天地玄黄宇宙洪荒日月").line("々盈昃");
    assertThat(pages.breaches()).containsExactly("line-edge 1 3");
    TextSetting loose =
        new TextSetting(
            LineBreak.LOOSE,
            true,
            TextSetting.Trim.NORMAL,
            TextSetting.Hanging.NONE,
            TextSetting.Hyphens.AUTO,
            TextSetting.WordBreak.NORMAL,
            false,
            false,
            WritingMode.HORIZONTAL_TB);
    assertThat(pages.with(new ThemeChoices(loose, false, false, false, false, false)).breaches())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 问。“答, spacing 1 3",
    "zh-Hans, 问。{-0.5}“答, ''",
    "zh-Hans, 问》{-0.5}，答, ''",
    "zh-Hans, 问》，答, spacing 1 3",
    "zh-Hant, 問。{-0.25}「答, ''",
    "zh-Hant, 問。「答, spacing 1 3",
    "ja, 問）{-0.5}（答, ''",
    "ja, 問）（答, spacing 1 3",
  })
  void twoMarksSideBySideTakeOneAndAHalfSquares(String language, String line, String expected) {
    String start = "天地玄";
    assertThat(
            pages(language, start + line.replaceAll("\\{.*?}", "")).line(start + line).breaches())
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "天地玄共{0.25}1041{0.25}年, ''",
    "天地玄共1041{0.25}年, spacing 1 3",
    "天地玄共{0.25}1041年, spacing 1 3",
    "天地玄共{0.8}1041{0.25}年, spacing 1 3",
    "天地{0.4}玄{0.4}黄{0.4}共{0.7}1041{0.7}年, ''",
  })
  void hanAndLatinHaveAGap(String line, String expected) {
    assertThat(pages("zh-Hans", line.replaceAll("\\{.*?}", "")).line(line).breaches())
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "天{0.3}地{0.3}玄{0.3}黄{0.3}宇{0.3}宙{0.3}洪, letter-space 1 3",
    // A character with its mark did not fit.
    "天{0.18}地{0.18}玄{0.18}黄{0.18}宇{0.18}宙{0.18}洪{0.18}荒, ''",
    "天{0.1}地{0.1}玄{0.1}黄{0.1}宇{0.1}宙{0.1}洪{0.1}荒, ''",
  })
  void hanOfAFullLineIsNotSpacedOut(String line, String expected) {
    String text = line.replaceAll("\\{.*?}", "");
    assertThat(pages("zh-Hans", text + EIGHT).line(line).line(EIGHT).breaches())
        .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    // A last line may be spaced as the theme likes.
    assertThat(pages("zh-Hans", text).line(line).breaches()).isEmpty();
  }

  @Test
  void aTypedSpaceIsAGapBetweenHanAndLatin() {
    assertThat(pages("zh-Hans", "天地玄共 1041 年").line("天地玄共{0.25}1041{0.25}年").breaches()).isEmpty();
  }

  @Test
  void aFullLineFillsTheMeasure() {
    MadePages pages =
        new MadePages(
            "zh-Hans",
            "<p data-line=\"3\">"
                + (EIGHT + "日月").repeat(5)
                + EIGHT
                + "日\n"
                + "月盈</p><p data-line=\"9\">短</p>");
    for (int i = 0; i < 5; i++) {
      pages.line(EIGHT + "日月");
    }
    assertThat(pages.line(EIGHT + "日").line("月盈").line("短").breaches())
        .containsExactly("measure 1 3");
  }

  @Test
  void aLineLongerThanTheMeasureIsReported() {
    MadePages pages = pages("zh-Hans", (EIGHT + "日月").repeat(5) + EIGHT + "日月盈昃");
    for (int i = 0; i < 5; i++) {
      pages.line(EIGHT + "日月");
    }
    assertThat(pages.line(EIGHT + "日月盈").line("昃").breaches())
        .containsExactlyInAnyOrder("measure 1 3", "runt 1 3");
  }

  /** The first line of the item is ragged, and the only one that is not its last. */
  @Test
  void aSingleLineShowsNoMeasure() {
    MadePages pages =
        new MadePages(
            "zh-Hans",
            "<p data-line=\"3\">"
                + (EIGHT + "日月").repeat(5)
                + "</p><ul><li data-line=\"9\">天地玄黄宇宙洪荒日月盈昃辰宿列</li></ul>");
    for (int i = 0; i < 5; i++) {
      pages.line(EIGHT + "日月");
    }
    assertThat(pages.line("天地玄黄宇").line("宙洪荒日月盈昃辰宿列").breaches()).isEmpty();
  }

  @Test
  void equalLinesOfSeveralItemsShowNoMeasure() {
    String item = "<li data-line=\"%d\">天地玄黄宇宙洪荒</li>";
    String items = item.formatted(9) + item.formatted(10) + item.formatted(11);
    MadePages pages =
        new MadePages(
            "zh-Hans",
            "<p data-line=\"3\">"
                + (EIGHT + "日月").repeat(5)
                + "</p><ul>"
                + items
                + "<li data-line=\"12\">"
                + EIGHT
                + "日月盈昃</li></ul>");
    for (int i = 0; i < 5; i++) {
      pages.line(EIGHT + "日月");
    }
    for (int i = 0; i < 3; i++) {
      pages.line("天地玄黄").line("宇宙洪荒");
    }
    assertThat(pages.line(EIGHT + "日月").line("盈昃").breaches()).isEmpty();
  }

  @Test
  void lettersMayFillWhatTheMarksOfOtherLinesKeep() {
    String marked = "abcde abcdef abcdef.";
    String full = "abcde abcdef abcdefg";
    MadePages pages = pages("en", (marked + " ").repeat(4) + full + " " + full + "abc abc");
    for (int i = 0; i < 4; i++) {
      pages.line(marked);
    }
    assertThat(pages.line(full).line(full + "abc").line("abc").breaches())
        .containsExactly("measure 1 3");
  }

  @Test
  void aMarkMayHangOnlyIfTheThemeAllowsIt() {
    MadePages pages = pages("ja", (EIGHT + "日月").repeat(4) + EIGHT + "日月、盈昃");
    for (int i = 0; i < 4; i++) {
      pages.line(EIGHT + "日月");
    }
    pages.line(EIGHT + "日月、").line("盈昃");
    assertThat(pages.breaches()).containsExactly("measure 1 3");
    assertThat(
            pages
                .with(new ThemeChoices(TextSetting.DEFAULT, true, false, false, false, false))
                .breaches())
        .isEmpty();
  }

  @Test
  void aWesternMarkMayHangByAPart() {
    String full = "abcde abcdef abcdefg";
    MadePages pages = pages("en", (full + " ").repeat(6) + full + ", abc");
    for (int i = 0; i < 6; i++) {
      pages.line(full);
    }
    assertThat(pages.line(full + "{-0.2},").line("abc").breaches()).isEmpty();
  }

  @Test
  void aLineMayStayRaggedWhereItsGapsWouldBeTooWide() {
    String word = "abcdefghijklmnopqrst";
    MadePages pages = pages("zh-Hans", (EIGHT + "日月").repeat(4) + "天地" + word + "盈昃");
    for (int i = 0; i < 4; i++) {
      pages.line(EIGHT + "日月");
    }
    assertThat(pages.line("天地").line(word).line("盈昃").breaches()).isEmpty();
  }

  /** The line lacks .85 em, and its gaps are .06 em: to fill it they would be .1 em. */
  @Test
  void aRaggedLineEndsWithTheInkOfItsMark() {
    String full = EIGHT + EIGHT + "日月盈昃辰宿列";
    String marked = EIGHT + EIGHT + "日月盈昃辰";
    String word = "abcdefghijklmnopqrst";
    MadePages pages = pages("zh-Hans", full.repeat(4) + marked + "，" + word + "盈昃");
    for (int i = 0; i < 4; i++) {
      pages.line(spaced(full, 0.55 / 22));
    }
    assertThat(pages.line(spaced(marked, 0.06) + "，").line(word).line("盈昃").breaches()).isEmpty();
  }

  /** The line lacks 1.55 em: its gaps would be .08 em if it were filled. */
  @Test
  void aLineThatWasNotWidenedDoesNotStayRagged() {
    String full = EIGHT + EIGHT + "日月盈昃辰宿列";
    String brief = EIGHT + EIGHT + "日月盈昃辰宿";
    MadePages pages = pages("zh-Hans", full.repeat(4) + brief + "张" + full);
    for (int i = 0; i < 4; i++) {
      pages.line(spaced(full, 0.55 / 22));
    }
    assertThat(pages.line(brief).line("张" + full).breaches()).contains("measure 1 3");
  }

  private static String spaced(String text, double gap) {
    return text.replaceAll("(?<=.)(?=.)", "{" + gap + "}");
  }

  @Test
  void aLongNumberInCodeMayBeDivided() {
    MadePages prose = pages("zh-Hans", "天地玄黄宇宙洪荒1234567890123日月");
    MadePages code = pages("zh-Hans", "天地玄黄宇宙洪荒<code>1234567890123</code>日月");
    MadePages brief = pages("zh-Hans", "天地玄黄宇宙洪荒<code>12345678</code>日月盈昃");

    assertThat(prose.line("天地玄黄宇宙洪荒1234").line("567890123日月").breaches()).contains("line-edge 1 3");
    assertThat(code.line("天地玄黄宇宙洪荒1234").line("567890123日月").breaches())
        .doesNotContain("line-edge 1 3");
    assertThat(brief.line("天地玄黄宇宙洪荒1234").line("5678日月盈昃").breaches()).contains("line-edge 1 3");
  }

  @Test
  void aNumberStaysWithTheSignBeforeIt() {
    assertThat(pages("en", "some words of p. 12").line("some words of p.").line("12").breaches())
        .contains("line-edge 1 3");
  }

  @Test
  void aRaggedStyleIsNotReported() {
    assertThat(
            pages("en", "one two three four five six seven eight nine ten eleven")
                .line("one two three")
                .line("four five")
                .line("six seven eight")
                .line("nine ten")
                .line("eleven")
                .breaches())
        .isEmpty();
  }

  @Test
  void latinWordsAreNotLetterSpaced() {
    assertThat(pages("en", "some words").line("s{0.1}o{0.1}m{0.1}e words").breaches())
        .containsExactly("spacing 1 3");
  }

  @Test
  void aLastLineOfOneCharacterIsReported() {
    assertThat(pages("zh-Hans", EIGHT + "日月盈。").line(EIGHT + "日月").line("盈。").breaches())
        .containsExactly("runt 1 3");
    assertThat(pages("zh-Hans", EIGHT + "日月盈昃。").line(EIGHT + "日月").line("盈昃。").breaches())
        .isEmpty();
  }

  @Test
  void anUnevenGapBetweenLinesIsReported() {
    MadePages pages = pages("zh-Hans", (EIGHT + "日月").repeat(6) + "盈昃");
    for (int i = 0; i < 4; i++) {
      pages.line(EIGHT + "日月");
    }
    assertThat(pages.line(EIGHT + "日月", 1).line(EIGHT + "日月").line("盈昃").breaches())
        .containsExactly("line-gap 1 3");
  }

  @Test
  void anUnevenGapInAListingIsReportedUnlessLinesAreBlank() {
    String code = "<pre data-line=\"3\"><code>%s</code></pre>";
    MadePages even = new MadePages("ja", code.formatted("one\ntwo\nthree\n\n\nfour\nfive\n"));
    even.line("one").line("two").line("three").line("four", 36).line("five");
    assertThat(even.breaches()).isEmpty();
    MadePages uneven = new MadePages("ja", code.formatted("one\ntwo\nthree\nfour\nfive\nsix\n"));
    uneven.line("one").line("two", 5).line("three").line("four").line("five").line("six", 5);
    assertThat(uneven.breaches()).containsExactly("line-gap 1 4", "line-gap 1 8");
  }

  @Test
  void textOnOtherTextIsReported() {
    assertThat(pages("zh-Hans", "天地玄黄").line("天地{-0.6}玄黄").breaches())
        .containsExactly("overlap 1 3");
    assertThat(pages("zh-Hans", "天地玄黄<br/>宇宙").line("天地玄黄").line("宇宙", -14).breaches())
        .contains("overlap 1 3");
  }

  @ParameterizedTest
  @CsvSource({
    "天地, てんち, 0.25, ''",
    "天地, てんち, -0.5, ''",
    "天地, てんち, 1.4, reading-place 1 3",
    "天, てんちげん, -0.5, ''",
    "天, てんちげんこうう, 0, ''",
    "天, てんちげんこうう, 0.2, reading-place 1 3",
    "天, てん, 1, reading-place 1 3",
    "天, て, 1.25, reading-place 1 3",
    "天, て, 5, reading-place 1 3",
  })
  void aReadingStandsOverItsText(String text, String reading, double at, String expected) {
    String paragraph = "<ruby>%s<rt>%s</rt></ruby>玄黄".formatted(text, reading);
    assertThat(
            pages("ja", paragraph)
                .line(text + "玄黄")
                .reading(0, text.length(), reading, at)
                .breaches())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  @Test
  void textIsSpreadUnderAWideReading() {
    String paragraph = "天地玄<ruby>OS<rt>オペレー</rt></ruby>玄黄";
    assertThat(
            pages("ja", paragraph)
                .line("天地玄{0.5}O{0.5}S{0.5}玄黄")
                .reading(3, 5, "オペレー", 3.2)
                .breaches())
        .isEmpty();
  }

  @Test
  void aReadingStandsBesideItsLine() {
    String paragraph = "<ruby>天<rt>てん</rt></ruby>地<br/>玄黄";
    assertThat(pages("ja", paragraph).line("天地").reading(0, 1, "てん", 0).line("玄黄").breaches())
        .isEmpty();
    assertThat(pages("ja", paragraph).line("天地").line("玄黄").reading(-2, -1, "てん", 0).breaches())
        .containsExactly("reading-place 1 3");
  }

  @Test
  void aReadingOnAnotherIsReported() {
    String paragraph = "<ruby>天<rt>てん</rt></ruby><ruby>地<rt>ち</rt></ruby>玄黄";
    assertThat(
            pages("ja", paragraph)
                .line("天地玄黄")
                .reading(0, 1, "てん", 0)
                .reading(1, 2, "ち", 0.75)
                .breaches())
        .containsExactly("overlap 1 3");
  }

  /** At the end of a line, the text stands in the middle under a wider reading. */
  @Test
  void aReadingMayEndALine() {
    MadePages pages =
        pages("ja", (EIGHT + "日月").repeat(4) + EIGHT + "<ruby>日<rt>にちげつ</rt></ruby>盈昃");
    for (int i = 0; i < 4; i++) {
      pages.line(EIGHT + "日月");
    }
    pages.line(EIGHT + "{0.5}日").reading(8, 9, "にちげつ", 8);
    assertThat(pages.line("盈昃").breaches()).isEmpty();
  }

  @Test
  void tableCellsNeedNotFillTheirLines() {
    String table =
        "<table data-line=\"3\"><tr data-line=\"3\"><td data-line=\"3\">天地玄黄宇</td>"
            + "<td data-line=\"3\">日月</td></tr></table>";
    assertThat(new MadePages("zh-Hans", table).line("天地玄").line("黄宇").line("{5}日月", -18).breaches())
        .isEmpty();
  }

  /** The only full lines of the side are those of a quotation, which is set in at the right. */
  @Test
  void theMeasureOfAQuotationIsNotThatOfATable() {
    String content =
        "<blockquote data-line=\"3\"><p data-line=\"3\">%s</p></blockquote>"
                .formatted(EIGHT.repeat(3))
            + "<table data-line=\"5\"><tr data-line=\"5\"><td data-line=\"5\">日月盈昃</td></tr></table>";
    MadePages pages = new MadePages("zh-Hans", content);
    pages.line(EIGHT).line(EIGHT).line(EIGHT).line("{6}日月盈昃");
    assertThat(pages.breaches()).isEmpty();
  }

  @Test
  void aFindingHasItsPlaceAndARemedy() {
    Finding finding =
        pages("zh-Hans", EIGHT + "日月。盈昃").line(EIGHT + "日月").line("。盈昃").findings().get(0);
    assertThat(finding.message()).isEqualTo("the line \"。盈昃\" starts with 。");
    Place.OnPage place = (Place.OnPage) finding.place().orElseThrow();
    assertThat(place.area().orElseThrow().getX()).isEqualTo(50);
    assertThat(place.area().orElseThrow().getWidth()).isEqualTo(30);
  }
}
