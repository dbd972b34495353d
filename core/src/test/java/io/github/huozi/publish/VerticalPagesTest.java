package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.published.PdfFile;
import io.github.huozi.published.StructureElement;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book with vertical lines: its sheets, its links and its structure. */
class VerticalPagesTest {

  /** In pt, as the margins below. */
  private static final double A6_WIDTH = 297.64;

  private static final double MM = 72 / 25.4;

  @TempDir private static Path folder;

  private static Path pdf;

  @BeforeAll
  static void publish() throws Exception {
    String text = "春は曙。やうやう白くなりゆく山ぎは、すこしあかりて、紫だちたる雲のほそくたなびきたる。12月のＡ4とNHK、vitaminの1990年。";
    PublicationFolder publication =
        new PublicationFolder(folder)
            .as(Format.PDF)
            .with(
                "publication.yaml",
                """
                title: 枕草子
                cover: none
                editions:
                  - id: tate
                    language: ja
                    folder: ja
                    writing-mode: vertical-rl
                    page-size: A6
                    page-margins: 12mm 8mm 14mm 24mm
                """)
            .with(
                "ja/1.md",
                ("# 春\n\n" + text.repeat(8) + "[^1]\n\n> " + text + "\n\n- 一つ\n\n" + "1. 二つ\n\n")
                    + "{漢字|かん|じ}と[傍点]{.dots}と[名]{.name}[書]{.title}。[秋の章を見る](2.md)。\n\n"
                    + "| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n```\n戊己\n庚\n```\n\n$$xyz$$\n\n[^1]: 注。\n")
            .with("ja/2.md", "# 秋\n\n" + text.repeat(12) + "\n");
    publication.publish();
    pdf = publication.file("tate", Format.PDF);
  }

  @Test
  void itPassesItsJudges() throws Exception {
    assertThat(VeraPdf.failures(pdf)).isEmpty();
  }

  @Test
  void sheetsAreUpright() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      for (PDPage page : document.getPages()) {
        assertThat(page.getMediaBox().getWidth()).isCloseTo((float) A6_WIDTH, within(0.5f));
        assertThat(page.getCOSObject().containsKey(COSName.ROTATE)).isFalse();
      }
    }
  }

  /** A book with vertical lines is bound at the right: its first page is a left one. */
  @Test
  void theSpineIsAtTheRightOfTheFirstPage() throws IOException {
    assertThat(place(1)).isEqualTo(place(3)).isNotEqualTo(place(2));
    Rectangle right = ink(2);
    assertThat(right.getMinX()).isGreaterThan(24 * MM - 2);
    assertThat(A6_WIDTH - right.getMaxX()).isBetween(8 * MM - 2, 12 * MM);
    Rectangle left = ink(3);
    assertThat(left.getMinX()).isBetween(8 * MM - 2, 12 * MM);
    assertThat(A6_WIDTH - left.getMaxX()).isGreaterThan(24 * MM - 2);
  }

  /** What brings the text of a page to its place. */
  private String place(int page) throws IOException {
    return PdfFile.operators(pdf, page)
        .lines()
        .filter(line -> line.startsWith("0 -1 1 0 "))
        .findFirst()
        .orElseThrow();
  }

  /** The area of a page that has ink, without head and folio, in pt. */
  private Rectangle ink(int page) throws IOException {
    BufferedImage image = PdfFile.picture(pdf, page, 1);
    Rectangle ink = new Rectangle(-1, -1);
    int foot = (int) (image.getHeight() - 14 * MM);
    for (int y = (int) (12 * MM); y < foot; y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        if ((image.getRGB(x, y) & 0xFF) < 0xC0) {
          ink.add(new Rectangle(x, y, 1, 1));
        }
      }
    }
    return ink;
  }

  @Test
  void linksLeadToTheHeadsOfPages() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      float height = document.getPage(0).getMediaBox().getHeight();
      document
          .getDocumentCatalog()
          .getDocumentOutline()
          .children()
          .forEach(
              item -> {
                try {
                  PDPageXYZDestination to = (PDPageXYZDestination) item.getDestination();
                  assertThat((float) to.getTop()).isCloseTo(height, within(1f));
                  assertThat(to.getLeft()).isZero();
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      List<PDRectangle> areas =
          StructureElement.read(document).all("Link").stream()
              .flatMap(StructureElement::annotations)
              .map(link -> new PDAnnotationLink(link).getRectangle())
              .toList();
      // Six characters in a column, or the rest of them in the next one.
      assertThat(areas)
          .anySatisfy(area -> assertThat(area.getHeight()).isGreaterThan(2 * area.getWidth()));
    }
  }

  @Test
  void tablesListingsAndFormulasAreUpright() throws IOException {
    Map<String, TextPosition> seen = new HashMap<>();
    PdfFile.ink(pdf).forEach(glyph -> seen.put(glyph.getUnicode(), glyph));
    for (List<String> pair :
        List.of(List.of("甲", "乙"), List.of("丙", "丁"), List.of("戊", "己"), List.of("𝑥", "𝑧"))) {
      TextPosition left = seen.get(pair.get(0));
      TextPosition right = seen.get(pair.get(1));
      assertThat(right.getX()).as(pair.get(0)).isGreaterThan(left.getX() + 4);
      assertThat(right.getY()).as(pair.get(0)).isCloseTo(left.getY(), within(0.5f));
    }
    assertThat(seen.get("丙").getY()).isGreaterThan(seen.get("甲").getY() + 4);
    assertThat(seen.get("庚").getY()).isGreaterThan(seen.get("戊").getY() + 4);
  }

  @Test
  void theStructureSaysTheDirection() throws IOException {
    StructureElement document = StructureElement.read(pdf).all("Document").get(0);
    assertThat(document.attribute("WritingMode")).isEqualTo("TbRl");
  }
}
