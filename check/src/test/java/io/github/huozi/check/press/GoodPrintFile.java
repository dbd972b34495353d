package io.github.huozi.check.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.model.press.PrintProfile.Colors;
import io.github.huozi.model.press.PrintProfile.Condition;
import io.github.huozi.model.press.PrintProfile.Gutter;
import io.github.huozi.model.press.PrintProfile.Inks;
import io.github.huozi.model.press.PrintProfile.Least;
import io.github.huozi.model.press.PrintProfile.Marks;
import io.github.huozi.model.press.PrintProfile.Sheet;
import io.github.huozi.model.press.PrintProfile.Standard;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.press.Press;
import io.github.huozi.press.PressJob;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A file that a print shop takes, of two pages with text, a ground, a picture and a rule. */
final class GoodPrintFile {

  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  static final float WIDTH = 200;
  static final float HEIGHT = 300;
  static final float BLEED = 10;

  private final Path reading;
  private final Path file;
  private final PrintProfile profile;

  private GoodPrintFile(Path folder, PrintProfile profile) {
    this.reading = folder.resolve("reading.pdf");
    this.file = folder.resolve("print.pdf");
    this.profile = profile;
  }

  static PrintProfile profile(Standard standard, Colors colors) {
    return new PrintProfile(
        "test",
        1,
        standard,
        new Sheet(BLEED, true, Marks.NONE, false),
        false,
        2,
        new Inks(
            colors, 3, new Condition("FOGRA39L", Optional.of("FOGRA39L"), standard == Standard.X4)),
        new Least(15, List.of(new Gutter(0, 20)), 300, .25, .05),
        false,
        Optional.empty());
  }

  static GoodPrintFile of(Path folder, PrintProfile profile) throws IOException {
    GoodPrintFile good = new GoodPrintFile(folder, profile);
    good.write();
    return good;
  }

  private void write() throws IOException {
    try (PDDocument pdf = new PDDocument();
        InputStream in = PDFont.class.getResourceAsStream(FONT)) {
      pdf.setDocumentInformation(new PDDocumentInformation());
      PDFont font = PDType0Font.load(pdf, in, true);
      for (int i = 0; i < 2; i++) {
        page(pdf, font);
      }
      pdf.save(reading.toFile());
    }
    PressJob job =
        new PressJob(
            profile,
            Optional.empty(),
            List.of(),
            false,
            "",
            (text, size) -> new Rectangle2D.Double(0, 0, size, size),
            0);
    try (OutputStream out = Files.newOutputStream(file)) {
      Press.write(reading, job, out);
    }
  }

  private static void page(PDDocument pdf, PDFont font) throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    pdf.addPage(page);
    BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 300; y++) {
      for (int x = 0; x < 300; x++) {
        picture.setRGB(x, y, new Color(x * 255 / 300, y * 255 / 300, 120).getRGB());
      }
    }
    try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
      content.setNonStrokingColor(Color.ORANGE);
      content.addRect(0, 260, WIDTH, 40);
      content.fill();
      content.drawImage(LosslessFactory.createFromImage(pdf, picture), 60, 100, 72, 72);
      content.setLineWidth(.5f);
      content.moveTo(30, 90);
      content.lineTo(170, 90);
      content.stroke();
      content.setNonStrokingColor(Color.BLACK);
      content.beginText();
      content.setFont(font, 12);
      content.newLineAtOffset(30, 50);
      content.showText("Type and sorts");
      content.endText();
    }
  }

  Path reading() {
    return reading;
  }

  Path path() {
    return file;
  }

  PrintProfile profile() {
    return profile;
  }

  /** A change of a file. */
  @FunctionalInterface
  interface Change {
    void apply(PDDocument pdf) throws IOException;
  }

  void change(Change change) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      change.apply(pdf);
      try (OutputStream out = Files.newOutputStream(file)) {
        PdfFile.write(pdf, version(), out);
      }
    }
  }

  private PdfFile.Version version() {
    return switch (profile.standard()) {
      case X1A_2001 -> PdfFile.Version.V1_3;
      case X1A_2003, X3 -> PdfFile.Version.V1_4;
      case X4, NONE -> PdfFile.Version.V1_6;
    };
  }

  /** Paints more on the first page, above all that is there. */
  void paint(String operators) throws IOException {
    change(pdf -> paint(pdf, operators));
  }

  static void paint(PDDocument pdf, String operators) throws IOException {
    PDPage page = pdf.getPage(0);
    COSArray contents = new COSArray();
    COSBase all = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
    contents.add(all);
    contents.add(
        new PDStream(
            pdf,
            new ByteArrayInputStream(operators.getBytes(StandardCharsets.US_ASCII)),
            COSName.FLATE_DECODE));
    page.getCOSObject().setItem(COSName.CONTENTS, contents);
  }

  static COSStream form(PDDocument pdf, String operators) throws IOException {
    COSStream form = pdf.getDocument().createCOSStream();
    try (OutputStream out = form.createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(WIDTH, HEIGHT));
    return form;
  }
}
