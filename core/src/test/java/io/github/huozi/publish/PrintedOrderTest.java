package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The composer's lines are in reading order, in every script. */
class PrintedOrderTest {

  private static final double EM = 10.5;
  private static final String NARROW = ".section p { width: 9em; text-indent: 0; ";

  /** Raised text and text of another size is within this of its line, in pt. */
  private static final double SAME_LINE = 5;

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

  private static void fillTheMeasure(List<Line> lines) {
    double right = lines.stream().mapToDouble(Line::end).max().orElseThrow();
    for (Line line : lines.subList(0, lines.size() - 1)) {
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
    List<Line> lines = lines("en", "p { width: 60pt; }", "a typographical representation of it");
    String text = String.join("", lines.stream().map(Line::text).toList());
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

  /**
   * A line as it stands on a page, its text in the order in which it was drawn.
   *
   * @param end where its last character ends, in pt, without the half square that a mark has blank
   */
  private record Line(String text, double end) {}

  private static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    for (List<TextPosition> page : PdfFile.glyphs(file)) {
      double baseline = Double.NaN;
      for (TextPosition glyph : page) {
        boolean blank = "，。、；：？！”’）》」』】".contains(glyph.getUnicode());
        double end = glyph.getXDirAdj() + glyph.getWidthDirAdj() * (blank ? 0.5 : 1);
        if (Math.abs(glyph.getYDirAdj() - baseline) < SAME_LINE) {
          Line line = lines.remove(lines.size() - 1);
          boolean drawn = !glyph.getUnicode().isBlank();
          lines.add(new Line(line.text + glyph.getUnicode(), drawn ? end : line.end));
        } else {
          lines.add(new Line(glyph.getUnicode(), end));
          baseline = glyph.getYDirAdj();
        }
      }
    }
    return lines;
  }

  /** The lines of a section's only paragraph. */
  private List<Line> lines(String language, String css, String paragraph) throws Exception {
    publish(language, css, paragraph);
    List<Line> all = read(publication().file(language, Format.PDF));
    int heading = all.stream().map(Line::text).toList().indexOf("SECTION");
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
