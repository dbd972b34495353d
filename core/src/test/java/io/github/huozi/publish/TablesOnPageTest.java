package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The columns of tables on the page. Lengths are in pt, on A5. */
class TablesOnPageTest {

  private static final String PROSE =
      "先设一铁板其上以松脂蜡和纸灰之类冒之欲印则以一铁范置铁板上乃密布字印满铁范为一板持就火炀之药稍镕则以一平板按其面则字平如砥";

  /** The size of a table's type. */
  private static final double TYPE = 10.5 * 0.88;

  @TempDir private Path folder;

  @Test
  void aShortCellOfHanIsOneLineBesideALongOne() throws Exception {
    List<String> lines = lines("zh-Hans", "| 甲 | 乙 |\n| - | - |\n| 活字印刷术 | " + PROSE + " |\n", "");
    assertThat(lines).anyMatch(line -> line.startsWith("活字印刷术先设一铁板"));
  }

  @Test
  void noLineOfAHanCellIsOneCharacterInNineColumns() throws Exception {
    String row = "| 活字印刷术 | 转轮排字盘 | 木活字 | 胶泥活字 | 12,345 | 3.14159 | 铜 | 铅字渡海 | 金属 |";
    List<List<TextPosition>> cells =
        cells("zh-Hans", row + "\n" + "| - ".repeat(9) + "|\n" + row, "");
    assertThat(cells).hasSizeGreaterThan(17);
    for (List<TextPosition> line : cells) {
      assertThat(text(line)).matches("铜|..+");
    }
    assertThat(cells.stream().map(TablesOnPageTest::text)).contains("12,345", "3.14159");
  }

  /** In a note no table is turned: its columns are as narrow as one character. */
  @Test
  void aTableOfManyColumnsInANoteStaysInItsMeasure() throws Exception {
    String row = "    " + "| 活字印刷 ".repeat(18) + "|\n";
    String note = "文。[^1]\n\n[^1]: 注。\n\n" + row + "    " + "| - ".repeat(18) + "|\n" + row;
    List<TextPosition> text = positions("zh-Hans", PROSE.repeat(3) + "\n\n" + note, "");
    double right =
        text.stream()
            .filter(sign -> sign.getFontSizeInPt() > TYPE)
            .mapToDouble(TablesOnPageTest::end)
            .max()
            .orElseThrow();
    assertThat(text).allMatch(sign -> end(sign) < right + 0.1);
    assertThat(text.stream().map(TextPosition::getUnicode).filter("刷"::equals)).hasSize(36);
  }

  private static double end(TextPosition sign) {
    return sign.getXDirAdj() + sign.getWidthDirAdj();
  }

  @Test
  void noWordIsDividedWhileAnotherColumnHasRoom() throws Exception {
    String text =
        "| Representation | What it does |\n| - | - |\n| `huozi.outputDirectory` | "
            + "The folder for the finished files, which is emptied first. ".repeat(3)
            + "|\n";
    List<String> lines = lines("en", text, "");
    assertThat(lines).anyMatch(line -> line.startsWith("Representation"));
    assertThat(lines).anyMatch(line -> line.startsWith("huozi.outputDirectory"));
  }

  @Test
  void anOverlongWordIsDividedWithAHyphenAndANameAtItsMarks() throws Exception {
    String row =
        "| Internationalization | Hyphenation | Typography | `project.build.directory` ".repeat(2);
    List<String> texts =
        cells("en", row + "|\n" + "| - ".repeat(8) + "|\n" + row + "|\n", "").stream()
            .map(TablesOnPageTest::text)
            .toList();
    assertThat(texts)
        .contains(".directory")
        .anyMatch(text -> text.endsWith("\u00AD") || text.endsWith("-"));
    assertThat(texts).noneMatch(text -> text.endsWith("."));
  }

  @Test
  void aNarrowTableIsAsWideAsItsTextAndCentred() throws Exception {
    List<TextPosition> text =
        positions("en", "<table><caption>C</caption><tr><td>aa</td><td>bb</td></tr></table>", "");
    TextPosition caption = one(text, "C");
    TextPosition last = one(text.subList(text.indexOf(one(text, "b")) + 1, text.size()), "b");
    double left = one(text, "a").getXDirAdj();
    double right = last.getXDirAdj() + last.getWidthDirAdj();
    assertThat(right - left).isBetween(20.0, 60.0);
    // The cells have the same padding at both sides.
    assertThat((left + right) / 2)
        .isCloseTo(caption.getXDirAdj() + caption.getWidthDirAdj() / 2, within(1.0));
  }

