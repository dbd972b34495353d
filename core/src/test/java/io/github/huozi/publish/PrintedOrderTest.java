package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.published.PdfLine;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The composer's lines are in reading order, in every script. */
class PrintedOrderTest {

  private static final double EM = 10.5;
  private static final String NARROW = ".section p { width: 9em; text-indent: 0; ";

  @TempDir private Path folder;

  @Test
  void tenCharactersOfTenPointsFillAMeasureOfAHundred() throws Exception {
    String css = ".section p { width: 100pt; font-size: 10pt; text-indent: 0; }";
    assertThat(lines("zh-Hans", css, "天地玄黄宇宙洪荒日月".repeat(10)))
        .hasSize(10)
        .allMatch(line -> line.text().equals("天地玄黄宇宙洪荒日月"));
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, <strong>宇宙洪荒</strong>",
    "zh-Hans, 宇宙<code>abc</code>",
    "zh-Hans, 洪荒<sup>12</sup>",
    "zh-Hant, <strong>宇宙洪荒</strong>",
    "zh-Hant, <a href='https://example.org/'>宇宙洪荒</a>",
    "ja, <strong>宇宙洪荒</strong>",
    "ja, <a href='https://example.org/'>宇宙洪荒</a>",
    "ja, 宇宙<code>abc</code>",
  })
  void hanLinesEndAtTheMeasure(String language, String phrase) throws Exception {
    String text = "天地玄黄，" + phrase + "。日月盈昃，辰宿列張。寒来暑往，秋收冬藏。";
    fillTheMeasure(lines(language, "", text.repeat(9) + "完結。"));
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 활자를 하나하나 골라서 판에 짜 넣고 먹을 칠한 다음 종이에 찍어 낸다",
    "en, the compositor takes the sorts from the case and sets them"
  })
  void linesOfWordsEndAtTheMeasure(String language, String sentence) throws Exception {
    fillTheMeasure(lines(language, "", (sentence + " ").repeat(12) + "end."));
  }

  private static void fillTheMeasure(List<PdfLine> lines) {
    double right = lines.stream().mapToDouble(PdfLine::end).max().orElseThrow();
    for (PdfLine line : lines.subList(0, lines.size() - 1)) {
      // Outside mainland China a mark keeps its full width at a line's end if there is room.
      double missing = right - line.end();
      assertThat(missing).as(line.text()).isBetween(0.0, EM / 2 + EM / 10);
      if (missing > EM / 10) {
        assertThat(line.text()).matches(".*[，。]");
        assertThat(missing).as(line.text()).isCloseTo(EM / 2, within(EM / 10));
      }
    }
    assertThat(lines).noneMatch(line -> "，。".indexOf(line.text().charAt(0)) >= 0);
  }

  @Test
  void aThemeChoosesTheStrictness() throws Exception {
    String text = "天地玄黄宇宙洪荒日々辰宿列張寒来暑往";
    assertThat(lines("ja", NARROW + "}", text).get(0).text()).isEqualTo("天地玄黄宇宙洪荒");
    assertThat(lines("ja", NARROW + "line-break: loose; }", text).get(0).text())
        .isEqualTo("天地玄黄宇宙洪荒日");
  }

  @Test
  void aThemeLetsStopsHang() throws Exception {
    String text = "天地玄黄宇宙洪荒日、辰宿列張寒来暑往";
    assertThat(lines("ja", NARROW + "}", text).get(0).text()).isEqualTo("天地玄黄宇宙洪荒");
    assertThat(lines("ja", NARROW + "hanging-punctuation: allow-end; }", text).get(0).text())
        .isEqualTo("天地玄黄宇宙洪荒日、");
  }

  @Test
  void aHyphenThatALinesEndNeedsIsCopiedOutAsASoftOne() throws Exception {
    List<PdfLine> lines = lines("en", "p { width: 60pt; }", "a typographical representation of it");
    String text = String.join("", lines.stream().map(PdfLine::text).toList());
    assertThat(text).contains("\u00AD").doesNotContain("-");
    assertThat(text.replaceAll("[\u00AD ]", "")).isEqualTo("atypographicalrepresentationofit");
  }

  @Test
  void textIsCopiedOutInTheOrderInWhichItIsRead() throws Exception {
    String text =
        "天<strong>地<em>玄</em>黄</strong>，宇<a href='https://example.org/'>宙<code>Java</code>洪</a>荒。";
    publish("zh-Hans", "", text.repeat(6));
    assertThat(PdfFile.read(publication().file("zh-Hans", Format.PDF)).characters())
        .contains("天地玄黄，宇宙Java洪荒。".repeat(6));
  }

  /** The lines of a section's only paragraph. */
  private List<PdfLine> lines(String language, String css, String paragraph) throws Exception {
    publish(language, css, paragraph);
    List<PdfLine> all = PdfLine.read(publication().file(language, Format.PDF));
    int heading = all.stream().map(PdfLine::text).toList().indexOf("SECTION");
    return all.subList(heading + 1, all.size());
  }

  private void publish(String language, String css, String paragraph) throws Exception {
    publication()
        .with("publication.yaml", "title: T\n")
        .with("theme/css/theme.css", css)
        .with(language + "/text.html", "<h1>SECTION</h1>\n<p>" + paragraph + "</p>\n")
        .as(Format.PDF)
        .publish();
  }

  private PublicationFolder publication() {
    return new PublicationFolder(folder);
  }
}
