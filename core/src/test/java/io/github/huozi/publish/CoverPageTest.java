package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cover as the first page of the PDF. */
final class CoverPageTest {

  private static final String PUBLICATION =
      """
      title: {en: Movable Type, zh-Hant: 活字}
      cover-page: true
      editions: [{language: en}, {language: zh-Hant, writing-mode: vertical-rl}]
      print: kdp
      """;

  @TempDir private Path temp;

  private PublicationFolder folder(String more) throws IOException {
    return new PublicationFolder(temp)
        .with("publication.yaml", PUBLICATION + more)
        .with("en/a.md", "# One\n\nText, see [Two](b.md).")
        .with("en/b.md", "# Two\n\nMore text.")
        .with("zh-Hant/a.md", "# 一\n\n文。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: article",
        "{type: book, theme: novel}",
        "{type: book, theme: classics}",
        "{type: book, theme: technical}",
        "{type: book, theme: report}"
      })
  void theCoverFillsThePageBeforeTheText(String keys) throws Exception {
    PublicationFolder folder = folder(keys.replaceAll("[{}]", "").replace(", ", "\n") + "\n");
    folder.publish();
    assertThat(folder.errors()).isEmpty();
    for (String edition : List.of("en", "zh-Hant")) {
      assertThat(VeraPdf.failures(folder.file(edition, Format.PDF))).isEmpty();
      try (PDDocument pdf = Loader.loadPDF(folder.file(edition, Format.PDF).toFile())) {
        assertThat(labels(pdf)).startsWith("C1", "C2");
        assertThat(labels(pdf)[2]).isIn("1", "i", "一");
        PDPage text = pdf.getPage(2);
        assertThat(pdf.getPage(0).getMediaBox().getWidth())
            .isEqualTo(text.getMediaBox().getWidth());
        assertThat(pdf.getPage(1).hasContents()).isFalse();
        BufferedImage page = new PDFRenderer(pdf).renderImage(0);
        // The ground reaches all edges.
        int ground = page.getRGB(0, 0);
        assertThat(new Color(ground)).isNotEqualTo(Color.WHITE);
        assertThat(page.getRGB(page.getWidth() - 2, page.getHeight() - 2)).isEqualTo(ground);
        assertThat(page.getRGB(page.getWidth() - 2, 1)).isEqualTo(ground);
        PDStructureElement document =
            (PDStructureElement) pdf.getDocumentCatalog().getStructureTreeRoot().getKids().get(0);
        PDStructureElement figure = (PDStructureElement) document.getKids().get(0);
        assertThat(figure.getStructureType()).isEqualTo("Figure");
        assertThat(figure.getAlternateDescription())
            .isEqualTo(edition.equals("en") ? "Cover: Movable Type" : "封面：活字");
      }
    }
  }

  @Test
  void pagesKeepTheirNumbersAndPrintFilesHaveTheTextOnly() throws Exception {
    PublicationFolder folder = folder("");
    folder.publish();
    byte[] book = Files.readAllBytes(folder.file("en", Format.EPUB));
    int pages;
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      pages = pdf.getNumberOfPages();
    }
    Path print = folder.output().resolve("book-en-kdp.pdf");
    try (PDDocument pdf = Loader.loadPDF(print.toFile())) {
      // The shop asks for an even number.
      assertThat(pdf.getNumberOfPages()).isEqualTo((pages - 1) / 2 * 2);
      assertThat(pdf.getPage(0).hasContents()).isTrue();
      // Nothing of the cover is left in the file.
      assertThat(pdf.getDocument().getObjectsByType(COSName.PAGE)).hasSize(pdf.getNumberOfPages());
    }
    folder.with("publication.yaml", PUBLICATION.replace("cover-page: true\n", "")).publish();
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(pages - 2);
    }
    assertThat(Files.readAllBytes(folder.file("en", Format.EPUB))).isEqualTo(book);
  }

  @Test
  void aPictureOfOnesOwnIsShownWhole() throws Exception {
    PublicationFolder folder = folder("cover: cover.png\n").with("cover.png", picture(Color.RED));
    folder.publish();
    assertThat(folder.errors()).isEmpty();
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImage(0);
      assertThat(page.getRGB(page.getWidth() / 2, 1)).isEqualTo(Color.RED.getRGB());
      assertThat(page.getRGB(1, page.getHeight() / 2)).isEqualTo(Color.WHITE.getRGB());
    }
    folder.with("cover.png", picture(Color.BLUE));
    assertThat(folder.errors())
        .anyMatch(error -> error.contains("what is printed here is not the cover cover.png"));
  }

  @Test
  void withoutACoverThereIsNoPage() throws Exception {
    PublicationFolder folder = folder("cover: none\n");
    assertThatThrownBy(folder::publish).isInstanceOf(PublishingException.class);
    assertThat(folder.problems())
        .containsExactly(
            "publication.yaml:2: there is no cover that can be the first page of the PDF; remove"
                + " cover: none, or cover-page");
  }

  private static String[] labels(PDDocument pdf) throws IOException {
    return Objects.requireNonNull(pdf.getDocumentCatalog().getPageLabels())
        .getLabelsByPageIndices();
  }

  /** A picture that is narrower than a page. */
  private static byte[] picture(Color color) throws IOException {
    BufferedImage image = new BufferedImage(200, 400, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        image.setRGB(x, y, color.getRGB());
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }
}