  @Test
  void aThemeLimitsHowSmallTheTypeBecomes() throws Exception {
    String row = "| Printing ".repeat(8) + "|\n";
    String table = row + "| - ".repeat(8) + "|\n" + row;
    String upright = "table { -huozi-wide: none } ";
    double whole = width("en", table, upright + "table { -huozi-shrink: 100% }");
    assertThat(width("en", table, upright) / whole).isBetween(0.84, 0.96);
    assertThat(width("en", table, upright + "table { -huozi-shrink: 95% }") / whole)
        .isBetween(0.94, 0.96);
  }

  @Test
  void aThemesWidthsAreKept() throws Exception {
    String css = "td:first-child { width: 120pt; padding: 0 } td { padding: 0 }";
    List<TextPosition> text =
        positions("zh-Hans", "<table><tr><td>甲</td><td>" + PROSE + "</td></tr></table>", css);
    double left = x(text, "甲");
    assertThat(x(text, "先") - left).isCloseTo(120, within(0.5));
  }

  @Test
  void theLinesOfARowThatIsHigherThanAPageAreSetOnceOneBelowTheOther() throws Exception {
    String row = "<tr><td>" + marked(120) + "</td><td>" + PROSE + "</td></tr>";
    String head = "<thead><tr><th>甲</th><th>乙</th></tr></thead>";
    assertSetOnce(head + row, 120, "");
  }

  @Test
  void theLinesOfACellAcrossRowsAreSetOnceAtTheEndOfAChapter() throws Exception {
    String first = "<tr><td rowspan='3'>" + marked(90) + "</td><td>" + PROSE + "</td></tr>";
    String more = "<tr><td>" + PROSE + "</td></tr>";
    assertSetOnce(first + more + more, 90, "");
  }

  @Test
  void theLinesOfACellAcrossRowsAreNotCutWhereAPageEnds() throws Exception {
    String first = "<tr><td rowspan='4'>" + marked(8) + "</td><td>一</td></tr>";
    String more = "<tr><td>" + PROSE + "</td></tr>";
    String table = first + more + more + more;
    for (int lines = 6; lines < 30; lines += 3) {
      assertSetOnce(table, 8, "\n\n文。".repeat(lines));
    }
  }

