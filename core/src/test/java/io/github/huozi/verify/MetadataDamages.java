package io.github.huozi.verify;

import static io.github.huozi.verify.Cases.epub;
import static io.github.huozi.verify.Cases.first;
import static io.github.huozi.verify.Cases.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** Damages of the kind {@link DamageKind#METADATA}. */
final class MetadataDamages {

  private static final String OPF = "EPUB/package.opf";
  private static final String NCX = "EPUB/toc.ncx";
  private static final String TITLE_PAGE = "EPUB/title-page.xhtml";

  private MetadataDamages() {}

  static List<DamageCase> all() {
    return List.of(
        epub(
            "the package has a title with another letter",
            "en",
            OPF,
            ">Movable Type<",
            ">Movable Typo<"),
        epub(
            "the package has a title with another character",
            "zh-Hans",
            OPF,
            ">活字</dc:title>",
            ">活宇</dc:title>"),
        epub("the package has another subtitle", "en", OPF, "A short history", "A history"),
        first(
            "the package has no subtitle",
            "zh-Hans",
            OPF,
            "<dc:title id=\"subtitle\".*?(<dc:language)",
            "$1"),
        epub("an author's name has another letter", "en", OPF, ">Li Lei<", ">Li Lai<"),
        epub("an author's name stands in the other language", "zh-Hans", OPF, ">李雷<", ">Li Lei<"),
        first("a contributor is missing", "en", OPF, "<dc:contributor.*?(<dc:date)", "$1"),
        epub(
            "an author is added",
            "en",
            OPF,
            "<dc:date>",
            "<dc:creator>Wang Wu</dc:creator><dc:date>"),
        epub("a translator has become an editor", "en", OPF, ">trl<", ">edt<"),
        epub("an author is filed under another name", "en", OPF, ">Li, Lei<", ">Lei, Li<"),
        epub(
            "an author is not filed under the name given",
            "zh-Hans",
            OPF,
            "<meta refines=\"#creator-1\" property=\"file-as\">Li, Lei</meta>",
            ""),
        epub(
            "author and translator are shown in the other order",
            "en",
            OPF,
            "<meta refines=\"#creator-1\" property=\"display-seq\">1",
            "<meta refines=\"#creator-1\" property=\"display-seq\">3"),
        epub("the date has another digit", "en", OPF, "<dc:date>2026-11-24", "<dc:date>2026-11-25"),
        first("the date is missing", "zh-Hans", OPF, "<dc:date>.*?</dc:date>", ""),
        new DamageCase(
            "the identifier has another digit, in package and NCX",
            book -> {
              Damage.edit(book.epub("en"), OPF, Edits.replacing("00000-0<", "00000-1<"));
              Damage.edit(book.epub("en"), NCX, Edits.replacing("00000-0\"", "00000-1\""));
            }),
        epub(
            "the publisher stands in the other language",
            "zh-Hans",
            OPF,
            "活字书局",
            "Movable Type Press"),
        epub("the rights tell another year", "en", OPF, "© 2026", "© 2025"),
        first("the rights are missing", "en", OPF, "<dc:rights>.*?</dc:rights>", ""),
        epub("the description is another one", "zh-Hans", OPF, "活字的由来。", "铅字的由来。"),
        epub("a keyword is missing", "en", OPF, "<dc:subject>printing</dc:subject>", ""),
        epub(
            "a keyword is added",
            "en",
            OPF,
            "<dc:subject>printing</dc:subject>",
            "<dc:subject>printing</dc:subject><dc:subject>silk</dc:subject>"),
        epub(
            "the language is that of another script",
            "zh-Hans",
            OPF,
            "<dc:language>zh-Hans",
            "<dc:language>zh-Hant"),
        epub(
            "a second language is declared",
            "en",
            OPF,
            "<dc:language>en</dc:language>",
            "<dc:language>en</dc:language><dc:language>fr</dc:language>"),
        epub(
            "the NCX has another title",
            "en",
            NCX,
            "<text>Movable Type</text>",
            "<text>Moveable Type</text>"),
        first("the NCX has no author", "zh-Hans", NCX, "<docAuthor>.*?</docAuthor>", ""),
        epub(
            "the title page names another author",
            "en",
            TITLE_PAGE,
            ">Han Meimei<",
            ">Han Meimai<"),
        epub("the title page has another date", "en", TITLE_PAGE, "November 24", "November 23"),
        epub(
            "the title page has another machine-readable date",
            "en",
            TITLE_PAGE,
            "datetime=\"2026-11-24\"",
            "datetime=\"2026-11-23\""),
        epub(
            "the title page has another title",
            "zh-Hans",
            TITLE_PAGE,
            "id=\"title\">活字<",
            "id=\"title\">活版<"),
        epub(
            "the contents are headed in another language",
            "zh-Hans",
            "EPUB/nav.xhtml",
            ">目录<",
            ">目次<"),
        epub(
            "a document has another title",
            "en",
            "EPUB/clay.xhtml",
            "<title>Clay<",
            "<title>Wood<"),
        new DamageCase(
            "another image is declared as the cover",
            book ->
                Damage.edit(
                    book.epub("en"),
                    OPF,
                    Edits.replacing(" properties=\"cover-image\"", "")
                            .andThen(
                                Edits.replacing(
                                    "href=\"images/case.png\"",
                                    "href=\"images/case.png\" properties=\"cover-image\""))
                        ::apply)),
        epub(
            "the metadata names another cover",
            "en",
            OPF,
            "content=\"images.cover.png\"",
            "content=\"images.sort.png\""),
        first(
            "the time of the last change is missing",
            "en",
            OPF,
            "<meta property=\"dcterms:modified\">.*?</meta>",
            ""),
        epub(
            "the time of the last change is not that of the PDF",
            "en",
            OPF,
            "2026-11-24T00:00:00Z",
            "2016-11-24T00:00:00Z"),
        info("a PDF's title has another letter", "en", info -> info.setTitle("Movable Typo")),
        info("a PDF's author is another one", "en", info -> info.setAuthor("Li Lai")),
        info("a PDF's author is missing", "zh-Hans", info -> info.setAuthor(null)),
        info(
            "a PDF's translator is named as an author",
            "en",
            info -> info.setAuthor("Li Lei; Han Meimei")),
        info("a PDF lacks a keyword", "en", info -> info.setKeywords("type")),
        info(
            "a PDF's subject stands in the other language",
            "zh-Hans",
            info -> info.setSubject("How type came about.")),
        info(
            "a PDF bears another date",
            "en",
            info -> info.setCreationDate(aYearEarlier(info.getCreationDate()))),
        xmp(
            "a PDF's XMP has a title with another letter",
            "en",
            Edits.replacing("Movable Type", "Movable Typo")),
        xmp(
            "a PDF's XMP has the title of the other language for a default",
            "zh-Hans",
            Edits.replacing("\"x-default\">活字", "\"x-default\">Movable Type")),
        xmp("a PDF's XMP names another author", "en", Edits.replacing("Li Lei", "Lei Li")),
        xmp(
            "a PDF's XMP has no author",
            "zh-Hans",
            Edits.replacingFirst("<dc:creator>.*?</dc:creator>", "")),
        xmp(
            "a PDF's XMP has another keyword",
            "en",
            Edits.replacing("type, printing", "type, painting")),
        xmp(
            "a PDF's XMP has another subject",
            "en",
            Edits.replacing("<rdf:li>printing", "<rdf:li>painting")),
        xmp(
            "a PDF's XMP describes another book",
            "en",
            Edits.replacing("How type came about.", "How paper came about.")),
        xmp(
            "a PDF's XMP has another language",
            "zh-Hans",
            Edits.replacing("<rdf:li>zh-Hans", "<rdf:li>ja")),
        xmp("a PDF's XMP has another date", "en", Edits.replacing("2026-11-24", "2026-11-23")),
        xmp(
            "a PDF's XMP no longer says that it is PDF/UA",
            "en",
            Edits.replacingFirst("<pdfuaid:part>1</pdfuaid:part>|pdfuaid:part=\"1\"", "")),
        xmp(
            "a PDF's XMP says that it is PDF/A-1",
            "en",
            Edits.replacing("<pdfaid:part>2<", "<pdfaid:part>1<")),
        pdf("a PDF has no XMP", "en", pdf -> pdf.getDocumentCatalog().setMetadata(null)),
        pdf(
            "a PDF has no information",
            "zh-Hans",
            pdf -> pdf.getDocument().getTrailer().removeItem(COSName.INFO)));
  }

  private static Calendar aYearEarlier(Calendar date) {
    date.add(Calendar.YEAR, -1);
    return date;
  }

  private static DamageCase info(String name, String language, InfoChange change) {
    return pdf(name, language, pdf -> change.apply(pdf.getDocumentInformation()));
  }

  private static DamageCase xmp(String name, String language, UnaryOperator<String> change) {
    return pdf(
        name,
        language,
        pdf -> {
          String before =
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
          String after = change.apply(before);
          if (after.equals(before)) {
            throw new IllegalArgumentException("nothing changes in " + before);
          }
          pdf.getDocumentCatalog().setMetadata(metadata(pdf, after));
        });
  }

  private static PDMetadata metadata(PDDocument pdf, String text) throws IOException {
    PDMetadata metadata = new PDMetadata(pdf);
    metadata.importXMPMetadata(text.getBytes(StandardCharsets.UTF_8));
    return metadata;
  }

  /** A change to a PDF's information dictionary. */
  @FunctionalInterface
  private interface InfoChange {
    void apply(PDDocumentInformation information);
  }
}
