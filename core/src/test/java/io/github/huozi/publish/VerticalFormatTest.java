package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of vertical books by the names of their formats. */
class VerticalFormatTest {

  private static final double MILLIMETRE = 72 / 25.4;

  @TempDir private Path folder;
  private PublicationFolder publication;

  @BeforeEach
  void publish() throws Exception {
    publication =
        new PublicationFolder(folder)
            .as(Format.PDF)
            .onThemesPage()
            .with(
                "publication.yaml",
                """
                title: 乙
                type: book
                editions:
                  - {id: bunko, language: ja, writing-mode: vertical-rl, page-size: 文庫}
                  - {id: large, language: ja, writing-mode: vertical-rl, page-size: 文庫, body-size: 9.25pt}
                  - {id: shiroku, language: ja, writing-mode: vertical-rl, page-size: 四六判}
                """)
            .with("ja/01.md", "# 章甲\n\n" + "東".repeat(1500) + "と<mark>印</mark>と[印]{.name}。\n");
    for (int chapter = 2; chapter <= 14; chapter++) {
      publication.with("ja/%02d.md".formatted(chapter), "# 章甲\n\n文。\n");
    }
    publication.publish();
    assertThat(publication.problems()).isEmpty();
  }

  private List<TextPosition> page(String edition, int page) throws Exception {
    return PdfFile.glyphs(publication.file(edition, Format.PDF)).get(page - 1);
  }

  /** The left edges of the lines of a page, from the left. */
  private List<Double> lines(String edition, int page) throws Exception {
    return page(edition, page).stream()
        .filter(glyph -> glyph.getUnicode().equals("東"))
        .map(glyph -> (double) Math.round(glyph.getTextMatrix().getTranslateX()))
        .distinct()
        .sorted()
        .toList();
  }

  @Test
  void aNameBringsCharactersLinesAndMargins() throws Exception {
    // Page 5 of a 文庫 is a left one: its spine is at its right.
    List<Double> lines = lines("bunko", 5);
    assertThat(lines).hasSize(16);
    assertThat(page("bunko", 5).stream().filter(glyph -> glyph.getUnicode().equals("東")))
        .hasSize(16 * 40);
    double right = 105 * MILLIMETRE - lines.get(15) - 8.5;
    assertThat(right).isCloseTo(13.5 * MILLIMETRE, within(1.5));
    assertThat(lines.get(0)).isCloseTo(11.8 * MILLIMETRE, within(1.5));
    assertThat(lines("shiroku", 4)).hasSize(17);
    assertThat(lines("large", 5)).hasSizeLessThan(16);
  }

  /** Their heading, set larger, is not what the lines of their pages are counted by. */
  @Test
  void theContentsFillTheirPagesAndLeaveNoEntryAlone() throws Exception {
    assertThat(entries("shiroku", 2)).isEqualTo(14);
    assertThat(entries("bunko", 2)).isEqualTo(8);
    assertThat(entries("bunko", 3)).isEqualTo(6);
  }

  /** Other lines beside Japanese text are at its right, too (JLREQ §3.3). */
  @Test
  void theLineBesideMarkedTextIsAtItsRight() throws Exception {
    Path file = publication.file("bunko", Format.PDF);
    List<List<TextPosition>> pages = PdfFile.glyphs(file);
    int number = 0;
    while (pages.get(number).stream().noneMatch(glyph -> glyph.getUnicode().equals("印"))) {
      number++;
    }
    double left =
        pages.get(number).stream()
            .filter(glyph -> glyph.getUnicode().equals("印"))
            .findFirst()
            .orElseThrow()
            .getTextMatrix()
            .getTranslateX();
    int grey = 0xFFC4C4C4;
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(number, 288, ImageType.RGB);
      List<Integer> columns =
          IntStream.range(0, image.getWidth())
              .filter(
                  x ->
                      IntStream.range(0, image.getHeight())
                              .filter(y -> image.getRGB(x, y) == grey)
                              .count()
                          > 8 * 4 / 2)
              .boxed()
              .toList();
      assertThat(columns).isNotEmpty();
      assertThat(columns.get(0) / 4.0).isBetween(left + 8.5, left + 8.5 + 3);
    }
  }

  private int entries(String edition, int page) throws Exception {
    String text =
        page(edition, page).stream().map(TextPosition::getUnicode).collect(Collectors.joining());
    return text.split("章甲", -1).length - 1;
  }
}
