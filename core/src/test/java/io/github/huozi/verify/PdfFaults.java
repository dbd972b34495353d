package io.github.huozi.verify;

import static io.github.huozi.verify.SeededFault.ofPdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDSimpleFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Faults in the finished PDF: in its tags, bookmarks, links, pages and metadata. */
final class PdfFaults {

  private static final String CHINESE = "zh-Hans";

  /** The place of a reading in the content of a page. */
  private static final Pattern READING =
      Pattern.compile("(?s)<FEFF>/MCID .*?\\s([0-9.]+) ([0-9.]+) T[dm]");

  private PdfFaults() {}

  static List<SeededFault> all() {
    return List.of(
        tags(
            "a heading is a paragraph to screen readers",
            pdf -> PdfTags.of(pdf, "H2", 2).setName(COSName.S, "P")),
        tags(
            "a heading has another level to screen readers",
            pdf -> PdfTags.of(pdf, "H3", 0).setName(COSName.S, "H2")),
        tags(
            "a picture has no description",
            pdf -> PdfTags.of(pdf, "Figure", 0).removeItem(COSName.ALT)),
        tags("two pictures have each other's descriptions", PdfFaults::exchangeDescriptions),
        tags(
            "two paragraphs are read in another order",
            pdf -> PdfTags.exchangeKids(PdfTags.of(pdf, "P", 14), PdfTags.of(pdf, "P", 15))),
        tags("a paragraph is not read", pdf -> PdfTags.remove(PdfTags.of(pdf, "P", 15))),
        tags(
            "a header cell is a data cell",
            pdf -> PdfTags.of(pdf, "TH", 0).setName(COSName.S, "TD")),
        tags(
            "header cells have no scope",
            pdf -> PdfTags.all(pdf, "TH").forEach(cell -> cell.removeItem(COSName.A))),
        tags("a cell is not read", pdf -> PdfTags.remove(PdfTags.of(pdf, "TD", 4))),
        tags(
            "a list is none to screen readers",
            pdf -> PdfTags.of(pdf, "L", 0).setName(COSName.S, "Div")),
        tags(
            "a note is a paragraph to screen readers",
            pdf -> PdfTags.of(pdf, "Note", 0).setName(COSName.S, "P")),
        tags(
                "the language of a foreign word is lost",
                pdf -> withLanguage(pdf, "de").removeItem(COSName.LANG))
            .unfound("the languages of blocks are compared in a PDF, not those of words"),
        tags(
            "a formula is read as another",
            pdf -> PdfTags.of(pdf, "Formula", 0).setString(COSName.ALT, "w = n")),
        tags(
            "words are read as others",
            pdf -> PdfTags.of(pdf, "P", 15).setString(COSName.ACTUAL_TEXT, "Nothing.")),
        tags("emphasis is lost", pdf -> PdfTags.of(pdf, "Em", 0).setName(COSName.S, "Span")),
        tags("a reading is not read", pdf -> PdfTags.remove(PdfTags.of(pdf, "RT", 0))).in(CHINESE),
        tags(
                "two readings are exchanged to screen readers",
                pdf -> PdfTags.exchangeKids(PdfTags.of(pdf, "RT", 0), PdfTags.of(pdf, "RT", 1)))
            .in(CHINESE),
        tags("a reading is that of another text", PdfFaults::toOtherText).in(CHINESE),
        reading("a reading stands over another text", 0, 30, 0),
        reading("a reading stands over the line before", 0, 0, 16),
        reading("a reading stands on another", 1, -7, 0),
        tags(
            "a link is none to screen readers",
            pdf -> PdfTags.of(pdf, "Link", 12).setName(COSName.S, "Span")),
        outline(
            "a bookmark is lost",
            pdf ->
                first(pdf)
                    .getCOSObject()
                    .setItem(COSName.FIRST, first(pdf).getFirstChild().getNextSibling())),
        outline(
            "a bookmark has another title", pdf -> first(pdf).getNextSibling().setTitle("Timber")),
        outline(
            "a bookmark leads to another heading",
            pdf -> first(pdf).getNextSibling().setDestination(first(pdf).getDestination())),
        outline("a bookmark is on another level", PdfFaults::raise),
        ofPdf(
            "a link leads to another page",
            "placed pages",
            pdf -> destination(pdf).setPage(pdf.getPage(8))),
        ofPdf(
                "a link leads to another place of its page",
                "placed pages",
                pdf -> destination(pdf).setTop(100))
            .unfound("a link may lead anywhere on the page of its heading"),
        ofPdf("the area of a link lies beside its words", "placed pages", pdf -> move(link(pdf))),
        ofPdf(
            "the area of a link is lost",
            "placed pages",
            pdf -> pdf.getPage(6).setAnnotations(List.of())),
        ofPdf("a link starts a program", "placed pages", PdfFaults::launch),
        ofPdf("a link has no description", "placed pages", pdf -> link(pdf).setContents(null)),
        ofPdf(
            "a script runs when the file is opened",
            "metadata of the PDF",
            pdf -> pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
        ofPdf("a page is lost", "placed pages", pdf -> pdf.removePage(8)),
        ofPdf(
            "a page is there twice",
            "placed pages",
            pdf ->
                pdf.getPages()
                    .insertAfter(
                        new PDPage(new COSDictionary(pdf.getPage(8).getCOSObject())),
                        pdf.getPage(8))),
        ofPdf("a page is turned", "placed pages", pdf -> pdf.getPage(8).setRotation(90)),
        ofPdf("two pages are exchanged", "placed pages", PdfFaults::exchangePages),
        ofPdf(
            "a blank page ends the book",
            "placed pages",
            pdf -> pdf.addPage(new PDPage(pdf.getPage(0).getMediaBox()))),
        ofPdf(
            "a page has another size",
            "placed pages",
            pdf -> pdf.getPage(8).setMediaBox(new PDRectangle(330, 460))),
        ofPdf(
            "viewers do not show the title",
            "metadata of the PDF",
            pdf -> pdf.getDocumentCatalog().setViewerPreferences(null)),
        ofPdf(
            "the subject is another one",
            "metadata of the PDF",
            pdf -> pdf.getDocumentInformation().setSubject("How wood came about.")),
        ofPdf(
            "the language of the file is lost",
            "metadata of the PDF",
            pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.LANG)),
        ofPdf(
            "the colours have no profile",
            "metadata of the PDF",
            pdf -> pdf.getDocumentCatalog().setOutputIntents(List.of())),
        ofPdf(
            "the file declares no standard",
            "metadata of the PDF",
            pdf -> pdf.getDocumentCatalog().setMetadata(null)));
  }

