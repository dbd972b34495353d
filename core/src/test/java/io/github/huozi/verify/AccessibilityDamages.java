package io.github.huozi.verify;

import static io.github.huozi.verify.Cases.epub;
import static io.github.huozi.verify.Cases.first;
import static io.github.huozi.verify.Cases.pdf;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;

/** Damages of the kind {@link DamageKind#ACCESSIBILITY}. */
final class AccessibilityDamages {

  private static final String OPF = "EPUB/package.opf";
  private static final String NAV = "EPUB/nav.xhtml";
  private static final String CLAY = "EPUB/clay.xhtml";
  private static final String WOOD = "EPUB/wood.xhtml";

  private AccessibilityDamages() {}

  static List<DamageCase> all() {
    return List.of(
        epub(
            "an image has another description",
            "en",
            CLAY,
            "alt=\"A sort of clay\"",
            "alt=\"A sort of lead\""),
        epub("an image is marked as decoration", "en", CLAY, "alt=\"A sort of clay\"", "alt=\"\""),
        epub(
            "an image has the description of another one",
            "zh-Hans",
            CLAY,
            "alt=\"泥活字\"",
            "alt=\"字盘\""),
        epub(
            "an image is hidden from screen readers",
            "en",
            WOOD,
            "alt=\"A case of type\"",
            "alt=\"A case of type\" aria-hidden=\"true\""),
        epub(
            "the cover has another description",
            "en",
            "EPUB/cover.xhtml",
            "alt=\"Cover: ",
            "alt=\"Back: "),
        first(
            "a document has another language",
            "en",
            WOOD,
            "lang=\"en\" xml:lang=\"en\"",
            "lang=\"fr\" xml:lang=\"fr\""),
        epub(
            "two attributes have two languages",
            "zh-Hans",
            WOOD,
            "xml:lang=\"zh-Hans\"",
            "xml:lang=\"ja\""),
        first(
            "a paragraph has another language",
            "en",
            "EPUB/metal.xhtml",
            "<p>In Korea",
            "<p lang=\"ko\">In Korea"),
        epub(
            "the package has another language",
            "zh-Hans",
            OPF,
            "xml:lang=\"zh-Hans\"",
            "xml:lang=\"zh-Hant\""),
        epub(
            "a heading of an EPUB is bold text",
            "en",
            CLAY,
            "<h2 id=\"clay--the-plate\">The plate</h2>",
            "<p id=\"clay--the-plate\"><b>The plate</b></p>"),
        epub("a heading has another level", "zh-Hans", "EPUB/metal.xhtml", "h3", "h2"),
        first(
            "a header cell of an EPUB is a plain cell",
            "en",
            CLAY,
            "<th scope=\"col\">Years</th>",
            "<td>Years</td>"),
        first(
            "a header cell heads a row", "en", CLAY, "scope=\"col\">Years", "scope=\"row\">Years"),
        epub(
            "an ordered list has no numbers",
            "en",
            CLAY,
            Edits.replacing("<ol>", "<ul>").andThen(Edits.replacing("</ol>", "</ul>"))::apply),
        epub(
            "a note's call is an ordinary link",
            "en",
            CLAY,
            " epub:type=\"noteref\" role=\"doc-noteref\"",
            ""),
        first(
            "a note has lost its role",
            "zh-Hans",
            CLAY,
            " epub:type=\"footnote\" role=\"doc-footnote\"",
            ""),
        first(
            "a note has the role of an endnote",
            "en",
            CLAY,
            "role=\"doc-footnote\"",
            "role=\"doc-endnote\""),
        epub(
            "a chapter has another label for screen readers",
            "en",
            WOOD,
            "aria-label=\"Wood\"",
            "aria-label=\"Wool\""),
        epub(
            "a chapter has lost its role",
            "en",
            WOOD,
            " epub:type=\"chapter\" role=\"doc-chapter\"",
            ""),
        epub(
            "emphasis is lost",
            "zh-Hans",
            CLAY,
            Edits.replacing("<em>", "").andThen(Edits.replacing("</em>", ""))::apply),
        epub(
            "a landmark leads to another section",
            "en",
            NAV,
            "epub:type=\"bodymatter\" href=\"clay.xhtml\"",
            "epub:type=\"bodymatter\" href=\"wood.xhtml\""),
        first(
            "the landmarks are gone", "zh-Hans", NAV, "<nav epub:type=\"landmarks\".*?</nav>", ""),
        epub(
            "a landmark has another meaning",
            "en",
            NAV,
            "epub:type=\"titlepage\"",
            "epub:type=\"backmatter\""),
        epub(
            "two pages have exchanged their places in the page list",
            "en",
            NAV,
            Edits.replacing("#page-3\">3<", "#page-x\">4<")
                    .andThen(Edits.replacing("#page-4\">4<", "#page-4\">3<"))
                    .andThen(Edits.replacing("#page-x", "#page-3"))
                ::apply),
        first(
            "a page is missing from the page list",
            "en",
            NAV,
            "<li>\\s*<a href=\"clay.xhtml#page-4\">4</a>\\s*</li>",
            ""),
        first("the page list is gone", "zh-Hans", NAV, "<nav epub:type=\"page-list\".*?</nav>", ""),
        new DamageCase(
            "a page has another number, in text and page list",
            book -> {
              Damage.edit(
                  book.epub("en"), CLAY, Edits.replacing("aria-label=\"4\"", "aria-label=\"14\""));
              Damage.edit(book.epub("en"), NAV, Edits.replacing("#page-4\">4<", "#page-4\">14<"));
            }),
        new DamageCase(
            "page list and page breaks are gone",
            book -> {
              Damage.edit(
                  book.epub("en"),
                  NAV,
                  Edits.replacingFirst("<nav epub:type=\"page-list\".*?</nav>", ""));
              for (String entry : List.of("title-page", "clay", "metal", "wood")) {
                Damage.edit(
                    book.epub("en"),
                    "EPUB/" + entry + ".xhtml",
                    text -> text.replaceAll("<span epub:type=\"pagebreak\"[^>]*></span>", ""));
              }
              Damage.edit(
                  book.epub("en"),
                  OPF,
                  text ->
                      text.replaceAll(
                          ".*(pageNavigation|pageBreakMarkers|pageBreakSource).*\n", ""));
            }),
        epub(
            "the metadata denies alternative texts",
            "en",
            OPF,
            "<meta property=\"schema:accessibilityFeature\">alternativeText</meta>",
            ""),
        epub("the metadata warns of sound", "en", OPF, "Hazard\">unknown<", "Hazard\">sound<"),
        epub(
            "a feature is claimed that the book has not",
            "en",
            OPF,
            ">readingOrder<",
            ">synchronizedAudioText<"),
        epub("the accessibility summary has another text", "zh-Hans", OPF, "正文可供朗读", "正文不可朗读"),
        epub(
            "a reading is that of other characters", "zh-Hans", WOOD, "<rt>mó</rt>", "<rt>cā</rt>"),
        pdf(
            "a figure has another description",
            "en",
            pdf -> PdfTags.of(pdf, "Figure", 0).setString(COSName.ALT, "A sort of lead")),
        pdf(
            "a figure has no description",
            "zh-Hans",
            pdf -> PdfTags.of(pdf, "Figure", 0).removeItem(COSName.ALT)),
        pdf(
            "two figures have exchanged their descriptions",
            "en",
            pdf -> {
              COSDictionary one = PdfTags.of(pdf, "Figure", 0);
              COSDictionary other = PdfTags.of(pdf, "Figure", 1);
              String words = one.getString(COSName.ALT);
              one.setString(COSName.ALT, other.getString(COSName.ALT));
              other.setString(COSName.ALT, words);
            }),
        pdf(
            "the tags are in another language",
            "en",
            pdf -> PdfTags.of(pdf, "Document", 0).setString(COSName.LANG, "de")),
        pdf(
            "a paragraph's tag is in another language",
            "zh-Hans",
            pdf -> PdfTags.of(pdf, "P", 9).setString(COSName.LANG, "ja")),
        pdf(
            "a heading is tagged as a paragraph",
            "en",
            pdf -> PdfTags.of(pdf, "H2", 0).setName(COSName.S, "P")),
        pdf(
            "a heading's tag has another level",
            "en",
            pdf -> PdfTags.of(pdf, "H3", 0).setName(COSName.S, "H2")),
        pdf(
            "a paragraph is tagged as a heading",
            "zh-Hans",
            pdf -> PdfTags.of(pdf, "P", 9).setName(COSName.S, "H2")),
        pdf(
            "a header cell is tagged as a plain cell",
            "en",
            pdf -> PdfTags.of(pdf, "TH", 0).setName(COSName.S, "TD")),
        pdf(
            "a cell is tagged as a header cell",
            "en",
            pdf -> PdfTags.of(pdf, "TD", 1).setName(COSName.S, "TH")),
        pdf(
            "a header cell heads a row of its table",
            "en",
            pdf -> scope(PdfTags.of(pdf, "TH", 0)).setName("Scope", "Row")),
        pdf(
            "a list is tagged as a division",
            "en",
            pdf -> {
              PdfTags.of(pdf, "L", 0).setName(COSName.S, "Div");
              for (COSDictionary item : PdfTags.all(pdf, "LI")) {
                item.setName(COSName.S, "Div");
              }
              for (COSDictionary body : PdfTags.all(pdf, "LBody")) {
                body.setName(COSName.S, "P");
              }
            }),
        pdf(
            "a table's tag is gone, and all in it",
            "en",
            pdf -> PdfTags.remove(PdfTags.of(pdf, "Table", 0))),
        pdf("a paragraph is in no tag", "zh-Hans", pdf -> PdfTags.remove(PdfTags.of(pdf, "P", 10))),
        pdf(
            "two paragraphs are read in the other order",
            "en",
            pdf -> PdfTags.exchangeKids(PdfTags.of(pdf, "H3", 0), PdfTags.of(pdf, "H3", 1))),
        pdf(
            "two sections are read in the other order",
            "zh-Hans",
            pdf ->
                PdfTags.exchange(
                    PdfTags.of(pdf, "H2", 0)
                        .getCOSDictionary(COSName.P)
                        .getCOSDictionary(COSName.P),
                    0,
                    1)),
        pdf(
            "a paragraph is read otherwise than printed",
            "en",
            pdf ->
                PdfTags.of(pdf, "P", 12).setString(COSName.ACTUAL_TEXT, "Nothing of it is true.")),
        pdf(
            "a link is described otherwise",
            "en",
            pdf -> annotation(pdf.getPage(2)).setContents("something else")),
        pdf(
            "a note's tag is a paragraph",
            "en",
            pdf -> PdfTags.of(pdf, "Note", 0).setName(COSName.S, "P")),
        pdf(
            "a link is in no tag",
            "en",
            pdf -> {
              COSDictionary link = PdfTags.of(pdf, "Link", 20);
              link.setName(COSName.S, "Span");
              link.setItem(COSName.K, ((COSArray) link.getDictionaryObject(COSName.K)).get(0));
            }),
        pdf(
            "emphasis is tagged as nothing",
            "en",
            pdf -> PdfTags.of(pdf, "Em", 0).setName(COSName.S, "Span")),
        pdf(
            "the roles are explained otherwise",
            "en",
            pdf -> PdfTags.root(pdf).getCOSDictionary(COSName.ROLE_MAP).setName("Em", "H1")),
        pdf(
            "the way back from the pages to the tags is gone",
            "en",
            pdf -> PdfTags.root(pdf).removeItem(COSName.PARENT_TREE)),
        pdf(
            "the file does not say that it is tagged",
            "zh-Hans",
            pdf -> pdf.getDocumentCatalog().getMarkInfo().setMarked(false)),
        pdf(
            "viewers show the file's name",
            "en",
            pdf -> pdf.getDocumentCatalog().getViewerPreferences().setDisplayDocTitle(false)),
        pdf(
            "viewers read from right to left",
            "zh-Hans",
            pdf ->
                pdf.getDocumentCatalog()
                    .getViewerPreferences()
                    .getCOSObject()
                    .setName("Direction", "R2L")),
        pdf(
            "links are visited in no order",
            "en",
            pdf -> pdf.getPage(2).getCOSObject().setName("Tabs", "C")),
        pdf(
            "a caption is tagged as an artifact",
            "en",
            pdf -> PdfTags.remove(PdfTags.of(pdf, "Caption", 0))));
  }

  private static COSDictionary scope(COSDictionary cell) {
    return cell.getDictionaryObject(COSName.A) instanceof COSArray several
        ? (COSDictionary) several.getObject(0)
        : cell.getCOSDictionary(COSName.A);
  }

  private static PDAnnotation annotation(PDPage page) throws java.io.IOException {
    return page.getAnnotations().get(0);
  }
}
