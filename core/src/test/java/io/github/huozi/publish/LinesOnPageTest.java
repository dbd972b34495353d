package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decisions of the composer, read from the finished page. Lengths are in pt. */
@Tag("long")
class LinesOnPageTest {

  private static final double EM = 10.5;

  /** Thirty characters, which fit between the margins of {@link PublicationFolder}. */
  private static final double MEASURE = 30 * EM;

  private static final String TEXT =
      "沈括晚年住在**润州梦溪园**，把平生见闻写成《梦溪笔谈》，卷十八“技艺”门里有[这样一条](https://example.org/)。"
          + "庆历中有布衣**毕昇**，又为活板；用胶泥刻字，薄如`钱唇`，每字为一印，火烧令坚[^1]。1041年至1048年，"
          + "William Gamble在宁波主管**华花书房**，1860年底迁往上海，改称[美华书馆](https://example.org/)。";

  @TempDir private Path folder;

  @Test
  void fullLinesEndAtTheMeasureWhateverTheyHold() throws Exception {
    List<List<TextPosition>> lines = body(publish("zh-Hans", TEXT.repeat(3), ""));
    assertThat(lines).hasSizeGreaterThan(8);
    double left = lines.get(0).get(0).getXDirAdj() - 2 * EM;
    for (List<TextPosition> line : lines.subList(0, lines.size() - 1)) {
      assertThat(end(line) - left).as(text(line)).isCloseTo(MEASURE, within(EM / 10));
      assertThat("，。；》”、").as(text(line)).doesNotContain(text(line).substring(0, 1));
    }
  }

  @Test
  void theLineGapIsTheSameWithBoldTextLinksLatinCodeAndNotes() throws Exception {
    evenlySpaced(body(publish("zh-Hans", TEXT.repeat(3), "")));
  }

  private static void evenlySpaced(List<List<TextPosition>> lines) {
    assertThat(lines).hasSizeGreaterThan(8);
    double pitch = lines.get(1).get(0).getYDirAdj() - lines.get(0).get(0).getYDirAdj();
    for (int i = 1; i < lines.size(); i++) {
      double gap = lines.get(i).get(0).getYDirAdj() - lines.get(i - 1).get(0).getYDirAdj();
      assertThat(gap).as(text(lines.get(i))).isCloseTo(pitch, within(0.1));
    }
  }

  @Test
  void theLineGapIsTheSameWhereALineHoldsCodeAlone() throws Exception {
    String text = TEXT + "`" + "以活字之法印书则不然".repeat(8) + "`" + TEXT;
    evenlySpaced(body(publish("zh-Hans", text, "")));
  }

