package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.StructureElement;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text beside a float and drop caps: each line is composed to its own measure. Lengths in pt. */
class BesideFloatsTest {

  private static final double EM = 10.5;
  private static final double LEFT = 55.1;

  /** Thirty characters, which fit between the margins of {@link PublicationFolder}. */
  private static final double MEASURE = 30 * EM;

  private static final String HAN = "沈括晚年住在润州梦溪园，把平生见闻写成《梦溪笔谈》，卷十八“技艺”门里有这样一条。";
  private static final String ENGLISH =
      "The block was also a memory: it could be put away after fifty copies and taken out again "
          + "thirty years later, complete. ";

  private static final String PICTURE =
      "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='60'><path d='M0 0h40v60H0z'/></svg>";

  /** A chapter's first page begins on the left edge of its measure. */
  private static final String CAP =
      "html .section p { text-indent: 0 } h2 + p::first-letter, h3 + p::first-letter { float: left; ";

  @TempDir private Path folder;

  private List<Line> lines(String language, String text, String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with(
                language + "/picture.svg",
                PICTURE.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            .with(language + "/text.md", "# T\n\n" + text + "\n")
            .as(Format.PDF);
    publication.publish();
    List<Line> body = new ArrayList<>();
    for (Line line : PrintedLines.on(publication.file(language, Format.PDF), 1)) {
      if (Math.abs(line.size() - EM) < 0.6) {
        body.add(line);
      }
    }
    return body;
  }

  @ParameterizedTest
  @CsvSource({"left, 0", "right, 0", "left, 1", "right, 1"})
  void linesBesideAPictureFillTheRoomThatItLeaves(String side, int before) throws Exception {
    String css =
        "html .section p { text-indent: 0 } figure { margin: 0; float: %s } img { width: 100pt; height: 200pt;"
            + " margin: 0 5pt }";
    String image = "![x](picture.svg)\n\n";
    List<Line> lines =
        lines(
            "zh-Hans",
            HAN.repeat(before) + "\n\n" + image + HAN.repeat(4) + "\n\n" + HAN.repeat(6),
            css.formatted(side));
    double taken = 110;
    List<Line> beside = new ArrayList<>();
    for (Line line : lines) {
      if (line.right() - line.left() < MEASURE - taken + EM && !line.text().endsWith("条。")) {
        beside.add(line);
      }
    }
    assertThat(beside).hasSizeBetween(9, 13);
    for (Line line : beside) {
      double start = side.equals("left") ? LEFT + taken : LEFT;
      assertThat(line.left()).as(line.text()).isBetween(start - EM / 2 - 0.5, start + 0.5);
      assertThat(line.right())
          .as(line.text())
          .isBetween(start + MEASURE - taken - 0.6, start + MEASURE - taken + EM / 2 + 0.1);
    }
    List<Line> below =
        lines.subList(lines.indexOf(beside.get(beside.size() - 1)) + 1, lines.size());
    assertThat(below).hasSizeGreaterThan(4);
    for (Line line : below.subList(0, below.size() - 1)) {
      assertThat(line.left()).as(line.text()).isBetween(LEFT - EM / 2 - 0.5, LEFT + 0.5);
      assertThat(line.right()).as(line.text()).isCloseTo(LEFT + MEASURE, within(EM / 2 + 0.6));
    }
  }

  @Test
  void linesBesideADropCapFillTheRoomThatItLeaves() throws Exception {
    List<Line> lines =
        lines(
            "zh-Hans",
            "## S\n\n" + HAN.repeat(3),
            CAP + "font-size: 2em; line-height: 1.5; margin-right: 4pt }");
    double cap = 2 * EM + 4;
    // The drop cap is larger, and so not among them.
    assertThat(lines.get(0).text()).startsWith("括晚年");
    for (Line line : lines.subList(0, 2)) {
      assertThat(line.left()).as(line.text()).isCloseTo(LEFT + cap, within(EM / 2 + 0.5));
      assertThat(line.right()).as(line.text()).isCloseTo(LEFT + MEASURE, within(EM / 2 + 0.6));
    }
    assertThat(lines.get(2).left()).isCloseTo(LEFT, within(EM / 2 + 0.5));
    double leading = lines.get(1).y() - lines.get(0).y();
    for (int i = 1; i < lines.size(); i++) {
      assertThat(lines.get(i).y() - lines.get(i - 1).y()).isCloseTo(leading, within(0.1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, T",
    "en, “T",
    "zh-Hans, 沈",
    "zh-Hans, 「沈",
  })
  void theLetterIsReadWithItsWord(String language, String cap) throws Exception {
    String text = language.equals("en") ? ENGLISH : HAN;
    String opening = cap.substring(0, cap.length() - 1);
    lines(
        language,
        "Before it.\n\n## S\n\n" + opening + text.repeat(3).strip() + "\n\nAfter it.",
        CAP + "font-size: 3em; line-height: 1 }");
    Path file = new PublicationFolder(folder).file(language, Format.PDF);
    String expected = opening + text.repeat(3).strip();
    assertThat(StructureElement.read(file).all("P"))
        .extracting(paragraph -> paragraph.text().replace("\u00AD", ""))
        .containsExactly("Before it.", expected, "After it.");
    // The blank half of an opening mark is outside the measure.
    double start = cap.startsWith("「") ? LEFT - 3 * EM / 2 : LEFT;
    assertThat(PrintedLines.on(file, 1))
        .filteredOn(line -> line.size() > 3 * EM - 1)
        .singleElement()
        .satisfies(line -> assertThat(line.text()).startsWith(cap))
        .satisfies(line -> assertThat(line.left()).isCloseTo(start, within(1.0)));
    // In the order of painting, too, which tools that know no tags copy.
    assertThat(PrintedLines.painted(file)).contains("Beforeit.S" + expected.replace(" ", ""));
  }

  @Test
  void aLetterThatDoesNotFloatStaysInItsLine() throws Exception {
    String css = "h2 + p::first-letter, h3 + p::first-letter { color: red; font-size: 10.8pt }";
    List<Line> lines = lines("en", "## S\n\n" + ENGLISH.repeat(2), css);
    assertThat(lines.get(0).text()).startsWith("Theblockwas");
    assertThat(lines.get(0).size()).isCloseTo(10.8, within(0.01));
  }
}
