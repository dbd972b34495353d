package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The PDF has readings after their words in parentheses, the EPUB above them. */
class PrintedRubyTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ja | <ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>で | 漢字（かんじ）で",
        "ja | <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> | 漢字（かんじ）",
        "ja | <ruby><rb>漢</rb><rb>字</rb><rt>かん</rt><rt>じ</rt></ruby> | 漢字（かんじ）",
        "ja | <ruby><b>漢</b>字<rt>かんじ</rt></ruby> | 漢字（かんじ）",
        "ja | <ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い</ruby> | 取り扱（とりあつか）い",
        "ja | <ruby>漢字</ruby>と<ruby>仮<rt></rt></ruby>名 | 漢字と仮名",
        "ja | <ruby><ruby>東<rt>とう</rt></ruby><rt>Tō</rt></ruby> | 東（とう）（Tō）",
        "zh-Hans | <ruby>汉 <rt>hàn</rt> 字 <rt>zì</rt></ruby>， | 汉 字（hàn zì），",
        "zh-Hant | <ruby>輪<rt>ㄌㄨㄣˊ</rt>盤<rt>ㄆㄢˊ</rt></ruby> | 輪盤（ㄌㄨㄣˊ ㄆㄢˊ）",
        "ko | <ruby>漢<rt>한</rt>字<rt>자</rt></ruby>를 | 漢字(한자)를",
        "en | <ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> is | 漢字 (kan ji) is",
        "en | <span lang='ja'><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></span>. | 漢字 (かんじ).",
      })
  void theReadingFollowsItsWord(String language, String html, String printed) throws Exception {
    publish(language, "T", "<p>" + html + "</p>");
    assertThat(pdf(language).words()).contains(printed);
  }

  @Test
  void tagsOverLinesOfTheSourceMakeNoSpace() throws Exception {
    publish("ja", "T", "<p>この<ruby>\n  漢\n  <rt>かん</rt>\n  字<rt>じ</rt>\n</ruby>\nで</p>");
    assertThat(pdf("ja").words()).contains("この漢字（かんじ）で");
  }

  @Test
  void contentsBookmarksAndNavigationHaveNoReading() throws Exception {
    publish("ja", "<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>の本", "文\n\n## <ruby>節<rt>せつ</rt></ruby>名");
    PdfFile pdf = pdf("ja");
    assertThat(pdf.outline()).contains("漢字の本", "  節名");
    assertThat(pdf.pages().get(1)).contains("漢字の本", "節名").doesNotContain("せつ", "かんじ");
    assertThat(pdf.words()).contains("漢字（かんじ）の本", "節（せつ）名");
    EpubFile epub = epub("ja");
    assertThat(epub.words("nav.xhtml")).contains("漢字の本", "節名").doesNotContain("せつ");
    assertThat(epub.source("text.xhtml"))
        .contains("<ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>の本", "<ruby>節<rt>せつ</rt></ruby>");
  }

  @Test
  void noLineBeginsOrEndsWithTheWrongParenthesis() throws Exception {
    publish("ja", "T", "あ<ruby>漢<rt>かん</rt></ruby>。".repeat(200));
    for (String page : pdf("ja").pages()) {
      assertThat(page.lines()).noneMatch(line -> line.strip().matches("）.*|.*（"));
    }
  }

  @Test
  void anEpubWithABaseAtARubysEndIsSound() throws Exception {
    publish("ja", "T", "<ruby>取<rt>と</rt>り<rt></rt>扱<rt>あつか</rt>い</ruby>と<ruby>名</ruby>");
    assertThat(epub("ja").complaints()).isEmpty();
  }

  @Test
  void anEpubWithRubiesThatLackAPartIsSound() throws Exception {
    publish(
        "ja",
        "T",
        "甲<ruby></ruby>乙<ruby><rt>x</rt></ruby>丙<ruby>丁<rp>(</rp><rp>)</rp></ruby>戊<ruby><rp>(</rp><rt>y</rt><rp>)</rp></ruby>");
    assertThat(epub("ja").complaints()).isEmpty();
    assertThat(epub("ja").words("text.xhtml")).contains("甲乙x丙丁戊y");
  }

  private void publish(String language, String title, String text) throws Exception {
    new PublicationFolder(folder).publishChapter(language, title, text);
  }

  private PdfFile pdf(String language) throws Exception {
    return new PublicationFolder(folder).pdf(language);
  }

  private EpubFile epub(String language) throws Exception {
    return new PublicationFolder(folder).epub(language);
  }
}
