package io.github.huozi.verify;

import static io.github.huozi.verify.Edits.replacing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;

/** Damages of the kind {@link DamageKind#ORDER}. */
final class OrderDamages {

  private static final String CLAY = "EPUB/clay.xhtml";
  private static final String WOOD = "EPUB/wood.xhtml";
  private static final String METAL = "EPUB/metal.xhtml";
  private static final String PACKAGE = "EPUB/package.opf";

  private OrderDamages() {}

  static List<DamageCase> all() {
    return List.of(
        inPdf("two pages are exchanged", pdf -> exchangePages(pdf, 4, 5)),
        inPdf("the first page of the text is the last", pdf -> movePage(pdf, 2, 7)),
        inPdf("the contents are the last page", pdf -> movePage(pdf, 1, 7)),
        inPdf(
            "a page is there twice",
            pdf -> pdf.getPages().insertAfter(pdf.getPage(4), pdf.getPage(4))),
        inPdf("a copy of a page is put in", pdf -> copyPage(pdf, 4, 4)),
        inPdf("a copy of the last page is put at the start", pdf -> copyPage(pdf, 7, 0)),
        inPdf("a copy of a page is put at the end", pdf -> copyPage(pdf, 3, 7)),
        inPdf("a page is taken out", pdf -> pdf.removePage(5)),
        inPdf("the title page is taken out", pdf -> pdf.removePage(0)),
        inPdf("a blank page is put in", pdf -> blankPage(pdf, 4)),
        inPdf("a blank page is put at the end", pdf -> blankPage(pdf, 7)),
        inPdf("a page is turned", pdf -> pdf.getPage(4).setRotation(90)),
        inPdf("a page is upside down", pdf -> pdf.getPage(4).setRotation(180)),
        inPdf(
            "a page is a mirror's",
            pdf -> ContentStreams.prepend(pdf, pdf.getPage(4), "-1 0 0 1 419.53 0 cm")),
        inPdf(
            "two items of a list are exchanged",
            pdf -> ContentStreams.swapPlaces(pdf, "The plate is warmed", "The ink is laid on")),
        inPdf(
            "two lines of a verse are exchanged",
            pdf -> ContentStreams.swapPlaces(pdf, "and let it be printed", "so that nobody")),
        inPdf(
            "two lines of a paragraph are exchanged",
            pdf -> ContentStreams.swapPlaces(pdf, "A mixture of pine", "Two plates were")),
        inPdf("two cells are exchanged", pdf -> ContentStreams.swapPlaces(pdf, "1298", "1725")),
        inPdf(
            "two notes are exchanged",
            pdf -> ContentStreams.swapTexts(pdf, "Shen Kuo tells", "The followers were")),
        inZhPdf(
            "two lines of a verse are exchanged",
            pdf -> ContentStreams.swapPlaces(pdf, "凡可知者", "使人无不")),
        inZhPdf("two pages are exchanged", pdf -> exchangePages(pdf, 5, 6)),
        inZhPdf("a blank page is put in", pdf -> blankPage(pdf, 6)),
        inPdf("a heading stands below its text", pdf -> ContentStreams.move(pdf, "Sheets", 0, -75)),
        inPdf("the tree of tags is reversed", OrderDamages::reverseTags),
        inEpub("the first chapter is the last", PACKAGE, OrderDamages::moveFirst),
        inEpub("the contents come last in the spine", PACKAGE, text -> moveItem(text, "nav.xhtml")),
        inEpub(
            "a chapter is not in the spine",
            PACKAGE,
            replacing("<itemref idref=\"metal.xhtml\"/>", "")),
        inEpub(
            "a chapter is not part of the reading order",
            PACKAGE,
            replacing(
                "<itemref idref=\"metal.xhtml\"/>",
                "<itemref idref=\"metal.xhtml\" linear=\"no\"/>")),
        inEpub(
            "a chapter is in the spine twice",
            PACKAGE,
            replacing(
                "<itemref idref=\"metal.xhtml\"/>",
                "<itemref idref=\"metal.xhtml\"/><itemref idref=\"metal.xhtml\"/>")),
        inEpub(
            "pages are turned the other way",
            PACKAGE,
            replacing("direction=\"ltr\"", "direction=\"rtl\"")),
        new DamageCase("EPUB: two chapters have each other's files", OrderDamages::exchangeFiles),
        inEpub(
            "two paragraphs are exchanged",
            WOOD,
            text ->
                exchange(
                    text,
                    "The ink was brushed on along the columns and never across them. Paper was laid over it and rubbed.",
                    "The man reads. The man calls a number. The man at the table hands him the piece.")),
        inEpub(
            "two notes are exchanged",
            CLAY,
            text ->
                exchange(
                    text,
                    "Shen Kuo tells of it in the Dream Pool Essays, in the eighteenth chapter.",
                    "The followers were those of Shen Kuo's family.")),
        inEpub(
            "two items are exchanged",
            CLAY,
            text -> exchange(text, "The plate is warmed.", "The ink is laid on.")),
        inEpub("two cells are exchanged", CLAY, text -> exchange(text, ">1298<", ">1725<")),
        inEpub(
            "two columns of a table are exchanged",
            CLAY,
            text -> text.replaceAll("(<td class=\"right\">[^<]*</td>)(<td>[^<]*</td>)", "$2$1")),
        inEpub("two words are exchanged", WOOD, text -> exchange(text, "columns", "table")),
        inEpub(
            "the lines of a verse are joined",
            METAL,
            text -> text.replaceAll("<br/>\\s*and let", " and let")),
        inEpub(
            "a heading is of another level",
            METAL,
            text -> text.replace("<h3", "<h2").replace("</h3>", "</h2>")),
        inEpub(
            "a heading is a paragraph",
            METAL,
            text -> text.replaceAll("<h3[^>]*>Sheets</h3>", "<p>Sheets</p>")),
        inEpub("two headings are exchanged", METAL, text -> exchange(text, ">Casting<", ">Trade<")),
        new DamageCase(
            "EPUB: a paragraph is moved to another section", OrderDamages::moveParagraph),
        inEpub(
            "two paragraphs are joined",
            METAL,
            replacing("filed.</p><p>The king", "filed. The king")),
        inEpub("a paragraph is divided", METAL, replacing("by weight. A", "by weight.</p><p>A")),
        inEpub("a list counts from another number", CLAY, replacing("<ol>", "<ol start=\"4\">")),
        inEpub("a list counts backwards", CLAY, replacing("<ol>", "<ol reversed=\"reversed\">")),
        inEpub("a text runs backwards", METAL, replacing("<p>The king", "<p dir=\"rtl\">The king")),
        inEpub("a caption stands above its figure", CLAY, OrderDamages::raiseCaption),
        new DamageCase(
            "Chinese EPUB: two paragraphs are exchanged",
            book ->
                Damage.edit(
                    book.epub("zh-Hans"),
                    METAL,
                    text -> exchange(text, "王曰：", "铜液自沟灌入，字成如枝，折而锉之。"))),
        new DamageCase(
            "Chinese EPUB: a reading is another character's",
            book ->
                Damage.edit(
                    book.epub("zh-Hans"),
                    WOOD,
                    replacing("<ruby>摩<rt>mó</rt></ruby>者", "摩<ruby>者<rt>mó</rt></ruby>"))));
  }

