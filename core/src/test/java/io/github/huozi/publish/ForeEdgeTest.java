package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.LineBreak;
import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageStyle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captions and side heads in the margin at the fore-edge. */
@Tag("long")
class ForeEdgeTest {

  private static final String CSS =
      """
      .title-page, .contents { display: none; }
      figcaption, caption, html h3 {
        -huozi-place: fore-edge;
        font-size: 8.5pt;
        line-height: 12pt;
        text-align: left;
      }
      """;

  private static final String SVG =
      "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='40'>"
          + "<path d='M2 2h40v30H2z' fill='none' stroke='#000'/></svg>";

  private static final String PARAGRAPH = "words of a paragraph ".repeat(25).strip() + ".\n\n";

  /** The right edge of the text of a right-hand page, and the left one of a left-hand page. */
  private static final double RIGHT = 400;

  private static final double LEFT = 195;

  /** The space between text and margin. */
  private static final double GAP = 4.5 / 25.4 * 72;

  @TempDir private Path folder;
  @TempDir private Path fresh;

  private static PageStyle page(double outer) {
    return new PageStyle(595, 842, new PageStyle.Margins(72, outer, 90, 60), 10, LineBreak.STRICT);
  }

  private static PublicationFolder book(Path root, double outer, String... chapters)
      throws Exception {
    PublicationFolder publication =
        new PublicationFolder(root)
            .with("publication.yaml", "title: Book\ntype: book\n")
            .with("theme/css/theme.css", CSS)
            .on(page(outer))
            .as(Format.PDF);
    for (int i = 0; i < chapters.length; i++) {
      publication
          .with("en/" + (i + 1) + ".md", "# Chapter\n\n" + chapters[i])
          .with("en/a.svg", SVG);
    }
    return publication;
  }

  private Path published(String... chapters) throws Exception {
    PublicationFolder publication = book(folder, 195, chapters);
    publication.publish();
    assertThat(publication.problems()).isEmpty();
    return publication.file("en", Format.PDF);
  }

  @Test
  void aCaptionInANoteStaysAboveItsTable() throws Exception {
    Path file =
        published(
            "Words.[^a]\n\n[^a]: See\n\n    | Head | B |\n    | --- | --- |\n    | x | y |\n\n"
                + "    : The caption of it, of more words than the margin has room for\n");
    Line caption = PrintedLines.line(file, 1, "Thecaption");
    Line head = PrintedLines.line(file, 1, "Head");
    assertThat(caption.text()).endsWith("roomfor");
    assertThat(head.y() - caption.y()).isBetween(10.0, 40.0);
    assertThat(caption.left()).isCloseTo(PrintedLines.line(file, 1, "See").left(), within(30.0));
  }

  /** The note at the foot is no text that a heading stands beside. */
  @Test
  void aHeadingThatNoTextFollowsStandsInTheText() throws Exception {
    Path file = published("Words.[^a]\n\n## Last\n\n[^a]: The note.\n");
    Line heading = PrintedLines.line(file, 1, "Last");
    assertThat(heading.left()).isLessThan(RIGHT);
    assertThat(heading.y()).isLessThan(PrintedLines.line(file, 1, "Thenote").y() - 100);
  }

  /** The margin above it, which parts its text from that before, is not there. */
  @Test
  void aHeadingAtThePagesHeadStandsOnTheFirstLine() throws Exception {
    int atHead = 0;
    for (int lines = 22; lines < 40; lines++) {
      Path file = published("A line.\n\n".repeat(lines) + "## Side\n\n" + PARAGRAPH.repeat(2));
      List<Line> printed = PrintedLines.on(file, 2);
      boolean begins = printed.stream().noneMatch(line -> line.text().equals("Aline."));
      for (Line line : printed) {
        if (begins && line.text().startsWith("Side")) {
          assertThat(line.text()).startsWith("Sidewordsof");
          atHead++;
        }
      }
    }
    assertThat(atHead).isPositive();
  }

