package io.github.huozi.pdf;

import io.github.huozi.input.RegularFile;
import io.github.huozi.pdf.file.PdfFile;
import io.github.huozi.pdf.paint.Drawings;
import io.github.huozi.raster.PrintedImage;
import io.github.huozi.svg.SvgFile;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes PDFs whose pages are drawings, such as the sheets of a printed cover. Their text is
 * outlines, without tags. Lengths are in points, and areas have their origin at the top left of the
 * page.
 */
public final class DrawnSheets {

  private static final double PIXELS_TO_A_POINT = 96.0 / 72;
  private static final double POINTS_TO_AN_INCH = 72;

  /** Begins a figure (ISO 32000-1, 14.7.4.2). */
  private static final String FIGURE = "/Figure <</MCID 0>> BDC\n";

  private final PDDocument pdf;
  private final Drawings forms;
  private final GlyphOutlines fonts;
  private double resolution = Double.POSITIVE_INFINITY;

  private DrawnSheets(PDDocument pdf, GlyphOutlines fonts) {
    this.pdf = pdf;
    this.forms = new Drawings(pdf);
    this.fonts = fonts;
  }

  /**
   * A page.
   *
   * @param beyond how far the drawing reaches beyond each edge
   * @param picture what is painted below the drawing
   */
  public record Sheet(
      double width,
      double height,
      double beyond,
      Optional<Picture> picture,
      Optional<SvgFile> drawing) {}

  /**
   * A picture in an area.
   *
   * @param file a JPEG or PNG, or a drawing
   * @param drawing the drawing of the file, if it is one
   * @param isWhole whether all of it is in the area; else it covers the area, and what does not fit
   *     into its ratio is cut off, on both sides
   */
  public record Picture(Path file, Optional<SvgFile> drawing, Rectangle2D area, boolean isWhole) {}

  /**
   * The size of the first page of a PDF.
   *
   * @param pdf a PDF that huozi has written
   */
  public static Rectangle2D size(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDRectangle box = document.getPage(0).getMediaBox();
      return new Rectangle2D.Double(0, 0, box.getWidth(), box.getHeight());
    }
  }

  /**
   * Writes a PDF. The same sheets give the same bytes.
   *
   * @param details what the PDF says of itself; its text is not used
   * @param fonts the fonts of the drawings' text
   * @return the lowest resolution of a picture of pixels, to an inch; infinite without one
   */
  public static double write(
      PrintDocument details, List<Sheet> sheets, GlyphOutlines fonts, OutputStream out)
      throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      DrawnSheets drawn = new DrawnSheets(pdf, fonts);
      for (Sheet sheet : sheets) {
        PDPage page = drawn.page(sheet, "");
        page.setTrimBox(page.getMediaBox());
        pdf.addPage(page);
      }
      ArchivalPages.correct(pdf, false);
      PdfWriter.describe(pdf, details);
      // It has no tags, and claims no standard that asks for them.
      pdf.getDocumentCatalog().setMarkInfo(null);
      pdf.getDocumentCatalog().setMetadata(null);
      PdfFile.write(pdf, out);
      return drawn.resolution;
    }
  }

  /**
   * The pages of a cover that opens a PDF. The first is one figure, with the marked-content
   * identifier 0; the second is empty.
   *
   * @param pdf will have the pages
   * @param size the size of each
   */
  static List<PDPage> front(PDDocument pdf, FrontPage front, PDRectangle size) throws IOException {
    Rectangle2D area = new Rectangle2D.Double(0, 0, size.getWidth(), size.getHeight());
    Sheet sheet =
        new Sheet(
            size.getWidth(),
            size.getHeight(),
            0,
            front.picture().map(file -> new Picture(file, Optional.empty(), area, true)),
            front.drawing());
    PDPage empty = new PDPage(size);
    empty.setResources(new PDResources());
    return List.of(new DrawnSheets(pdf, front.fonts()).page(sheet, FIGURE), empty);
  }

  /**
   * @param figure the tag of the content; empty for none
   */
  private PDPage page(Sheet sheet, String figure) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
    COSDictionary objects = new COSDictionary();
    StringBuilder content = new StringBuilder(figure);
    if (sheet.picture().isPresent()) {
      content.append(picture(sheet, sheet.picture().get(), objects));
    }
    if (sheet.drawing().isPresent()) {
      double beyond = sheet.beyond();
      SvgDrawing drawing = sheet.drawing().get().drawing(fonts);
      objects.setItem(
          COSName.getPDFName("Sheet"),
          form(drawing, sheet.width() + 2 * beyond, sheet.height() + 2 * beyond));
      content.append(numbers("q 1 0 0 1 %s %s cm /Sheet Do Q\n", -beyond, -beyond));
    }
    if (!figure.isEmpty()) {
      content.append("EMC\n");
    }
    COSDictionary resources = new COSDictionary();
    resources.setItem(COSName.XOBJECT, objects);
    page.setResources(new PDResources(resources));
    page.setContents(
        new PDStream(PdfFile.stream(content.toString().getBytes(StandardCharsets.US_ASCII))));
    return page;
  }

  private COSStream form(SvgDrawing drawing, double width, double height) {
    double across = width * PIXELS_TO_A_POINT;
    double down = height * PIXELS_TO_A_POINT;
    return forms.form(
        (float) across, (float) down, null, graphics -> drawing.paint(graphics, across, down));
  }

  /** The operators that paint a picture. */
  private String picture(Sheet sheet, Picture picture, COSDictionary objects) throws IOException {
    Rectangle2D area = picture.area();
    double ratio;
    Optional<PrintedImage> image = Optional.empty();
    if (picture.drawing().isPresent()) {
      ratio = picture.drawing().get().drawing(fonts).viewport().ratio();
    } else {
      image = Optional.of(PrintedImage.of(pdf, RegularFile.bytes(picture.file())));
      ratio = (double) image.get().width() / image.get().height();
    }
    double ofHeight = ratio > 0 ? area.getHeight() * ratio : area.getWidth();
    double width =
        picture.isWhole()
            ? Math.min(area.getWidth(), ofHeight)
            : Math.max(area.getWidth(), ofHeight);
    double height = ratio > 0 ? width / ratio : area.getHeight();
    double left = area.getCenterX() - width / 2;
    double bottom = sheet.height() - area.getCenterY() - height / 2;
    COSBase object =
        image.isPresent()
            ? image.get().drawn().getCOSObject()
            : form(picture.drawing().orElseThrow().drawing(fonts), width, height);
    objects.setItem(COSName.getPDFName("Front"), object);
    image.ifPresent(
        pixels -> resolution = Math.min(resolution, pixels.width() / (width / POINTS_TO_AN_INCH)));
    boolean isImage = image.isPresent();
    return numbers(
            "q %s %s %s %s re W n ",
            area.getX(), sheet.height() - area.getMaxY(), area.getWidth(), area.getHeight())
        + numbers(
            "%s 0 0 %s %s %s cm /Front Do Q\n",
            isImage ? width : 1, isImage ? height : 1, left, bottom);
  }

  private static String numbers(String operators, Object... numbers) {
    Object[] written = new Object[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      written[i] = String.format(Locale.ROOT, "%.4f", ((Number) numbers[i]).doubleValue());
    }
    return operators.formatted(written);
  }
}
