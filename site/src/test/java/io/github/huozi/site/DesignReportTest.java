package io.github.huozi.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.check.pdf.Glyph;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignReportTest {

  private static final float WIDTH = 400;
  private static final float HEIGHT = 600;
  private static final float SIZE = 10;
  private static final float LEADING = 14;
  private static final float HEAD = 60;

  private static final String LINE = "soot and glue make ink for all the books on the shelves";

  private static final PDFont SERIF = new PDType1Font(FontName.TIMES_ROMAN);
  private static final PDFont SANS = new PDType1Font(FontName.HELVETICA_BOLD);

  @TempDir private Path folder;
  private PDDocument document;
  private PDStructureElement section;

  @BeforeEach
  void begin() {
    document = new PDDocument();
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    document.getDocumentCatalog().setStructureTreeRoot(root);
    document.getDocumentCatalog().setLanguage("en");
    section = new PDStructureElement("Sect", root);
    root.appendKid(section);
  }

  /** A line of a page, at a number of lines below its first one. */
  private record Line(String role, double at, PDFont font, float size, String text) {

    static Line text(double at) {
      return new Line("P", at, SERIF, SIZE, LINE);
    }

    static Line head(double at) {
      return new Line("H2", at, SANS, 12, "Lamps");
    }
  }

  private static List<Line> lines(int from, int to) {
    List<Line> lines = new ArrayList<>();
    for (int i = from; i < to; i++) {
      lines.add(Line.text(i));
    }
    return lines;
  }

  /** Adds a page with its lines; those of text that follow each other are a paragraph. */
  private void page(List<Line> lines) throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    document.addPage(page);
    float left = document.getNumberOfPages() % 2 == 1 ? 50 : 70;
    PDStructureElement block = null;
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      for (int i = 0; i < lines.size(); i++) {
        Line line = lines.get(i);
        if (block == null || !block.getStructureType().equals(line.role())) {
          block = new PDStructureElement(line.role(), section);
          block.setPage(page);
          section.appendKid(block);
        }
        block.appendKid(i);
        COSDictionary mark = new COSDictionary();
        mark.setInt(COSName.MCID, i);
        content.beginMarkedContent(COSName.getPDFName(line.role()), PDPropertyList.create(mark));
        content.beginText();
        content.setFont(line.font(), line.size());
        content.newLineAtOffset(left, HEIGHT - HEAD - (float) line.at() * LEADING);
        content.showText(line.text());
        content.endText();
        content.endMarkedContent();
      }
    }
  }

  private Map<DesignPoint, PointResult> measured() throws IOException {
    Path folderOfTheme = Files.createDirectories(folder.resolve("article"));
    Path file = folderOfTheme.resolve("a.pdf");
    document.save(file.toFile());
    document.close();
    return DesignReport.measure(file, "article");
  }

  private static List<Line> withHead(double above, double below, int to) {
    List<Line> lines = new ArrayList<>(lines(0, 5));
    lines.add(Line.head(4 + above));
    lines.addAll(lines((int) (4 + above + below), to));
    return lines;
  }

  @Test
  void evenPagesKeepTheirPoints() throws IOException {
    page(lines(0, 30));
    page(withHead(2.5, 1.5, 30));
    page(withHead(2.5, 1.5, 29));
    page(lines(0, 10));
    Map<DesignPoint, PointResult> results = measured();
    double length = SERIF.getStringWidth(LINE) / 1000 * SIZE;
    double share = 100 * length * (29 * LEADING + SIZE) / (WIDTH * HEIGHT);
    assertThat(results.get(DesignPoint.FACING))
        .isEqualTo(new PointResult("1 lines, 1 of 1 spreads", true, List.of()));
    assertThat(results.get(DesignPoint.TYPE_AREA).value())
        .isEqualTo(String.format(Locale.ROOT, "%.0f %%", share));
    assertThat(results.get(DesignPoint.SIZES).value()).isEqualTo("2, 2");
    assertThat(results.get(DesignPoint.HEADS).value()).isEqualTo("2 of 2, 0 spreads unequal");
    assertThat(results.get(DesignPoint.HEAD_SPACES).value()).isEqualTo("H2 12.0 0.60");
    assertThat(results.get(DesignPoint.BELOW_HEADS).value()).isEqualTo("0.0 pt");
    assertThat(results.get(DesignPoint.NOTES)).isEqualTo(PointResult.NONE);
    assertThat(results.get(DesignPoint.GRID).text()).startsWith("100.0 % of ");
    assertThat(results.get(DesignPoint.MEASURE).value()).isEqualTo(LINE.length() + " letters");
    assertThat(results.get(DesignPoint.CHAPTER_ENDS).value()).isEqualTo("10 lines, 0 % blank");
  }

  @Test
  void unevenPagesMissThem() throws IOException {
    page(lines(0, 30));
    page(withHead(2.5, 1.5, 26));
    List<Line> off = new ArrayList<>(withHead(2, 2, 28));
    off.add(Line.text(28.5));
    off.add(Line.text(29.5));
    page(off);
    page(lines(0, 30));
    page(lines(0, 3));
    Map<DesignPoint, PointResult> results = measured();
    assertThat(results.get(DesignPoint.FACING).pages()).containsExactly(2);
    assertThat(results.get(DesignPoint.HEADS).kept()).isFalse();
    assertThat(results.get(DesignPoint.BELOW_HEADS).value()).isEqualTo("7.0 pt");
    assertThat(results.get(DesignPoint.GRID).pages()).containsExactly(3);
    assertThat(results.get(DesignPoint.CHAPTER_ENDS).pages()).containsExactly(5);
    assertThat(DesignReport.of(folder))
        .contains("| article/a.pdf | ")
        .contains("- 5 orientation: not measured, ");
  }

  @Test
  void wordSpacesAreTheGapsOfALine() {
    List<Glyph> line =
        List.of(
            new Glyph(1, 'a', 0, 0, 5, 10),
            new Glyph(1, 'b', 5.5f, 0, 5, 10),
            new Glyph(1, 'c', 15, 0, 5, 10));
    assertThat(TextMeasures.wordSpaces(line)).hasSize(1);
    assertThat(TextMeasures.wordSpaces(line).get(0)).isCloseTo(0.45, within(0.001));
  }

  @Test
  void inkIsTheShareOfBlack() {
    BufferedImage image = new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_GRAY);
    image.createGraphics().fillRect(0, 0, 10, 10);
    image.setRGB(2, 2, Color.BLACK.getRGB());
    assertThat(PageInk.of(image, new Rectangle2D.Double(0, 0, 5, 4)))
        .isCloseTo(0.05, within(0.001));
  }

  @Test
  void familiesAreTheStartsOfFontNames() {
    assertThat(Set.of(PageFonts.family("ABCDEF+NotoSerif-Bold"), PageFonts.family("Iosevka")))
        .containsExactlyInAnyOrder("NotoSerif", "Iosevka");
  }
}