  @Test
  void captionsStandOutsideTheTextOnBothSides() throws Exception {
    Path file = published((PARAGRAPH.repeat(5) + "![A](a.svg \"Captioned\")\n\n").repeat(4));
    int right = 0;
    int left = 0;
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      for (Line line : PrintedLines.on(file, page)) {
        if (line.text().equals("Captioned") && page % 2 == 1) {
          assertThat(line.left()).isCloseTo(RIGHT + GAP, within(0.5));
          right++;
        } else if (line.text().equals("Captioned")) {
          assertThat(line.right()).isCloseTo(LEFT - GAP, within(0.5));
          left++;
        } else if (line.text().contains("paragraph") || line.text().contains("words")) {
          assertThat(line.left()).isGreaterThan((page % 2 == 1 ? 60 : LEFT) - 1);
          assertThat(line.right()).isLessThan(page % 2 == 1 ? RIGHT + 1 : 536);
        }
      }
    }
    assertThat(right).isPositive();
    assertThat(left).isPositive();
    assertThat(right + left).isEqualTo(4);
  }

  @Test
  void aSideHeadStandsOnTheFirstLineOfItsText() throws Exception {
    Path file = published(PARAGRAPH + "## Heading\n\n" + PARAGRAPH);
    assertThat(PrintedLines.line(file, 1, "Heading").text())
        .startsWith("words")
        .endsWith("Heading");
  }

  @Test
  void sideHeadsDoNotMeet() throws Exception {
    Path file =
        published(
            ("## First words of a heading that has a good number of lines in this margin\n\n"
                    + "It is brief.\n\n")
                .repeat(3));
    List<Double> heads = new ArrayList<>();
    List<Double> texts = new ArrayList<>();
    for (Line line : PrintedLines.on(file, 1)) {
      if (line.text().contains("Firstwords")) {
        heads.add(line.y());
      }
      if (line.text().contains("Itisbrief.")) {
        texts.add(line.y());
      }
    }
    assertThat(heads).hasSize(3).isEqualTo(texts);
    assertThat(heads.get(1) - heads.get(0)).isGreaterThan(35);
  }

  @Test
  void theyKeepTheirPlaceInTheStructure() throws Exception {
    Path file =
        published(
            PARAGRAPH
                + "## Heading\n\n"
                + PARAGRAPH
                + "![A](a.svg \"Captioned\")\n\nTable: Counts\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    String shape = StructureElement.read(file).shape().replaceAll("\\s+", " ");
    assertThat(shape).contains("P H2 P", "Figure Caption", "Table[Caption");
    assertThat(VeraPdf.failures(file)).isEmpty();
  }

  @Test
  void aLinkInACaptionIsWhereItsWordsAre() throws Exception {
    String figure =
        "<figure><img src=\"a.svg\" alt=\"A\"/>"
            + "<figcaption><a href=\"https://a.example/\">Linked</a></figcaption></figure>\n\n";
    Path file = published((PARAGRAPH.repeat(9) + figure).repeat(3));
    int links = 0;
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        for (var annotation : pdf.getPage(page - 1).getAnnotations()) {
          PDRectangle area = annotation.getRectangle();
          Line words = PrintedLines.line(file, page, "Linked");
          assertThat(words.left()).isCloseTo(area.getLowerLeftX(), within(0.5));
          assertThat(words.right()).isCloseTo(area.getUpperRightX(), within(0.5));
          assertThat(842 - words.y()).isBetween((double) area.getLowerLeftY(), 842.0);
          links++;
        }
      }
    }
    assertThat(links).isEqualTo(3);
  }

  @Test
  void keptChaptersHaveThemOnTheOtherSide() throws Exception {
    String chapter = PARAGRAPH + "![A](a.svg \"Captioned\")\n\n" + PARAGRAPH;
    PublicationFolder publication = book(folder, 195, PARAGRAPH, chapter);
    publication.publish();
    Path file = publication.file("en", Format.PDF);
    assertThat(PrintedLines.line(file, 2, "Captioned").right()).isCloseTo(LEFT - GAP, within(0.5));
    publication.with("en/1.md", "# Chapter\n\n" + PARAGRAPH.repeat(10));
    publication.publish();
    assertThat(PrintedLines.line(file, 3, "Captioned").left()).isCloseTo(RIGHT + GAP, within(0.5));
    PublicationFolder anew = book(fresh, 195, PARAGRAPH.repeat(10), chapter);
    anew.publish();
    assertThat(file).hasSameBinaryContentAs(anew.file("en", Format.PDF));
  }

  @Test
  void aCaptionThatDoesNotFitStaysInTheText() throws Exception {
    String endless = "Caption of many words ".repeat(130).strip();
    Path file =
        published("![A](a.svg \"" + endless + "\")\n\n![A](a.svg \"Captioned\")\n\n" + PARAGRAPH);
    assertThat(PrintedLines.line(file, 1, "Captionofmanywords").left()).isLessThan(RIGHT);
    assertThat(PrintedLines.line(file, 1, "Captioned").left()).isGreaterThan(RIGHT);
  }

  @Test
  void aNarrowMarginHasNone() throws Exception {
    PublicationFolder publication =
        book(folder, 70, "![A](a.svg \"Captioned\")\n\n## Heading\n\n" + PARAGRAPH);
    publication.publish();
    Path file = publication.file("en", Format.PDF);
    assertThat(PrintedLines.line(file, 1, "Captioned").left()).isLessThan(525);
    assertThat(PrintedLines.line(file, 1, "Heading").text()).isEqualTo("Heading");
  }
}
