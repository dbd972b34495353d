package io.github.huozi.verify;

import static io.github.huozi.verify.SeededFault.inDocument;
import static io.github.huozi.verify.SeededFault.inEntry;
import static io.github.huozi.verify.SeededFault.ofBook;
import static io.github.huozi.verify.TextFaults.paragraph;
import static io.github.huozi.verify.TextFaults.twice;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.PageList;
import io.github.huozi.epub.book.PageList.PageBreak;
import io.github.huozi.epub.book.TocEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Faults in the content of the EPUB, and in its files. */
final class EpubFaults {

  private static final String PACKAGE = "package.opf";

  private EpubFaults() {}

  static List<SeededFault> all() {
    return List.of(
        inDocument(
            "a level of headings is left out",
            "metal",
            text -> text.expectFirst("h2").tagName("h4")),
        inDocument(
            "a picture is hidden", "wood", text -> text.expectFirst("img").attr("hidden", "")),
        inDocument(
            "a call leads to another note",
            "clay",
            text -> text.select(".note-call").get(0).attr("href", "#clay--fn-label")),
        inEntry(
            "a way back from a note leads to another call",
            "clay.xhtml",
            text -> text.replace("href=\"#clay--fnref-coin\"", "href=\"#clay--fnref-label\"")),
        inDocument(
            "a link is around nothing",
            "clay",
            text ->
                text.expectFirst("a[href=#wood--turning]").before("<a href='#wood--turning'></a>")),
        inDocument("an anchor stands at another heading", "clay", text -> exchangeIds(text)),
        inDocument("a picture is shown twice", "wood", text -> twice(text.expectFirst("figure"))),
        inDocument(
            "a picture has no description",
            "wood",
            text -> text.expectFirst("img").removeAttr("alt")),
        inDocument(
            "a picture counts as decoration",
            "wood",
            text -> text.expectFirst("img").attr("alt", "")),
        inDocument(
            "header cells have no scope", "clay", text -> text.select("th").removeAttr("scope")),
        inDocument(
            "the language of a document is another one",
            "clay",
            text -> text.expectFirst("html").attr("lang", "fr").attr("xml:lang", "fr")),
        inDocument(
            "a formula is not described",
            "wood",
            text -> text.expectFirst("math").removeAttr("alttext")),
        inDocument(
            "a formula is described as another",
            "wood",
            text -> text.expectFirst("math").attr("alttext", "w = n")),
        inDocument(
            "a listing is a paragraph", "wood", text -> text.expectFirst("pre").tagName("p")),
        inDocument(
            "a stray tag is text", "wood", text -> paragraph(text, "Wang").appendText("</b>")),
        inDocument(
            "a paragraph has a handler",
            "wood",
            text -> paragraph(text, "Wang").attr("onclick", "alert(1)")),
        inDocument(
            "a script is let through",
            "wood",
            text -> text.body().appendElement("script").text("alert(1)")),
        inDocument(
            "a form is let through",
            "wood",
            text -> text.body().appendElement("form").appendElement("input")),
        inEntry(
            "a frame is let through",
            "wood.xhtml",
            text ->
                text.replace("</body>", "<iframe src=\"https://example.org/\"></iframe></body>")),
        inEntry(
            "a link runs a script",
            "clay.xhtml",
            text -> text.replace("https://example.org/clay", "javascript:alert(1)")),
        inEntry(
            "a picture is fetched from the web",
            "clay.xhtml",
            text -> text.replace("images/sort.png", "https://example.org/sort.png")),
        inDocument(
            "a paragraph is hidden", "wood", text -> paragraph(text, "Wang").attr("hidden", "")),
        inDocument(
            "a paragraph is hidden by its style",
            "wood",
            text -> paragraph(text, "Wang").attr("style", "display: none")),
        inDocument(
            "a paragraph is hidden from screen readers",
            "wood",
            text -> paragraph(text, "Wang").attr("aria-hidden", "true")),
        inDocument(
            "a style sheet is not linked",
            "wood",
            text -> text.expectFirst("link[href*=base]").remove()),
        inDocument(
            "the name of an author is another one",
            "title-page",
            text -> text.expectFirst(".author-name").text("Li Bai")),
        inDocument(
                "the beginning of a page is lost",
                "clay",
                text -> text.expectFirst("[role=doc-pagebreak]").attr("role", "none"))
            .inBoth(),
        inDocument(
                "a page begins elsewhere",
                "clay",
                text ->
                    text.select("p").last().prependChild(text.expectFirst("[role=doc-pagebreak]")))
            .inBoth(),
        ofBook(
            "two documents are exchanged",
            book -> documents(book, documents -> Collections.swap(documents, 1, 2))),
        ofBook(
            "an entry is lost in the contents",
            book -> contents(book, entries -> entries.remove(0))),
        ofBook(
            "two entries of the contents are exchanged",
            book -> contents(book, entries -> Collections.swap(entries, 0, 1))),
        ofBook(
            "an entry of the contents leads elsewhere",
            book ->
                contents(
                    book,
                    entries ->
                        entries.set(0, new TocEntry("Clay", "#metal", entries.get(0).children())))),
        ofBook(
            "an entry of the contents has another title",
            book ->
                contents(
                    book,
                    entries ->
                        entries.set(
                            0, new TocEntry("Bronze", "#clay", entries.get(0).children())))),
        ofBook(
            "the entries below a section are lost",
            book ->
                contents(
                    book, entries -> entries.set(0, new TocEntry("Clay", "#clay", List.of())))),
        ofBook(
                "a page has another number in the list of pages",
                book ->
                    pages(
                        book, breaks -> breaks.set(1, new PageBreak("8", breaks.get(1).target()))))
            .inBoth(),
        ofBook(
                "a page is lost in the list of pages",
                book -> pages(book, breaks -> breaks.remove(2)))
            .inBoth(),
        ofBook(
                "two pages are exchanged in the list of pages",
                book -> pages(book, breaks -> Collections.swap(breaks, 1, 2)))
            .inBoth(),
        ofBook(
            "the cover is lost",
            book ->
                with(
                    book,
                    book.documents(),
                    book.resources(),
                    Optional.empty(),
                    book.contents(),
                    book.pageList())),
        ofBook(
            "another picture is the cover",
            book ->
                with(
                    book,
                    book.documents(),
                    book.resources(),
                    Optional.of("images/sort.png"),
                    book.contents(),
                    book.pageList())),
        ofBook("two pictures have each other's bytes", EpubFaults::exchangePictures),
        resource("a picture has other colours", "images/sort.png"),
        inEntry("a style sheet is empty", "css/base.css", css -> ""),
        inEntry(
            "a style sheet hides the text", "css/reading.css", css -> css + "p { display: none }"),
        inEntry(
            "a style sheet hides the notes",
            "css/reading.css",
            css -> css + ".note { visibility: hidden }"),
        inEntry(
            "a style sheet makes the text white",
            "css/reading.css",
            css -> css + "p { color: white }"),
        inEntry(
            "a style sheet makes the text tiny",
            "css/reading.css",
            css -> css + "p { font-size: 1px }"),
        inEntry(
            "a style sheet makes the text smaller and smaller",
            "css/reading.css",
            css -> css + ".section, .section p { font-size: 50% }"),
        inDocument(
            "a paragraph is small",
            "wood",
            text -> paragraph(text, "Wang").attr("style", "font-size: 70%")),
        inEntry(
            "a style sheet adds words before paragraphs",
            "css/reading.css",
            css -> css + "p::before { content: 'Wrong ' }"),
        inEntry(
            "a style sheet adds words after paragraphs",
            "css/reading.css",
            css -> css + "h2 + p:after { content: ' \\4E And nobody says so.' }"),
        inEntry(
                "a style sheet makes vertical lines horizontal",
                "css/vertical.css",
                css -> css.replaceAll("[a-z-]*writing-mode: [^;}]*;?", ""))
            .in("tate"),
        inEntry(
                "a document of a vertical book is horizontal",
                "wood.xhtml",
                text -> text.replaceFirst(" ?\\bvrtl\\b", ""))
            .in("tate"),
        inEntry(
            "lines are vertical",
            "css/reading.css",
            css -> css + "body { writing-mode: vertical-rl }"),
        inEntry(
                "pages are turned from left to right",
                PACKAGE,
                opf -> opf.replace(" page-progression-direction=\"rtl\"", ""))
            .in("tate"),
        inEntry(
                "a style sheet gives no emphasis dots",
                "css/reading.css",
                css -> css.replaceAll("[a-z-]*text-emphasis-style: [^;}]*;?", ""))
            .in("zh-Hans"),
        inEntry(
            "a style sheet strikes no words",
            "css/base.css",
            css -> css + "del { text-decoration: none }"),
        inEntry(
            "a style sheet fetches another from the web",
            "css/reading.css",
            css -> "@import url(https://example.org/a.css);" + css),
        inEntry(
            "the title is another one", PACKAGE, opf -> opf.replace(">Movable Type<", ">Type<")),
        inEntry(
            "the subtitle is lost",
            PACKAGE,
            opf -> opf.replaceAll("<dc:title id=\"subtitle\".*\n.*\n.*\n", "")),
        inEntry("an author is another one", PACKAGE, opf -> opf.replace(">Li Lei<", ">Li Bai<")),
        inEntry(
            "the translator is lost",
            PACKAGE,
            opf -> opf.replaceAll("<dc:contributor.*\n.*\n.*\n", "")),
        inEntry("the translator is an author", PACKAGE, opf -> opf.replace(">trl<", ">aut<")),
        inEntry(
            "the date is another one", PACKAGE, opf -> opf.replace(">2026-11-24<", ">2025-11-24<")),
        inEntry(
            "the ISBN is that of another edition",
            PACKAGE,
            opf -> opf.replace("9787101000009", "9787100000000")),
        inEntry(
            "the language is another one",
            PACKAGE,
            opf -> opf.replace("<dc:language>en<", "<dc:language>fr<")),
        inEntry(
            "the description is another one", PACKAGE, opf -> opf.replace("How type", "How wood")),
        inEntry("a subject is lost", PACKAGE, opf -> opf.replaceAll(".*>printing<.*\n", "")),
        inEntry(
            "the publisher is lost", PACKAGE, opf -> opf.replaceAll(".*<dc:publisher>.*\n", "")),
        inEntry("the rights are others", PACKAGE, opf -> opf.replace("© 2026", "© 2025")),
        inEntry(
                "a feature for accessibility is lost",
                PACKAGE,
                opf -> opf.replaceAll(".*>alternativeText<.*\n", ""))
            .unfound("which features a book has is computed from its content, and only once"),
        inEntry(
            "the access modes are lost", PACKAGE, opf -> opf.replaceAll(".*accessMode.*\n", "")),
        inEntry(
            "two documents are exchanged in the spine",
            PACKAGE,
            opf ->
                opf.replace("idref=\"clay.", "idref=\"x.")
                    .replace("idref=\"wood.", "idref=\"clay.")
                    .replace("idref=\"x.", "idref=\"wood.")),
        inEntry(
            "a document is lost in the spine",
            PACKAGE,
            opf -> opf.replaceAll(".*idref=\"wood.*\n", "")),
        inEntry(
            "a document is not read in order",
            PACKAGE,
            opf -> opf.replace("idref=\"wood.xhtml\"", "idref=\"wood.xhtml\" linear=\"no\"")),
        inEntry(
            "pages are turned from right to left",
            PACKAGE,
            opf -> opf.replace("\"ltr\"", "\"rtl\"")),
        inEntry(
            "an entry is lost in the NCX",
            "toc.ncx",
            ncx -> ncx.replaceFirst("(?s)<navPoint id=\"navPoint-2\".*?</navPoint>", "")),
        inEntry(
            "an entry has another title in the NCX",
            "toc.ncx",
            ncx -> ncx.replace(">Turning<", ">Turned<")),
        inEntry(
            "an entry leads elsewhere in the NCX",
            "toc.ncx",
            ncx -> ncx.replace("wood.xhtml#wood--ink", "wood.xhtml#wood--turning")),
        inEntry(
            "an entry of the contents has another target",
            "nav.xhtml",
            nav -> nav.replace("wood.xhtml#wood--ink", "wood.xhtml#wood--turning")),
        inEntry(
            "the start of the text is elsewhere",
            "nav.xhtml",
            nav ->
                nav.replace(
                    "\"bodymatter\" href=\"clay.xhtml\"", "\"bodymatter\" href=\"metal.xhtml\"")),
        inEntry(
            "the cover page shows another picture",
            "cover.xhtml",
            page -> page.replace("images/cover.png", "images/sort.png")),
        inEntry(
            "a drawing has other lettering",
            "images/plate.svg",
            svg -> svg.replaceFirst(">[A-Za-z ]+<", ">Nothing<")),
        inEntry(
            "a drawing has a script",
            "images/plate.svg",
            svg -> svg.replace("</svg>", "<script>alert(1)</script></svg>")));
  }

