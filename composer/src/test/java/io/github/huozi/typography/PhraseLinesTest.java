package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.WritingMode;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.TextSetting.Hanging;
import io.github.huozi.typography.TextSetting.Hyphens;
import io.github.huozi.typography.TextSetting.Trim;
import io.github.huozi.typography.TextSetting.WordBreak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that end at phrases: {@code word-break: auto-phrase}. */
class PhraseLinesTest {

  private static final TextSetting HEADING = setting(WordBreak.AUTO_PHRASE, true);

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, 一个要排成两行的标题, 7, 一个要排成/两行的标题",
    "zh-Hans, 一个要排成两行的标题, 9, 一个要排成/两行的标题",
    "zh-Hans, 活字印刷术的起源和传播, 9, 活字印刷术的/起源和传播",
    "zh-Hant, 東亞九百年的一字一印, 7, 東亞九百年的/一字一印",
    "ja, 活版印刷の見出しと本文の組み方, 10, 活版印刷の見出しと/本文の組み方",
    "ja, 日本語組版における見出しの処理について, 10, 日本語組版における/見出しの処理について",
    "ja, assert_eq!とassert_ne!マクロで等値性をテストする, 10, assert_eq!と/assert_ne!マクロで/等値性をテストする",
    "zh-Hans, 手动实现是不安全的, 7, 手动实现/是不安全的",
    "ko, 동아시아 구백 년 한 글자씩, 6, 동아시아/구백 년/한 글자씩",
  })
  void aHeadingEndsItsLinesAtPhrases(
      String language, String heading, double measure, String lines) {
    assertThat(lines(language, heading, measure, HEADING)).isEqualTo(lines);
  }

  @Test
  void withoutItLinesEndAnywhere() {
    assertThat(lines("zh-Hans", "王祯的转轮排字盘", 6, setting(WordBreak.NORMAL, true)))
        .isEqualTo("王祯的转/轮排字盘");
    assertThat(lines("zh-Hans", "王祯的转轮排字盘", 6, HEADING)).isEqualTo("王祯的/转轮排字盘");
  }

  @Test
  void aPhraseThatIsLongerThanTheLineEndsAtAWord() {
    assertThat(lines("ja", "日本語組版における見出し", 7, HEADING)).isEqualTo("日本語組版/における見出し");
  }

  @Test
  void aWordThatIsLongerThanTheLineIsDivided() {
    assertThat(lines("ja", "プログラミング", 4, HEADING)).isEqualTo("プログラ/ミング");
    assertThat(lines("ko", "동아시아구백년", 4, HEADING)).isEqualTo("동아시아/구백년");
  }

  @Test
  void koreanWordsAreKeptWholeInShortLines() {
    assertThat(lines("ko", "활자의 역사와기원", 6, HEADING)).isEqualTo("활자의/역사와기원");
  }

  @Test
  void markupInAPhraseMakesNoDifference() {
    assertThat(lines("zh-Hans", "一个要排成¦两¦行¦的标题", 7, HEADING)).isEqualTo("一个要排成/两行的标题");
  }

  @Test
  void latinWordsAndAddressesBreakAsElsewhere() {
    assertThat(lines("zh-Hans", "使用 well-made Docker", 7, HEADING))
        .isEqualTo("使用 well-/made Docker");
  }

  @Test
  void balanceAsksForNoFurtherLine() {
    assertThat(lines("en", "aaaa aaaa aaaa aaaa aa", 9.5, HEADING)).hasLineCount(1).contains("/");
    assertThat(lines("en", "aaaaa aaaaaa aaaaa aa", 10, HEADING).split("/", -1)).hasSize(2);
  }

  /** If the first part fills half a line: a short one does not stand alone. */
  @Test
  void aTitleTakesAFurtherLineToEndOneAfterItsColon() {
    assertThat(lines("en", "Paying for the Grid: Who Bears the Cost of It?", 12, HEADING))
        .isEqualTo("Paying for the Grid:/Who Bears/the Cost of It?");
    assertThat(lines("en", "Grids: Who Bears the Cost of Electricity Today?", 15, HEADING))
        .startsWith("Grids: Who Bears")
        .hasLineCount(1)
        .satisfies(lines -> assertThat(lines.split("/", -1)).hasSize(2));
    assertThat(lines("en", "The train that leaves at 10:30 for the coast", 15, HEADING))
        .isEqualTo("The train that leaves/at 10:30 for the coast");
  }

  @Test
  void justifiedLinesWeighPhrasesAgainstTheirGaps() {
    String text = "活字印刷术的起源和传播是一个要排成两行的标题所讨论的问题";
    TextSetting phrases = setting(WordBreak.AUTO_PHRASE, false);
    ComposedText composed = new ComposedText("zh-Hans", text, 9, 0, Alignment.JUSTIFIED, phrases);
    assertThat(composed.widths().subList(0, composed.widths().size() - 1))
        .allMatch(width -> Math.abs(width - 9) < 0.01);
  }

  private static String lines(String language, String text, double measure, TextSetting setting) {
    return String.join(
        "/", new ComposedText(language, text, measure, 0, Alignment.RAGGED, setting).lines());
  }

  private static TextSetting setting(WordBreak wordBreak, boolean balanced) {
    return new TextSetting(
        LineBreak.STRICT,
        true,
        Trim.NORMAL,
        Hanging.NONE,
        Hyphens.AUTO,
        wordBreak,
        false,
        balanced,
        WritingMode.HORIZONTAL_TB);
  }
}