  private static DamageCase inPdf(String name, Damage.PdfChange change) {
    return new DamageCase("PDF: " + name, book -> Damage.edit(book.pdf("en"), change));
  }

  private static DamageCase inZhPdf(String name, Damage.PdfChange change) {
    return new DamageCase("Chinese PDF: " + name, book -> Damage.edit(book.pdf("zh-Hans"), change));
  }

  private static DamageCase inEpub(String name, String entry, UnaryOperator<String> change) {
    return new DamageCase("EPUB: " + name, book -> Damage.edit(book.epub("en"), entry, change));
  }

  private static void exchangePages(PDDocument pdf, int one, int other) {
    PDPage first = pdf.getPage(one);
    PDPage second = pdf.getPage(other);
    PDPageTree pages = pdf.getPages();
    pages.remove(first);
    pages.insertAfter(first, second);
  }

  private static void movePage(PDDocument pdf, int from, int to) {
    PDPage page = pdf.getPage(from);
    PDPage last = pdf.getPage(to);
    pdf.getPages().remove(page);
    pdf.getPages().insertAfter(page, last);
  }

  private static void copyPage(PDDocument pdf, int from, int after) {
    PDPage copy = new PDPage(new COSDictionary(pdf.getPage(from).getCOSObject()));
    pdf.getPages().insertAfter(copy, pdf.getPage(after));
  }

  private static void blankPage(PDDocument pdf, int after) {
    PDPage page = pdf.getPage(after);
    PDPage blank = new PDPage(page.getMediaBox());
    pdf.getPages().insertAfter(blank, page);
  }

  private static void reverseTags(PDDocument pdf) {
    COSDictionary at = pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
    while (true) {
      if (at.getDictionaryObject(COSName.K) instanceof COSArray kids) {
        if (kids.size() > 1) {
          List<org.apache.pdfbox.cos.COSBase> reversed = new ArrayList<>();
          kids.forEach(reversed::add);
          Collections.reverse(reversed);
          at.setItem(COSName.K, new COSArray(reversed));
          return;
        }
        at = (COSDictionary) kids.getObject(0);
      } else {
        at = at.getCOSDictionary(COSName.K);
      }
    }
  }

  private static String moveFirst(String packaged) {
    return moveItem(packaged, "clay.xhtml");
  }

  private static String moveItem(String packaged, String id) {
    String item = "<itemref idref=\"" + id + "\"/>";
    return packaged.replace(item, "").replace("</spine>", item + "</spine>");
  }

  private static String exchange(String text, String one, String other) {
    return text.replace(one, "\0").replace(other, one).replace("\0", other);
  }

  private static void exchangeFiles(FinishedBook book) throws IOException {
    Map<String, byte[]> entries = Damage.read(book.epub("en"));
    byte[] first = entries.get(CLAY);
    entries.put(CLAY, entries.get(METAL));
    entries.put(METAL, first);
    Damage.write(book.epub("en"), entries);
  }

  private static void moveParagraph(FinishedBook book) throws IOException {
    String paragraph = "<p>Molten bronze was poured";
    Damage.edit(book.epub("en"), METAL, replacing(paragraph, "<p>"));
    Damage.edit(book.epub("en"), METAL, Edits.replacingFirst("<p> through a channel[^<]*</p>", ""));
    Damage.edit(
        book.epub("en"),
        WOOD,
        replacing(
            "<p>A table turned",
            "<p>Molten bronze was poured through a channel. The pieces were broken off like twigs"
                + " from a branch, and filed.</p><p>A table turned"));
  }

  private static String raiseCaption(String text) {
    String caption = "<figcaption>A sort, seen from its face</figcaption>";
    return text.replace(caption, "").replace("<figure>", "<figure>" + caption);
  }
}
