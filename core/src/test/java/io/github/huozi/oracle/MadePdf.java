package io.github.huozi.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.encoding.WinAnsiEncoding;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/**
 * A PDF of a page with one structure element, one link and one bookmark.
 *
 * @param content the content stream, with Liberation Sans as {@code /F}
 * @param role of the element, which has the marked content 0
 * @param alternative its alternative text
 * @param left the left edge of the link, in pt
 * @param top where the bookmark leads to, in pt from the page's foot
 */
record MadePdf(String content, String role, String alternative, double left, int top) {

  MadePdf(String content) {
    this(content, "P", "", 50, 700);
  }

  MadePdf withRole(String other) {
    return new MadePdf(content, other, alternative, left, top);
  }

  MadePdf withAlternative(String other) {
    return new MadePdf(content, role, other, left, top);
  }

  MadePdf withLinkAt(double other) {
    return new MadePdf(content, role, alternative, other, top);
  }

  MadePdf withBookmarkTo(int other) {
    return new MadePdf(content, role, alternative, left, other);
  }

  /** Writes the PDF into a folder and reads it. */
  PlacedPdf placed(Path folder) throws IOException {
    Path file = folder.resolve("made.pdf");
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      pdf.addPage(page);
      page.setResources(new PDResources());
      page.getResources().put(COSName.getPDFName("F"), font(pdf));
      PDStream stream = new PDStream(pdf);
      try (OutputStream out = stream.createOutputStream()) {
        out.write(content.getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      tag(pdf, page);
      link(page);
      bookmark(pdf, page);
      pdf.save(file.toFile());
    }
    return PlacedPdf.read(file);
  }

  /** A font in the file: publishing takes none from the system, and PDFBox keeps to that. */
  private static PDFont font(PDDocument pdf) throws IOException {
    String path = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    try (InputStream file = PDFont.class.getResourceAsStream(path)) {
      return PDTrueTypeFont.load(pdf, file, WinAnsiEncoding.INSTANCE);
    }
  }

  private void tag(PDDocument pdf, PDPage page) {
    PDStructureTreeRoot root = new PDStructureTreeRoot();
    pdf.getDocumentCatalog().setStructureTreeRoot(root);
    PDStructureElement element = new PDStructureElement(role, root);
    element.setPage(page);
    element.getCOSObject().setItem(COSName.K, COSInteger.get(0));
    if (!alternative.isEmpty()) {
      element.setAlternateDescription(alternative);
    }
    root.appendKid(element);
  }

  private void link(PDPage page) throws IOException {
    PDAnnotationLink link = new PDAnnotationLink();
    link.setRectangle(new PDRectangle((float) left, 700, 20, 10));
    PDActionURI action = new PDActionURI();
    action.setURI("https://example.org/");
    link.setAction(action);
    page.getAnnotations().add(link);
  }

  private void bookmark(PDDocument pdf, PDPage page) {
    PDPageXYZDestination place = new PDPageXYZDestination();
    place.setPage(page);
    place.setTop(top);
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle("One");
    item.setDestination(place);
    PDDocumentOutline outline = new PDDocumentOutline();
    outline.addLast(item);
    pdf.getDocumentCatalog().setDocumentOutline(outline);
  }
}
