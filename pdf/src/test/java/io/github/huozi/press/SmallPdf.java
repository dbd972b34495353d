package io.github.huozi.press;

import io.github.huozi.model.press.PrintProfile;
import io.github.huozi.press.PressJob.SpotInk;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A PDF of a few operators, and the print file that is made of it. */
final class SmallPdf {

  static final float WIDTH = 100;
  static final float HEIGHT = 200;

  final PDDocument pdf = new PDDocument();
  private final Path folder;
  private final List<SpotInk> spots = new ArrayList<>();
  private boolean rightBound;
  private byte[] pressed = {};

  SmallPdf(Path folder) {
    this.folder = folder;
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle("Type & Sorts");
    information.setAuthor("Bi Sheng");
    pdf.setDocumentInformation(information);
    pdf.getDocumentCatalog().setLanguage("en");
  }

  /** A page of {@link #WIDTH} and {@link #HEIGHT}. */
  SmallPdf page(String operators) throws IOException {
    return page(operators, new PDResources());
  }

  SmallPdf page(String operators, PDResources resources) throws IOException {
    PDPage page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
    page.setResources(resources);
    COSStream content = stream(operators);
    if (!operators.isEmpty()) {
      page.getCOSObject().setItem(COSName.CONTENTS, content);
    }
    pdf.addPage(page);
    return this;
  }

  COSStream stream(String operators) throws IOException {
    COSStream stream = pdf.getDocument().createCOSStream();
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
    return stream;
  }

  /** A form of the size of the page. */
  COSStream form(String operators, PDResources resources) throws IOException {
    COSStream form = stream(operators);
    form.setItem(COSName.TYPE, COSName.XOBJECT);
    form.setItem(COSName.SUBTYPE, COSName.FORM);
    form.setItem(COSName.BBOX, new PDRectangle(WIDTH, HEIGHT));
    form.setItem(COSName.RESOURCES, resources);
    return form;
  }

  SmallPdf spot(String name, Float... inks) {
    spots.add(new SpotInk(name, List.of(inks)));
    return this;
  }

  SmallPdf rightBound() {
    rightBound = true;
    return this;
  }

  PressReport press(PrintProfile profile) throws IOException {
    Path file = folder.resolve("finished.pdf");
    pdf.save(file.toFile());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PressJob job =
        new PressJob(
            profile,
            Optional.empty(),
            spots,
            rightBound,
            "Type   en",
            (text, size) -> new Rectangle2D.Double(0, 0, text.length() * size / 2, size),
            0);
    PressReport report = Press.write(file, job, out);
    pressed = out.toByteArray();
    return report;
  }

  byte[] bytes() {
    return pressed.clone();
  }

  /** The print file. */
  PDDocument pressed() throws IOException {
    return Loader.loadPDF(pressed);
  }

  PDPage pressedPage(int number) throws IOException {
    return pressed().getPage(number - 1);
  }

  /** The operators of a page of the print file, each after its operands. */
  List<String> operators(int page) throws IOException {
    return operators(pressedPage(page).getContents().readAllBytes());
  }

  static List<String> operators(byte[] content) throws IOException {
    List<String> operators = new ArrayList<>();
    StringBuilder operands = new StringBuilder();
    PDFStreamParser parser = new PDFStreamParser(content);
    for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
      if (token instanceof Operator operator) {
        operators.add(operands + operator.getName());
        operands.setLength(0);
      } else {
        operands.append(written((COSBase) token)).append(' ');
      }
    }
    return operators;
  }

  private static String written(COSBase operand) {
    if (operand instanceof COSName name) {
      return "/" + name.getName();
    } else if (operand instanceof COSInteger whole) {
      return Long.toString(whole.longValue());
    } else if (operand instanceof COSFloat number) {
      float rounded = Math.round(number.floatValue() * 1e3f) / 1e3f;
      return rounded == (int) rounded ? Integer.toString((int) rounded) : Float.toString(rounded);
    }
    return "…";
  }

  /** The operators of the content of a page, without what the sheet has around it. */
  List<String> inks(int page) throws IOException {
    return operators(page).stream()
        .filter(
            operator ->
                operator.matches(".* (g|G|rg|RG|k|K|gs|cs|CS|scn|SCN|Do|sh|Tj|TJ)|[fSB]\\*?"))
        .toList();
  }

  /** A picture of the last page. */
  PDImageXObject image(String name) throws IOException {
    PDResources resources = pressedPage(pdf.getNumberOfPages()).getResources();
    return (PDImageXObject) resources.getXObject(COSName.getPDFName(name));
  }
}
