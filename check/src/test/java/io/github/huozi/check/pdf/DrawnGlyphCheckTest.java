package io.github.huozi.check.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.check.Finding;
import io.github.huozi.check.MadeEdition;
import io.github.huozi.check.Place;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawnGlyphCheckTest {

  private static final String LATIN = "/META-INF/huozi/fonts/NotoSerif-Regular.ttf";
  private static final String HAN = "/META-INF/huozi/fonts/NotoSerifSC-Regular.ttf";

  @TempDir private Path folder;

  @Test
  void textWithGlyphsHasNoFindings() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      PDType0Font font = font(pdf, LATIN);
      draw(pdf, new PDPage(PDRectangle.A5), font, font.encode("W"));
      assertThat(edition("Words.").check(new DrawnGlyphCheck(), pdf)).isEmpty();
    }
  }

  /** The glyph is drawn at 100, 200 in 20 pt. The point is in it, measured from the top left. */
  @ParameterizedTest
  @CsvSource({"0, 103, 390.28", "90, 205, 103", "180, 316.53, 205", "270, 390.28, 316.53"})
  void aMissingGlyphIsReportedWithItsPlaceOnARotatedPage(int turn, double x, double y)
      throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      PDPage page = new PDPage(PDRectangle.A5);
      page.setRotation(turn);
      draw(pdf, page, font(pdf, LATIN), new byte[] {0, 0});
      List<Finding> findings = edition("Words.").check(new DrawnGlyphCheck(), pdf);
      assertThat(findings).extracting(Finding::rule).containsExactly("glyphs/missing");
      Place.OnPage place = (Place.OnPage) findings.get(0).place().orElseThrow();
      assertThat(place.number()).isEqualTo(2);
      Rectangle2D area = place.area().orElseThrow();
      assertThat(area.contains(x, y)).as(area + " has " + x + ", " + y).isTrue();
      assertThat(Math.max(area.getWidth(), area.getHeight())).isLessThan(21);
    }
  }

  @Test
  void aSubstituteIsReportedUnlessTheAuthorWroteIt() throws Exception {
    try (PDDocument pdf = new PDDocument()) {
      PDType0Font font = font(pdf, HAN);
      draw(pdf, new PDPage(PDRectangle.A5), font, font.encode("〓"));
      assertThat(edition("Words.").check(new DrawnGlyphCheck(), pdf))
          .extracting(Finding::rule)
          .containsExactly("glyphs/substitute");
      assertThat(edition("A 〓 of lead.").check(new DrawnGlyphCheck(), pdf)).isEmpty();
    }
  }

  private MadeEdition edition(String text) throws IOException {
    return new MadeEdition(folder, "# Clay\n\n" + text + "\n");
  }

  private static PDType0Font font(PDDocument pdf, String name) throws IOException {
    try (InputStream in = DrawnGlyphCheckTest.class.getResourceAsStream(name)) {
      TrueTypeFont ttf = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
      return PDType0Font.load(pdf, ttf, false);
    }
  }

  private static void draw(PDDocument pdf, PDPage page, PDType0Font font, byte[] codes)
      throws IOException {
    pdf.addPage(page);
    page.setResources(new PDResources());
    COSName name = page.getResources().add(font);
    StringBuilder content = new StringBuilder("BT /" + name.getName() + " 20 Tf 100 200 Td <");
    for (byte code : codes) {
      content.append("%02X".formatted(code));
    }
    content.append("> Tj ET");
    PDStream stream = new PDStream(pdf);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
  }
}