  private static void exchangeIds(Element text) {
    TextFaults.exchange(text, "h2", "id");
  }

  private static EpubBook exchangePictures(EpubBook book) {
    EpubResource sort = resource(book, "images/sort.png");
    EpubResource other = resource(book, "images/case.png");
    List<EpubResource> resources = new ArrayList<>(book.resources());
    resources.set(
        resources.indexOf(sort),
        new EpubResource(sort.source(), sort.extension(), other.content()));
    resources.set(
        resources.indexOf(other),
        new EpubResource(other.source(), other.extension(), sort.content()));
    return with(book, book.documents(), resources, book.cover(), book.contents(), book.pageList());
  }

  private static SeededFault resource(String name, String source) {
    return ofBook(
        name,
        book -> {
          EpubResource one = resource(book, source);
          List<EpubResource> resources = new ArrayList<>(book.resources());
          resources.set(
              resources.indexOf(one),
              new EpubResource(
                  one.source(),
                  one.extension(),
                  () ->
                      TestPictures.png(
                          TestPictures.inverted(TestPictures.read(one.content().read())))));
          return with(
              book, book.documents(), resources, book.cover(), book.contents(), book.pageList());
        });
  }

  private static EpubResource resource(EpubBook book, String source) {
    return book.resources().stream()
        .filter(each -> each.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private static EpubBook documents(EpubBook book, Consumer<List<EpubDocument>> change) {
    List<EpubDocument> documents = new ArrayList<>(book.documents());
    change.accept(documents);
    return with(book, documents, book.resources(), book.cover(), book.contents(), book.pageList());
  }

  private static EpubBook contents(EpubBook book, Consumer<List<TocEntry>> change) {
    List<TocEntry> entries = new ArrayList<>(book.contents());
    change.accept(entries);
    return with(book, book.documents(), book.resources(), book.cover(), entries, book.pageList());
  }

  private static EpubBook pages(EpubBook book, Consumer<List<PageBreak>> change) {
    List<PageBreak> breaks = new ArrayList<>(book.pageList().breaks());
    change.accept(breaks);
    return with(
        book,
        book.documents(),
        book.resources(),
        book.cover(),
        book.contents(),
        new PageList(book.pageList().source(), breaks));
  }

  private static EpubBook with(
      EpubBook book,
      List<EpubDocument> documents,
      List<EpubResource> resources,
      Optional<String> cover,
      List<TocEntry> contents,
      PageList pages) {
    return new EpubBook(
        book.metadata(), documents, resources, cover, contents, pages, book.labels());
  }
}
