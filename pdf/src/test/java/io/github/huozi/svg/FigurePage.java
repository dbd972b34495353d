package io.github.huozi.svg;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Calendar;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Makes a PDF page with a figure, as the PDF writer does. */
final class FigurePage {

  private static final FigureFonts FONTS = new FigureFonts();

  private FigurePage() {}

  /** A page of 640 × 480 px without margins, with the SVG as an image in its corner. */
  static byte[] pdf(String svg) throws IOException {
    return pdf(svg, "");
  }

  static byte[] pdf(String svg, String style) throws IOException {
    String data = Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    return html(
        "<img style=\"display: block; %s\" src=\"data:image/svg+xml;base64,%s\"/>"
            .formatted(style, data));
  }

  static byte[] html(String body) throws IOException {
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useSVGDrawer(new SvgDrawer(FONTS));
    builder.withHtmlContent(
        "<html><head><style>@page { size: 480pt 360pt; margin: 0 } body { margin: 0 }</style>"
            + "</head><body>"
            + body
            + "</body></html>",
        null);
    try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      renderer.layout();
      renderer.createPDFWithoutClosing();
      try (PDDocument document = renderer.getPdfDocument()) {
        Calendar epoch = Calendar.getInstance(TimeZone.getTimeZone("UTC"));
        epoch.setTimeInMillis(0);
        document.getDocumentInformation().setCreationDate(epoch);
        document.setDocumentId(1L);
        document.save(out);
      }
      return out.toByteArray();
    }
  }

  /** Writes a page for a visual check: {@code FigurePage in.svg out.pdf}. */
  public static void main(String[] args) throws IOException {
    for (int i = 0; i + 1 < args.length; i += 2) {
      long start = System.nanoTime();
      Files.write(Path.of(args[i + 1]), pdf(Files.readString(Path.of(args[i]))));
      System.out.println(args[i] + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }
}
