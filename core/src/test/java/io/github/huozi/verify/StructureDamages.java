package io.github.huozi.verify;

import static io.github.huozi.verify.Cases.added;
import static io.github.huozi.verify.Cases.epub;
import static io.github.huozi.verify.Cases.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/** Damages of the kind {@link DamageKind#STRUCTURE}. */
final class StructureDamages {

  private static final String OPF = "EPUB/package.opf";
  private static final String NAV = "EPUB/nav.xhtml";
  private static final String NCX = "EPUB/toc.ncx";
  private static final String CLAY = "EPUB/clay.xhtml";
  private static final String WOOD = "EPUB/wood.xhtml";
  private static final String CONTAINER = "META-INF/container.xml";

  private StructureDamages() {}

  static List<DamageCase> all() {
    return List.of(
        epub(
            "the spine names what the manifest has not",
            "en",
            OPF,
            "idref=\"clay.xhtml\"",
            "idref=\"lead.xhtml\""),
        epub(
            "a section is missing from the spine",
            "en",
            OPF,
            "<itemref idref=\"metal.xhtml\"/>",
            ""),
        epub(
            "a section stands twice in the spine",
            "zh-Hans",
            OPF,
            "<itemref idref=\"metal.xhtml\"/>",
            "<itemref idref=\"metal.xhtml\"/><itemref idref=\"metal.xhtml\"/>"),
        epub(
            "a section is not in the reading order",
            "en",
            OPF,
            "<itemref idref=\"wood.xhtml\"/>",
            "<itemref idref=\"wood.xhtml\" linear=\"no\"/>"),
        epub(
            "the title page is missing from the spine",
            "en",
            OPF,
            "<itemref idref=\"title-page.xhtml\"/>",
            ""),
        epub(
            "the cover comes last",
            "zh-Hans",
            OPF,
            Edits.replacing("<itemref idref=\"cover.xhtml\"/>", "")
                    .andThen(
                        Edits.replacing("</spine>", "<itemref idref=\"cover.xhtml\"/></spine>"))
                ::apply),
        epub(
            "a document has another media type",
            "en",
            OPF,
            "href=\"wood.xhtml\" media-type=\"application/xhtml+xml\"",
            "href=\"wood.xhtml\" media-type=\"text/html\""),
        epub(
            "an image has another media type",
            "en",
            OPF,
            "href=\"images/sort.png\" media-type=\"image/png\"",
            "href=\"images/sort.png\" media-type=\"image/jpeg\""),
        epub(
            "an item has a property that its file has not",
            "en",
            OPF,
            "<item id=\"wood.xhtml\"",
            "<item properties=\"svg\" id=\"wood.xhtml\""),
        epub(
            "an item falls back to another section",
            "en",
            OPF,
            "<item id=\"wood.xhtml\"",
            "<item fallback=\"clay.xhtml\" id=\"wood.xhtml\""),
        epub(
            "two items have exchanged their files",
            "en",
            OPF,
            Edits.replacing("href=\"wood.xhtml\"", "href=\"x\"")
                    .andThen(Edits.replacing("href=\"clay.xhtml\"", "href=\"wood.xhtml\""))
                    .andThen(Edits.replacing("href=\"x\"", "href=\"clay.xhtml\""))
                ::apply),
        epub(
            "a style sheet is not declared",
            "zh-Hans",
            OPF,
            text -> text.replaceAll("<item id=\"css.theme.css\"[^>]*/>", "")),
        epub("the package has another version", "en", OPF, "version=\"3.0\"", "version=\"2.0\""),
        epub("pages turn the other way", "en", OPF, "direction=\"ltr\"", "direction=\"rtl\""),
        epub(
            "the package declares a fixed layout",
            "en",
            OPF,
            "</metadata>",
            "<meta property=\"rendition:layout\">pre-paginated</meta></metadata>"),
        epub("the spine names no NCX", "en", OPF, " toc=\"toc.ncx\"", ""),
        epub(
            "the package names an identifier that it has not",
            "en",
            OPF,
            "unique-identifier=\"publication-id\"",
            "unique-identifier=\"book-id\""),
        epub("the NCX has another identifier", "en", NCX, "00000-0\"", "00000-1\""),
        epub(
            "the contents are empty",
            "en",
            NAV,
            text ->
                text.replaceFirst(
                    "(?s)<nav epub:type=\"toc\".*?</nav>",
                    "<nav epub:type=\"toc\"><ol><li><a href=\"clay.xhtml\">Clay</a></li></ol></nav>")),
        new DamageCase(
            "the contents are another document",
            book -> Damage.replace(book.epub("en"), NAV, Damage.read(book.epub("en")).get(CLAY))),
        new DamageCase(
            "two documents have exchanged their names",
            book -> {
              Map<String, byte[]> entries = Damage.read(book.epub("en"));
              byte[] clay = entries.get(CLAY);
              entries.put(CLAY, entries.get(WOOD));
              entries.put(WOOD, clay);
              Damage.write(book.epub("en"), entries);
            }),
        new DamageCase(
            "a document is that of the other language",
            book ->
                Damage.replace(book.epub("en"), WOOD, Damage.read(book.epub("zh-Hans")).get(WOOD))),
        epub(
            "an id stands twice",
            "en",
            CLAY,
            "id=\"clay--what-was-left\"",
            "id=\"clay--the-plate\""),
        epub("a document is not well-formed", "en", WOOD, "</ul>", ""),
        epub(
            "a document ends early", "zh-Hans", WOOD, text -> text.substring(0, text.length() / 2)),
        epub(
            "a document has another type",
            "en",
            WOOD,
            "<!DOCTYPE html>",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd\">"),
        epub(
            "a document has an entity of its own",
            "en",
            WOOD,
            Edits.replacing("<!DOCTYPE html>", "<!DOCTYPE html [<!ENTITY w \"Wood\">]>")
                    .andThen(Edits.replacing("<p>A table turned", "<p>&w; turned"))
                ::apply),
        epub(
            "a section is wrapped in another one",
            "en",
            WOOD,
            Edits.replacing(
                        "<body epub:type=\"bodymatter\">", "<body epub:type=\"bodymatter\"><div>")
                    .andThen(Edits.replacing("</body>", "</div></body>"))
                ::apply),
        epub("a paragraph is cut in two", "en", WOOD, "feet across. The", "feet across.</p><p>The"),
        epub(
            "an element has another class",
            "en",
            "EPUB/metal.xhtml",
            "class=\"verse\"",
            "class=\"prose\""),
        added(
            "the archive says that it is encrypted",
            "en",
            "META-INF/encryption.xml",
            "<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"/>"),
        added("the archive holds rights", "en", "META-INF/rights.xml", "<rights/>"),
        epub(
            "the container names two packages",
            "en",
            CONTAINER,
            "</rootfiles>",
            "<rootfile full-path=\"EPUB/package.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>"),
        epub(
            "the container names another media type",
            "en",
            CONTAINER,
            "application/oebps-package+xml",
            "text/xml"),
        epub(
            "the media type is another one",
            "en",
            "mimetype",
            "application/epub+zip",
            "application/zip"),
        pdf("a page is larger", "en", pdf -> pdf.getPage(3).setMediaBox(PDRectangle.A4)),
        pdf(
            "a page is cut off",
            "en",
            pdf -> pdf.getPage(3).setCropBox(new PDRectangle(100, 100, 200, 200))),
        pdf("a page is turned", "zh-Hans", pdf -> pdf.getPage(3).setRotation(90)),
        pdf(
            "a page has an art box",
            "en",
            pdf -> pdf.getPage(3).setTrimBox(new PDRectangle(0, 0, 50, 50))),
        pdf(
            "a page has no content",
            "en",
            pdf -> pdf.getPage(3).getCOSObject().removeItem(COSName.CONTENTS)),
        pdf(
            "a page has no fonts",
            "en",
            pdf -> pdf.getPage(3).getResources().getCOSObject().removeItem(COSName.FONT)),
        pdf(
            "the pages are counted wrongly",
            "en",
            pdf -> pdf.getPages().getCOSObject().setInt(COSName.COUNT, 5)),
        pdf("a page is missing", "en", pdf -> pdf.removePage(4)),
        pdf(
            "an empty page is put in",
            "zh-Hans",
            pdf ->
                pdf.getPages()
                    .insertAfter(new PDPage(pdf.getPage(0).getMediaBox()), pdf.getPage(4))),
        pdf(
            "the way back to the tags leads to other ones",
            "en",
            pdf -> {
              COSArray numbers =
                  PdfTags.root(pdf).getCOSDictionary(COSName.PARENT_TREE).getCOSArray(COSName.NUMS);
              COSArray page = (COSArray) numbers.getObject(1);
              page.set(0, page.get(page.size() - 1));
            }),
        pdf(
            "a page's content has the tags of another page",
            "en",
            pdf -> {
              COSDictionary one = pdf.getPage(2).getCOSObject();
              COSDictionary other = pdf.getPage(3).getCOSObject();
              int number = one.getInt(COSName.STRUCT_PARENTS);
              one.setInt(COSName.STRUCT_PARENTS, other.getInt(COSName.STRUCT_PARENTS));
              other.setInt(COSName.STRUCT_PARENTS, number);
            }),
        pdf(
            "the bookmarks are counted wrongly",
            "en",
            pdf ->
                pdf.getDocumentCatalog()
                    .getDocumentOutline()
                    .getCOSObject()
                    .setInt(COSName.COUNT, 30)),
        pdf(
            "the bookmarks end early",
            "en",
            pdf -> {
              COSDictionary outline = pdf.getDocumentCatalog().getDocumentOutline().getCOSObject();
              outline.setItem(COSName.LAST, outline.getItem(COSName.FIRST));
            }),
        pdf(
            "the colours mean nothing",
            "en",
            pdf -> pdf.getDocumentCatalog().getCOSObject().removeItem(COSName.OUTPUT_INTENTS)),
        pdf(
            "the file has no language",
            "zh-Hans",
            pdf -> pdf.getDocumentCatalog().setLanguage(null)),
        pdf(
            "the file has a form",
            "en",
            pdf -> pdf.getDocumentCatalog().setAcroForm(new PDAcroForm(pdf))),
        pdf(
            "the file opens as a slide show",
            "en",
            pdf -> pdf.getDocumentCatalog().getCOSObject().setName("PageMode", "FullScreen")),
        pdf(
            "the file opens on another page",
            "en",
            pdf -> {
              COSArray target =
                  new COSArray(List.of(pdf.getPage(5).getCOSObject(), COSName.getPDFName("Fit")));
              pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, target);
            }),
        pdf(
            "the file needs another reader",
            "en",
            pdf -> {
              COSDictionary extensions = new COSDictionary();
              extensions.setName("XXXX", "1.7");
              pdf.getDocumentCatalog()
                  .getCOSObject()
                  .setItem(COSName.getPDFName("Extensions"), extensions);
            }),
        pdf(
            "the file has a layer",
            "en",
            pdf -> {
              COSDictionary layers = new COSDictionary();
              layers.setItem(COSName.OCGS, new COSArray());
              layers.setItem(COSName.D, new COSDictionary());
              pdf.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, layers);
            }),
        new DamageCase("the file may not be copied from", book -> encrypt(book.pdf("en"))),
        new DamageCase("a change is appended", book -> appendTitle(book.pdf("en"))),
        new DamageCase(
            "bytes are appended",
            book ->
                Files.writeString(book.pdf("en"), "\nHidden.\n%%EOF\n", StandardOpenOption.APPEND)),
        new DamageCase(
            "the file's parts are not where its table says", book -> shift(book.pdf("zh-Hans"))),
        new DamageCase("the file begins with something else", book -> prepend(book.pdf("en"))));
  }

  private static void encrypt(Path file) throws IOException {
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(false);
    Damage.edit(file, pdf -> pdf.protect(new StandardProtectionPolicy("owner", "", permission)));
  }

  private static void appendTitle(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      COSDictionary information = pdf.getDocumentInformation().getCOSObject();
      information.setString(COSName.TITLE, "Movable Typo");
      information.setNeedToBeUpdated(true);
      pdf.saveIncremental(out);
    }
    Files.write(file, out.toByteArray());
  }

  private static void shift(Path file) throws IOException {
    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    int at = text.lastIndexOf("startxref");
    int digits = text.indexOf('\n', at) + 1;
    String broken = text.substring(0, digits) + "7" + text.substring(digits + 1);
    Files.write(file, broken.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void prepend(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(bytes);
    Files.write(file, out.toByteArray());
  }
}