  @Test
  void theHeadOfATableIsSetOnceOnEachOfItsPages() throws Exception {
    String wide = "| Printing ".repeat(14) + "|\n" + "| - ".repeat(14) + "|\n";
    String turned = wide + "| Printing with types ".repeat(14) + "|\n\n";
    String rows = "<tr><td>cell</td></tr>".repeat(60);
    String table =
        "<table><thead><tr><th>§</th></tr></thead><tfoot><tr><td>¶</td></tr></tfoot><tbody>"
            + rows
            + "</tbody></table>\n";
    String css = "table { background-color: #cde; border: 1pt solid #c00 }";
    Path file = publish("en", "Words.\n\n" + turned + turned + table, css);
    List<Integer> heads = new ArrayList<>();
    List<Integer> feet = new ArrayList<>();
    List<Integer> cells = new ArrayList<>();
    for (String text : PdfFile.read(file).pages()) {
      heads.add(count(text, "§"));
      feet.add(count(text, "¶"));
      cells.add(Math.min(1, count(text, "cell")));
    }
    // The turned ones stand on a page between.
    assertThat(cells).startsWith(1, 0, 1);
    assertThat(heads).isEqualTo(cells);
    assertThat(feet.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
  }

  /** Notes begin at other heights of a page, so that one of their tables would end in its head. */
  @Test
  void theHeadOfATableInANoteStandsAboveItsRowsAndBelowTheText() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int lines = 18; lines < 26; lines++) {
      text.append("## T\n\n").append("文。\n\n".repeat(lines)).append("文。[^").append(lines);
      text.append("]\n\n").append("文。\n\n".repeat(30)).append("[^").append(lines);
      text.append("]: T\n\n    | § |\n    | - |\n").append("    | ¶ |\n".repeat(30)).append("\n");
    }
    Path file = publish("zh-Hans", text.toString(), "h2 { page-break-before: always }");
    List<Integer> heads = new ArrayList<>();
    for (List<TextPosition> page : PdfFile.glyphs(file)) {
      double lowest = 0;
      double head = 0;
      int rows = 0;
      for (TextPosition sign : page) {
        lowest = sign.getUnicode().equals("文") ? Math.max(lowest, sign.getYDirAdj()) : lowest;
        head = sign.getUnicode().equals("§") ? sign.getYDirAdj() : head;
        rows += sign.getUnicode().equals("¶") ? 1 : 0;
      }
      if (head > 0) {
        heads.add(rows);
        assertThat(head).as("head %s", heads.size()).isGreaterThan(lowest + TYPE);
      }
      assertThat(head > 0).as("a head after %s", heads.size()).isEqualTo(rows > 0);
    }
    assertThat(heads).hasSizeGreaterThan(15);
  }

  private static int count(String text, String sign) {
    return text.split(sign, -1).length - 1;
  }

  @Test
  void textBesideAChainOfFloatsHigherThanAPageIsNotLost() throws Exception {
    String read =
        text(
            positions(
                "zh-Hans", floats(PROSE.substring(0, 28)), "figure { float: right; width: 40% }"));
    for (int i = 0; i < 12; i++) {
      assertThat(read.split("%03d;".formatted(i), -1)).as("text %s", i).hasSize(2);
    }
  }

  @Test
  void floatsThatReachBelowTheFootAreTold() {
    assertThatThrownBy(
            () ->
                positions("zh-Hans", floats(PROSE + PROSE), "figure { float: right; width: 40% }"))
        .isInstanceOfSatisfying(
            PublishingException.class,
            e ->
                assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(
                        problem ->
                            assertThat(problem.message()).contains("below the foot of their page"))
                    .hasSizeLessThan(12));
  }

  /** Twelve floats with a text each, and a paragraph beside each. */
  private static String floats(String text) {
    StringBuilder floats = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      floats.append("<figure><blockquote><p>").append(text);
      floats.append("</p></blockquote></figure>\n\n%03d;%s。\n\n".formatted(i, PROSE));
    }
    return floats.toString();
  }

  private static String marked(int count) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < count; i++) {
      all.append("%03d;".formatted(i)).append(PROSE, 0, 30);
    }
    return all.toString();
  }

  private void assertSetOnce(String rows, int count, String before) throws Exception {
    List<TextPosition> text =
        positions("zh-Hans", before + "\n\n<table>" + rows + "</table>\n", "");
    String read = text(text);
    for (int i = 0; i < count; i++) {
      String mark = "%03d;".formatted(i);
      assertThat(read.split(mark, -1)).as("%s after %s", mark, before.length()).hasSize(2);
    }
    assertThat(text).allMatch(t -> t.getYDirAdj() > 40 && t.getYDirAdj() < 595 - 30);
  }

  private static double x(List<TextPosition> text, String character) {
    return one(text, character).getXDirAdj();
  }

  private static TextPosition one(List<TextPosition> text, String character) {
    return text.stream().filter(t -> t.getUnicode().equals(character)).findFirst().orElseThrow();
  }

  /** The width of the last “P”, which is that of its type. */
  private double width(String language, String markup, String css) throws Exception {
    return positions(language, markup, css).stream()
        .filter(t -> t.getUnicode().equals("P"))
        .reduce((before, last) -> last)
        .orElseThrow()
        .getWidthDirAdj();
  }

  /** The text of each line across all columns. */
  private List<String> lines(String language, String markup, String css) throws Exception {
    TreeMap<Integer, List<TextPosition>> lines = new TreeMap<>();
    for (TextPosition text : positions(language, markup, css)) {
      lines.computeIfAbsent(Math.round(text.getYDirAdj()), unused -> new ArrayList<>()).add(text);
    }
    return lines.values().stream()
        .map(
            line ->
                text(
                    line.stream()
                        .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                        .toList()))
        .toList();
  }

  /** The lines of the cells: text side by side without a gap of more than half an em. */
  private List<List<TextPosition>> cells(String language, String markup, String css)
      throws Exception {
    List<List<TextPosition>> cells = new ArrayList<>();
    TextPosition before = null;
    for (TextPosition text : positions(language, markup, css)) {
      boolean goesOn =
          before != null
              && Math.abs(before.getYDirAdj() - text.getYDirAdj()) < 1
              && Math.abs(text.getXDirAdj() - before.getXDirAdj() - before.getWidthDirAdj())
                  < TYPE / 2;
      if (!goesOn) {
        cells.add(new ArrayList<>());
      }
      cells.get(cells.size() - 1).add(text);
      before = text;
    }
    return cells;
  }

  private static String text(List<TextPosition> line) {
    StringBuilder text = new StringBuilder();
    line.forEach(position -> text.append(position.getUnicode()));
    return text.toString();
  }

  /** The visible text in a table. */
  private List<TextPosition> positions(String language, String markup, String css)
      throws Exception {
    return PdfFile.ink(publish(language, markup, css));
  }

  private Path publish(String language, String markup, String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", "h1, .title-block { display: none } " + css)
            .with(language + "/a.md", "# T\n\n" + markup + "\n")
            .as(Format.PDF);
    publication.publish();
    return publication.file(language, Format.PDF);
  }
}
