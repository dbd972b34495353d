package io.github.huozi.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters as outlines look as letters of a font do. */
class OutlinedTextTest {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  @TempDir private Path temp;

  private final PDResources resources = new PDResources();

  private PDFont font(SmallPdf pdf, boolean vertical) throws IOException {
    try (InputStream in = PDFont.class.getResourceAsStream(FONT)) {
      RandomAccessReadBuffer file = new RandomAccessReadBuffer(in);
      return vertical
          ? PDType0Font.loadVertical(pdf.pdf, new TTFParser().parse(file), false)
          : PDType0Font.load(pdf.pdf, new TTFParser().parse(file), false);
    }
  }

  private static String codes(PDFont font, String text) throws IOException {
    return "<" + HexFormat.of().formatHex(font.encode(text)) + ">";
  }

  private static BufferedImage drawn(PDDocument pdf) throws IOException {
    return new PDFRenderer(pdf).renderImage(0, 3);
  }

  /** The share of pixels that differ by more than the smoothing of an edge. */
  private static double difference(BufferedImage one, BufferedImage other) {
    assertThat(other.getWidth()).isEqualTo(one.getWidth());
    int different = 0;
    int ink = 0;
    for (int y = 0; y < one.getHeight(); y++) {
      for (int x = 0; x < one.getWidth(); x++) {
        int a = one.getRGB(x, y) & 255;
        int b = other.getRGB(x, y) & 255;
        ink += a < 128 ? 1 : 0;
        different += Math.abs(a - b) > 100 ? 1 : 0;
      }
    }
    assertThat(ink).as("pixels of letters").isGreaterThan(500);
    return different / (double) ink;
  }

  private void looksTheSame(boolean vertical, String operators) throws IOException {
    SmallPdf pdf = new SmallPdf(temp);
    PDFont font = font(pdf, vertical);
    resources.put(COSName.getPDFName("F"), font);
    String text = operators;
    for (String word : new String[] {"Type", "Sorts"}) {
      text = text.replace("<" + word + ">", codes(font, word));
    }
    // A form with letters of its own, too.
    PDResources own = new PDResources();
    own.put(COSName.getPDFName("F"), font);
    resources.put(
        COSName.getPDFName("X"),
        new PDFormXObject(pdf.form("BT /F 12 Tf 10 20 Td " + codes(font, "Type") + " Tj ET", own)));
    pdf.page("/X Do " + text, resources);
    pdf.press(new ProfileBuilder().bleed(0).outlines().build());
    BufferedImage original;
    try (PDDocument finished = Loader.loadPDF(temp.resolve("finished.pdf").toFile())) {
      original = drawn(finished);
    }
    try (PDDocument pressed = pdf.pressed()) {
      assertThat(difference(original, drawn(pressed))).isLessThan(.04);
      assertThat(pressed.getPage(0).getResources().getFontNames()).isEmpty();
    }
    assertThat(new String(pdf.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("/FontFile2");
    assertThat(pdf.operators(1))
        .noneMatch(operator -> operator.matches(".*(BT|ET|Tj|TJ|T[a-zL*])"));
  }

  @Test
  void alongALine() throws IOException {
    looksTheSame(
        false,
        "BT /F 20 Tf 10 150 Td <Type> Tj 1 -25 Td [<Sorts> -300 <Type>] TJ"
            + " 12 TL T* 2 Tc 80 Tz <Sorts> Tj 3 Ts <Type> ' ET");
  }

  @Test
  void turnedAndRestored() throws IOException {
    looksTheSame(
        false,
        "BT /F 20 Tf 0 1 -1 0 30 30 Tm <Type> Tj ET q BT /F 8 Tf 10 0 0 10 50 100 Tm ET Q"
            + " q .5 0 0 .5 0 0 cm BT 100 200 TD <Sorts> Tj 0 -30 TD <Type> Tj T* <Sorts> Tj ET Q");
  }

  @Test
  void outlinedAndHidden() throws IOException {
    looksTheSame(
        false,
        "2 w BT /F 40 Tf 10 150 Td 1 Tr <Type> Tj ET BT 10 100 Td 2 Tr <Sorts> Tj ET"
            + " BT 10 50 Td 3 Tr <Type> Tj 0 Tr ET");
  }

  @Test
  void downALine() throws IOException {
    looksTheSame(
        true,
        "BT /F 20 Tf 50 190 Td <Type> Tj [<Sorts>] TJ ET"
            + " BT 80 190 Td 2 Tc [<Sorts> 500 <Type>] TJ ET");
  }
}