  /** Each block has two plain lines first, and then lines with every element in every other. */
  @ParameterizedTest
  @ValueSource(strings = {"zh-Hans", "zh-Hant", "ja", "ko", "en"})
  void theLineGapIsTheSameWhateverIsInWhat(String language) throws Exception {
    String css =
        "p, li { text-align: left } html p { text-indent: 0 } img { height: 6pt }"
            + " kbd { line-height: 2 } sup { line-height: 1.4 }";
    String blocks =
        String.join(
            "\n\n",
            "<p>" + marked("甲") + "</p>",
            "<ul><li>" + marked("乙") + "</li></ul>",
            "<h3>" + marked("丙") + "</h3>",
            "<table><tr><td>" + marked("丁") + "</td><td>" + marked("戊") + "</td></tr></table>",
            "<figure><img src=\"wheel.svg\" alt=\"\"><figcaption>"
                + marked("己")
                + "</figcaption></figure>",
            "<blockquote><p>" + marked("庚") + "</p></blockquote>",
            "字[^2]\n\n[^2]: " + marked("辛"));

    Path file = publish(language, blocks, css);
    Map<String, List<Double>> gaps = new TreeMap<>();
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      Map<String, Double> before = new TreeMap<>();
      for (PrintedLines.Line line : PrintedLines.on(file, page)) {
        for (String first : "甲 乙 丙 丁 戊 己 庚 辛".split(" ", -1)) {
          if (line.text().contains(first)) {
            Double last = before.put(first, line.y());
            if (last != null) {
              gaps.computeIfAbsent(first, key -> new ArrayList<>()).add(line.y() - last);
            }
          }
        }
      }
    }
    assertThat(gaps).hasSize(8);
    gaps.forEach(
        (first, list) -> {
          assertThat(list).as(first).hasSizeGreaterThan(50);
          assertThat(list)
              .as(first)
              .allSatisfy(gap -> assertThat(gap).isCloseTo(list.get(0), within(0.1)));
        });
  }

  private static String marked(String first) {
    String[] names = {"strong", "em", "code", "sub", "sup", "small", "kbd", "a"};
    StringBuilder lines = new StringBuilder(first + "<br>" + first + "<br>");
    for (String outer : names) {
      for (String inner : names) {
        if (!outer.equals("a") || !inner.equals("a")) {
          // A picture that is raised needs room.
          boolean raised = (outer + inner).matches(".*su[bp].*");
          String text = "git 字" + (raised ? "" : "<img src=\"wheel.svg\" alt=\"\">");
          lines.append(first).append(in(outer, in(inner, text))).append("<br>");
        }
      }
    }
    return lines.append(first).toString();
  }

  private static String in(String name, String text) {
    String start = name.equals("a") ? "a href=\"https://example.org/\"" : name;
    return "<" + start + ">" + text + "</" + name + ">";
  }

  @Test
  void theLineGapIsTheSameWithATypeThatAStyleSheetMakesLarger() throws Exception {
    String css = "strong { font-size: 1.01em; line-height: 2.2; } em { font-family: monospace; }";
    evenlySpaced(body(publish("zh-Hans", TEXT.repeat(2) + "*活字*" + TEXT, css)));
  }

  @Test
  void aLineThatIsNarrowedToItsLastDotStaysWhole() throws Exception {
    // Its four marks are narrowed by a quarter each.
    String text = "把字架缩到，一张桌面，就是，中文打字机：*两千多枚铅字反着躺*";
    List<List<TextPosition>> lines =
        body(publish("zh-Hans", text, "em { white-space: nowrap; font-family: inherit; }"));
    assertThat(lines).hasSize(1);
    assertThat(text(lines.get(0))).endsWith("反着躺");
  }

  @Test
  void aPictureInALineDoesNotDisturbTheLines() throws Exception {
    String text = TEXT + "旋转![轮](wheel.svg)盘，" + TEXT + "又一![轮](wheel.svg)。" + TEXT;
    List<List<TextPosition>> lines = body(publish("zh-Hans", text, "img { height: 8pt; }"));
    double left = lines.get(0).get(0).getXDirAdj() - 2 * EM;
    for (List<TextPosition> line : lines.subList(0, lines.size() - 1)) {
      assertThat(end(line) - left).as(text(line)).isCloseTo(MEASURE, within(EM / 10));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| 甲 | 乙 |\n| - | - |\n| %1$s | %1$s |",
        "<table><caption>%s</caption><tr><td>甲</td></tr></table>",
        "<div class=\"aside\">%s</div>"
      })
  void markupIsNoPlaceForALineToEndInCellsCaptionsAndFloats(String block) throws Exception {
    String text = "**十**。**百**，**千**、**万**；**亿**！**兆**？".repeat(9);
    String inline = block.startsWith("|") ? text : text.replaceAll("\\*\\*(.)\\*\\*", "<b>$1</b>");
    String css = ".aside { float: left; width: 7.4em; } caption { font-size: 10.5pt; }";
    List<List<TextPosition>> lines =
        body(publish("zh-Hans", block.formatted(inline), css + "td { font-size: 10.5pt; }"));
    assertThat(lines).hasSizeGreaterThan(3);
    for (List<TextPosition> line : lines) {
      assertThat("。，、；！？").as(text(line)).doesNotContain(text(line).substring(0, 1));
    }
  }

  @Test
  void linesBesideAFloatAreBrokenAgainWithinTheMeasure() throws Exception {
    String css = ".aside { float: right; width: 9.5em; }";
    String text =
        "<div class=\"aside\">" + "甲乙丙丁。".repeat(9) + "</div>\n\n" + "十。百，千、万；亿！兆？".repeat(12);
    List<List<TextPosition>> lines = body(publish("zh-Hans", text, css));
    assertThat(text(lines.get(0))).contains("十。百", "甲乙丙");
    double left = lines.stream().mapToDouble(line -> line.get(0).getXDirAdj()).min().orElseThrow();
    for (List<TextPosition> line : lines) {
      assertThat(end(line) - left).as(text(line)).isLessThan(MEASURE + 0.6 * EM);
      assertThat("。，、；：！？》”").as(text(line)).doesNotContain(text(line).substring(0, 1));
    }
  }

  @Test
  void aStyleSheetCanTurnTheGapBetweenHanAndLatinOff() throws Exception {
    String text = "共1041年";
    double with = width(publish("zh-Hans", text, ""));
    double without = width(publish("zh-Hans", text, "html { text-autospace: no-autospace; }"));
    assertThat(with - without).isCloseTo(EM / 2, within(0.2));
  }

  @Test
  void aStyleSheetCanLetPunctuationKeepItsSquare() throws Exception {
    String text = "问（甲）（乙）答";
    double narrowed = width(publish("zh-Hans", text, ""));
    double square = width(publish("zh-Hans", text, "p { text-spacing-trim: space-all; }"));
    assertThat(square - narrowed).isCloseTo(EM / 2, within(0.2));
  }

  @Test
  void stopsHangOutsideTheMeasureAndArePrinted() throws Exception {
    String text = "天".repeat(28) + "，" + "地".repeat(30) + "。" + "玄".repeat(9) + "。";
    List<List<TextPosition>> lines =
        body(publish("zh-Hans", text, "html { hanging-punctuation: force-end; }"));
    double left = lines.get(1).get(0).getXDirAdj();
    assertThat(lines).extracting(LinesOnPageTest::text).element(0).asString().endsWith("天，");
    assertThat(lines).extracting(LinesOnPageTest::text).element(1).asString().endsWith("地。");
    for (List<TextPosition> line : lines.subList(0, 2)) {
      double stop = line.get(line.size() - 1).getXDirAdj();
      assertThat(stop - left).as(text(line)).isCloseTo(MEASURE, within(0.3));
    }
  }

  @Test
  void aQuotationMarkHangsBeforeTheFirstLineAndIsPrinted() throws Exception {
    String text = "“The block was also a memory: it could be put away after fifty copies” again.";
    List<List<TextPosition>> lines =
        body(publish("en", text.repeat(2), "html { hanging-punctuation: first; }"));
    double left = lines.get(1).get(0).getXDirAdj();
    assertThat(lines.get(0).get(0).getUnicode()).isEqualTo("“");
    assertThat(lines.get(0).get(1).getXDirAdj()).isCloseTo((float) left, within(0.3f));
  }

  @Test
  void aQuarterEmStandsBetweenADigitAndTheCallOfANote() throws Exception {
    double digit = beforeYear(publish("zh-Hans", "在2020[^1]年", ""), '0');
    double han = beforeYear(publish("zh-Hans", "在月[^1]年", ""), '月');
    assertThat(digit - han).isCloseTo(EM / 4, within(0.2));
  }

  /** The distance from the last occurrence of a character to 年. */
  private static double beforeYear(Path pdf, char before) throws IOException {
    List<TextPosition> line = body(pdf).get(0);
    TextPosition last = line.get(0);
    for (TextPosition position : line) {
      if (position.getUnicode().charAt(0) == before) {
        last = position;
      }
    }
    return line.get(line.size() - 1).getXDirAdj() - last.getXDirAdj() - last.getWidthDirAdj();
  }

  @Test
  void englishLinesEndAtTheMeasureToo() throws Exception {
    String sentence =
        "The block was also a *memory*: it could be put away after **fifty copies** and taken out"
            + " again [thirty years](https://example.org/) later, complete. ";
    List<List<TextPosition>> lines = body(publish("en", sentence.repeat(8), ""));
    double left = lines.get(1).get(0).getXDirAdj();
    for (List<TextPosition> line : lines.subList(0, lines.size() - 1)) {
      assertThat(end(line) - left).as(text(line)).isCloseTo(MEASURE, within(EM / 10));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<sup>[3]</sup><sup>[4]</sup>",
        "<sup>[[3]](https://example.org/)</sup><sup>[[4]](https://example.org/)</sup>",
        "<sup>*[3]*</sup><sup><b>[4]</b></sup>",
        "<sup>[<span>3</span>]</sup>*<sup>[4]</sup>*",
        "<sub>[[3]](https://example.org/)</sub><sup"
            + " class=\"plain\">[[4]](https://example.org/)</sup>"
      })
  void noLineStartsWithARaisedCallWhateverTheCallIsWrittenWith(String calls) throws Exception {
    // Each paragraph has its calls further on, so that lines end at every place among them.
    StringBuilder text = new StringBuilder();
    for (int before = 20; before < 31; before++) {
      text.append("设".repeat(before)).append("计").append(calls).append("。\n\n");
      text.append("They say that scenarios are a common term of those who ")
          .append("i".repeat(before))
          .append(calls)
          .append(" in use.\n\n");
    }
    String css = "p { text-indent: 0; } .plain { vertical-align: baseline; }";
    List<List<TextPosition>> pages = PdfFile.glyphs(publish("zh-Hans", text.toString(), css));
    assertThat(pages.stream().flatMap(List::stream))
        .filteredOn(glyph -> glyph.getUnicode().equals("["))
        .hasSize(44);
    for (List<TextPosition> all : pages) {
      List<TextPosition> page =
          all.stream().filter(glyph -> !glyph.getUnicode().isBlank()).toList();
      double left = page.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();
      assertThat(page)
          .filteredOn(glyph -> glyph.getXDirAdj() < left + 1)
          .hasSizeGreaterThan(3)
          .extracting(TextPosition::getUnicode)
          .doesNotContain("[", "3", "]", "4", "。");
    }
  }

  private static double width(Path pdf) throws IOException {
    List<TextPosition> line = body(pdf).get(0);
    return end(line) - line.get(0).getXDirAdj();
  }

  /** The visible end of a line: a closing mark's blank half does not count. */
  private static double end(List<TextPosition> line) {
    TextPosition last = line.get(line.size() - 1);
    boolean closes = "，。；》”、）".contains(last.getUnicode());
    return last.getXDirAdj() + (closes ? EM / 2 : last.getWidthDirAdj());
  }

  private static String text(List<TextPosition> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(position -> text.append(position.getUnicode()));
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hans, ——, ''",
    "zh-Hans, ――, ''",
    "zh-Hans, ――――――, 'font-family: LXGW WenKai'",
    "zh-Hant, ―――, ''",
    "ja, ――, ''",
    "ja, ────, ''",
    "ko, ――, ''",
    "ja, ――, 'text-indent: 28.5em'",
  })
  void dashesSideBySideAreOneBarInEachFace(String language, String dashes, String style)
      throws Exception {
    String words = "甲%s乙，**甲%s乙**，*甲%s乙*。\n\n### 甲%s乙".replace("%s", dashes);
    Path file = publish(language, words, "p { " + style + " }");
    BufferedImage page = PdfFile.picture(file, 1, 4);
    List<TextPosition> glyphs = PdfFile.ink(file);
    int found = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      if (glyphs.get(i).getUnicode().equals("甲")) {
        List<TextPosition> dash = glyphs.subList(i + 1, i + 1 + dashes.length());
        assertThat(text(dash)).isEqualTo(dashes);
        assertThat(isBar(page, dash, 4)).as("dash %s", ++found).isTrue();
      }
    }
    assertThat(found).isEqualTo(4);
  }

  /** Whether the ink of some glyphs is a line without a gap. */
  private static boolean isBar(BufferedImage page, List<TextPosition> dash, int pixels) {
    TextPosition first = dash.get(0);
    TextPosition last = dash.get(dash.size() - 1);
    double em = first.getYScale();
    int left = (int) ((first.getXDirAdj() + em * 0.2) * pixels);
    int right = (int) ((last.getXDirAdj() + em * 0.8) * pixels);
    int baseline = (int) (first.getYDirAdj() * pixels);
    return IntStream.range(baseline - (int) (em * 0.6 * pixels), baseline)
        .anyMatch(
            y -> IntStream.range(left, right).allMatch(x -> (page.getRGB(x, y) & 0xFF) < 160));
  }

  private Path publish(String language, String text, String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with(
                language + "/wheel.svg",
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'>"
                    + "<circle cx='15' cy='10' r='9'/></svg>")
            .with(language + "/text.md", "# T\n\n" + text + "\n\n[^1]: 注\n")
            .as(Format.PDF);
    publication.publish();
    return publication.file(language, Format.PDF);
  }

  /** The lines of the text without headings, notes, and raised or smaller text. */
  private static List<List<TextPosition>> body(Path pdf) throws IOException {
    Map<Integer, List<TextPosition>> lines = new TreeMap<>();
    for (TextPosition text : PdfFile.glyphs(pdf).get(0)) {
      double size = text.getYScale();
      boolean isBody = Math.abs(size - EM) < 0.2 || Math.abs(size - 0.88 * EM) < 0.2;
      if (isBody && !text.getUnicode().isBlank()) {
        lines.computeIfAbsent(Math.round(text.getYDirAdj()), y -> new ArrayList<>()).add(text);
      }
    }
    lines.values().forEach(line -> line.sort((a, b) -> Float.compare(a.getX(), b.getX())));
    return List.copyOf(lines.values());
  }
}
