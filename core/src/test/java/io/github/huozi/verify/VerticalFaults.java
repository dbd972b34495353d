package io.github.huozi.verify;

import static io.github.huozi.verify.SeededFault.inPrint;
import static io.github.huozi.verify.SeededFault.ofPages;
import static io.github.huozi.verify.SeededFault.ofPdf;
import static io.github.huozi.verify.SeededFault.ofSection;
import static io.github.huozi.verify.TextFaults.paragraph;

import io.github.huozi.request.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.jsoup.nodes.Element;

/** Faults in a PDF with vertical lines: those of the same text in horizontal lines, and others. */
final class VerticalFaults {

  private static final String HORIZONTAL = "zh-Hans";
  private static final String VERTICAL = "tate";

  /** What the binder turns a page by. */
  private static final String TURN = "0 -1 1 0 ";

  private VerticalFaults() {}

  static List<SeededFault> all() {
    List<SeededFault> faults = new ArrayList<>();
    Stream.of(TextFaults.all(), PrintFaults.all(), PdfFaults.all())
        .flatMap(List::stream)
        .filter(
            fault ->
                fault.edition().equals(HORIZONTAL)
                    && fault.formats().equals(Set.of(Format.PDF))
                    && fault.unfound().isEmpty())
        .forEach(faults::add);
    faults.add(inSection("a paragraph is dropped", text -> paragraph(text, "刷墨须顺行").remove()));
    faults.add(inSection("a character is changed", text -> TextFaults.replace(text, "立轴", "直轴")));
    faults.add(inSection("the call of a note is lost", text -> text.select(".note-call").remove()));
    faults.addAll(
        List.of(
            inPrint(
                "a paragraph is off the sheet",
                text -> paragraph(text, "刷墨须顺行").attr("style", "position: relative; left: 400pt")),
            inPrint(
                "lines are beyond the measure",
                text -> paragraph(text, "轮盘径").attr("style", "margin-right: -20pt")),
            inPrint(
                "lines end before the measure",
                text -> paragraph(text, "昇死").attr("style", "margin-right: 15pt")),
            inPrint(
                "a paragraph is off the grid",
                text -> paragraph(text, "毕昇用胶泥").attr("style", "line-height: 16pt")),
            inPrint(
                "a paragraph stands on another",
                text -> paragraph(text, "每一字").attr("style", "position: relative; top: -35pt")),
            inPrint(
                "a paragraph is white",
                text -> paragraph(text, "刷墨须顺行").attr("style", "color: white")),
            ofPages("the lines of a page are off the grid", PrintFaults::offGrid),
            inPrint(
                "a page has a hole",
                text -> paragraph(text, "轮盘径").attr("style", "margin-top: 80pt")),
            inPrint(
                "a page ends short",
                text -> paragraph(text, "刷墨须顺行").attr("style", "page-break-before: always")),
            tags("the file has no tags", VerticalFaults::untag),
            tags(
                "the lines are horizontal to screen readers",
                pdf -> PdfTags.of(pdf, "Document", 0).removeItem(COSName.A)),
            tags("a paragraph is not read", pdf -> PdfTags.remove(PdfTags.of(pdf, "P", 13))),
            links(
                "the areas of links lie beside their words",
                (pdf, link) -> {
                  PDRectangle area = link.getRectangle();
                  area.setLowerLeftX(area.getLowerLeftX() - 20);
                  area.setUpperRightX(area.getUpperRightX() - 20);
                  link.setRectangle(area);
                }),
            links(
                "links lead to the first page",
                (pdf, link) -> {
                  if (link.getAction() instanceof PDActionGoTo go
                      && go.getDestination() instanceof PDPageDestination place) {
                    place.setPage(pdf.getPage(0));
                  }
                }),
            ofPdf(
                "all pages are turned",
                "placed pages",
                pdf -> pdf.getPages().forEach(page -> page.setRotation(90))),
            ofPdf(
                "all pages are turned to the left",
                "placed pages",
                pdf -> pdf.getPages().forEach(page -> page.setRotation(270))),
            ofPdf(
                "the pages are turned from left to right",
                "metadata of the PDF",
                pdf ->
                    pdf.getDocumentCatalog()
                        .getViewerPreferences()
                        .getCOSObject()
                        .removeItem(COSName.DIRECTION)),
            turn("the text of all pages is horizontal", operands -> "1 0 0 1 0 0 "),
            turn("the text of all pages is cut off", operands -> TURN + "-90 450 "),
            turn("the text of all pages is turned to the left", operands -> "0 1 -1 0 320 0 ")));
    return faults.stream()
        .map(fault -> fault.in(VERTICAL))
        .map(
            fault ->
                fault.name().equals(PrintFaults.NO_GAPS)
                    ? fault.unfound("only a table has them, whose lines run across the page's")
                    : fault)
        .toList();
  }

  private static SeededFault inSection(String name, Consumer<Element> change) {
    return ofSection(name, "wood", change).fault();
  }

  private static SeededFault tags(String name, Damage.PdfChange change) {
    return ofPdf(name, "tags", change);
  }

  /** A fault in each link. */
  private static SeededFault links(String name, LinkChange change) {
    return ofPdf(
        name,
        "placed pages",
        pdf -> {
          for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
              if (annotation instanceof PDAnnotationLink link) {
                change.apply(pdf, link);
              }
            }
          }
        });
  }

  @FunctionalInterface
  private interface LinkChange {
    void apply(PDDocument pdf, PDAnnotationLink link) throws IOException;
  }

  private static void untag(PDDocument pdf) {
    pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.STRUCT_TREE_ROOT);
  }

  /** Another matrix in the place of that which turns each page. */
  private static SeededFault turn(String name, UnaryOperator<String> change) {
    return ofPdf(
        name,
        "placed pages",
        pdf -> {
          for (PDPage page : pdf.getPages()) {
            String content =
                new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            int start = content.indexOf(TURN);
            int end = content.indexOf("cm", start);
            if (start >= 0) {
              String changed =
                  content.substring(0, start)
                      + change.apply(content.substring(start, end))
                      + content.substring(end);
              PDStream stream = new PDStream(pdf);
              try (OutputStream out = stream.createOutputStream()) {
                out.write(changed.getBytes(StandardCharsets.ISO_8859_1));
              }
              page.setContents(stream);
            }
          }
        });
  }
}