  private static SeededFault tags(String name, Damage.PdfChange change) {
    return ofPdf(name, "tags", change);
  }

  /** A reading of the Chinese edition that is moved, in pt. Its text is not copied. */
  private static SeededFault reading(String name, int number, double right, double up) {
    return ofPdf(
            name,
            "placed pages",
            pdf -> {
              int found = 0;
              for (PDPage page : pdf.getPages()) {
                String content =
                    new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
                Matcher reading = READING.matcher(content);
                while (reading.find()) {
                  if (found++ == number) {
                    String moved =
                        content.substring(0, reading.start(1))
                            + (Double.parseDouble(reading.group(1)) + right)
                            + " "
                            + (Double.parseDouble(reading.group(2)) + up)
                            + content.substring(reading.end(2));
                    PDStream stream = new PDStream(pdf);
                    try (OutputStream out = stream.createOutputStream()) {
                      out.write(moved.getBytes(StandardCharsets.ISO_8859_1));
                    }
                    page.setContents(stream);
                    return;
                  }
                }
              }
              throw new IllegalStateException("no reading");
            })
        .in(CHINESE);
  }

  private static void toOtherText(PDDocument pdf) {
    COSDictionary reading = PdfTags.of(pdf, "RT", 1);
    PdfTags.remove(reading);
    COSDictionary ruby = PdfTags.of(pdf, "Ruby", 0);
    ruby.getCOSArray(COSName.K).add(reading);
    reading.setItem(COSName.P, ruby);
  }

  private static SeededFault outline(String name, Damage.PdfChange change) {
    return ofPdf(name, "bookmarks", change);
  }

  private static void exchangeDescriptions(PDDocument pdf) {
    COSDictionary one = PdfTags.of(pdf, "Figure", 0);
    COSDictionary other = PdfTags.of(pdf, "Figure", 1);
    String words = one.getString(COSName.ALT);
    one.setString(COSName.ALT, other.getString(COSName.ALT));
    other.setString(COSName.ALT, words);
  }

  private static COSDictionary withLanguage(PDDocument pdf, String tag) {
    return PdfTags.all(pdf, "Span").stream()
        .filter(span -> tag.equals(span.getString(COSName.LANG)))
        .findFirst()
        .orElseThrow();
  }

  /** The bookmark of the first section. */
  private static PDOutlineItem first(PDDocument pdf) {
    return pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
  }

  private static void raise(PDDocument pdf) {
    PDOutlineItem child = new PDOutlineItem();
    child.setTitle(first(pdf).getFirstChild().getTitle());
    child
        .getCOSObject()
        .setItem(COSName.DEST, first(pdf).getFirstChild().getCOSObject().getItem(COSName.DEST));
    first(pdf).getCOSObject().setItem(COSName.FIRST, first(pdf).getFirstChild().getNextSibling());
    first(pdf).insertSiblingAfter(child);
  }

  /** The first link of the text. */
  private static PDAnnotationLink link(PDDocument pdf) throws IOException {
    for (PDAnnotation annotation : pdf.getPage(6).getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionGoTo) {
        return link;
      }
    }
    throw new IllegalStateException("no link");
  }

  private static PDPageXYZDestination destination(PDDocument pdf) throws IOException {
    return (PDPageXYZDestination) ((PDActionGoTo) link(pdf).getAction()).getDestination();
  }

  private static void move(PDAnnotationLink link) {
    COSArray area = link.getCOSObject().getCOSArray(COSName.RECT);
    for (int i = 1; i < area.size(); i += 2) {
      area.set(i, new COSFloat(((COSNumber) area.getObject(i)).floatValue() - 60));
    }
  }

  private static void launch(PDDocument pdf) throws IOException {
    PDActionLaunch launch = new PDActionLaunch();
    launch.setFile(new PDSimpleFileSpecification(new COSString("a.exe")));
    link(pdf).setAction(launch);
  }

  private static void exchangePages(PDDocument pdf) {
    COSArray pages =
        pdf.getPage(8).getCOSObject().getCOSDictionary(COSName.PARENT).getCOSArray(COSName.KIDS);
    COSBase page = pages.get(8);
    pages.set(8, pages.get(9));
    pages.set(9, page);
  }
}
