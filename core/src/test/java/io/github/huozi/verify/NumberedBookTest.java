package io.github.huozi.verify;

import static io.github.huozi.verify.SeededFault.inDocument;
import static io.github.huozi.verify.SeededFault.inEntry;
import static io.github.huozi.verify.SeededFault.inPrint;
import static io.github.huozi.verify.SeededFault.inPrintStyle;
import static io.github.huozi.verify.SeededFault.ofNumbers;
import static io.github.huozi.verify.SeededFault.ofPdf;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publish.Stages;
import io.github.huozi.request.Format;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A book with numbers of all kinds and references to them, and the same with wrong ones. */
@Tag("long")
class NumberedBookTest {

  private static final Set<Format> BOTH = EnumSet.allOf(Format.class);

  @TempDir static Path temp;

  private static SeededBook book;

  /**
   * A number that is wrong.
   *
   * @param rule the rule that must find it
   */
  record Fault(SeededFault seeded, String rule) {

    @Override
    public String toString() {
      return seeded.name() + " " + seeded.formats();
    }
  }

  static List<Fault> faults() {
    return List.of(
        new Fault(
            inPrint(
                "a heading has the number of another",
                text -> set(text, "main .heading-number", "1.2")),
            "references/number"),
        new Fault(
            inPrint(
                "a chapter has the number of another",
                text -> set(text, "#bronze .title-number", "Chapter 3")),
            "references/number"),
        new Fault(
            inPrint("a heading has no number", text -> text.expectFirst("#bronze span").remove()),
            "references/number"),
        new Fault(
            inPrint(
                "a formula has the number of another", text -> set(text, ".tag mtext", "(1.2)")),
            "references/number"),
        new Fault(
            inPrint(
                "a caption has the number of another",
                text -> set(text, "#clay--tbl-metals .caption-number", "Table 1.2")),
            "references/target"),
        new Fault(
            inPrint(
                "an entry of the contents has the number of another",
                text -> set(text, ".contents .heading-number", "1.2")),
            "links/contents"),
        new Fault(
            inPrint(
                "a reference has the number of another figure",
                text -> set(text, "main a.reference[href=#clay--fig-sort]", "Figure 1.2")),
            "text/changed"),
        new Fault(
            inPrint(
                "a reference leads to another figure",
                text ->
                    text.expectFirst("main a.reference[href=#clay--fig-sort]")
                        .attr("href", "#wood--fig-lead")),
            "links/changed"),
        new Fault(
            inPrint(
                "a reference has the page of another figure",
                text ->
                    text.expectFirst(".page-number[data-page-of=#clay--fig-sort]")
                        .attr("data-page-of", "#sources--fig-sources")),
            "references/page"),
        new Fault(
            inPrint(
                "a reference has no page",
                text -> text.expectFirst(".page-number[data-page-of=#clay--fig-sort]").remove()),
            "text/missing"),
        new Fault(
            inPrint(
                "a list of figures has the number of another",
                text -> set(text, ".list-of .caption-number", "Figure 1.3")),
            "references/list"),
        new Fault(
            inPrint(
                "a list of figures names another",
                text -> {
                  Element entry = text.expectFirst(".list-of .entry");
                  entry.html(entry.html().replaceAll("[A-Za-z ]+$", " nothing"));
                }),
            "references/list"),
        new Fault(
            inPrint(
                "a list of figures lacks one", text -> text.select(".list-of li").get(1).remove()),
            "references/list"),
        new Fault(
            inPrint(
                "a list of listings has the number of another",
                text -> text.select(".list-of .caption-number").last().text("Listing 2.2")),
            "references/list"),
        new Fault(
            inDocument(
                "a note of the book has the number of another",
                "notes",
                text -> text.expectFirst(".note").attr("data-number", "2")),
            "references/note"),
        new Fault(
            inDocument(
                "the epigraph of a part is another",
                "part-1",
                text -> set(text, "blockquote p", "x")),
            "text/missing"),
        new Fault(
            inPrint(
                "two entries of a list of figures are exchanged",
                text -> {
                  Element second = text.select(".list-of li").get(1);
                  second.after(text.select(".list-of li").get(0));
                }),
            "references/list"),
        new Fault(
            inPrint(
                "an entry of a list of figures leads to another",
                text -> text.expectFirst(".list-of a").attr("href", "#sources--fig-sources")),
            "references/list"),
        new Fault(
            ofNumbers(
                "the page of a figure is another one",
                (id, number) -> id.endsWith("fig-sort") ? number + "0" : number),
            "references/list"),
        new Fault(
            ofNumbers(
                "the page of an equation is another one",
                (id, number) -> id.endsWith("eq-energy") ? "1" + number : number),
            "references/page"),
        new Fault(
            ofNumbers(
                "a page before the text has another number",
                (id, number) -> number.matches("[ivx]+") ? "i" : number),
            "references/page"),
        new Fault(
            inPrintStyle(
                "the pages have numbers of their own",
                "@page { @bottom-center { content: \"7\" } }"),
            "references/folio"),
        new Fault(
            inPrintStyle("the pages have no numbers", "@page { @bottom-center { content: none } }"),
            "references/folio"),
        new Fault(
            ofPdf(
                "viewers number all pages from 1",
                "metadata of the PDF",
                pdf -> pdf.getDocumentCatalog().setPageLabels(null)),
            "references/folio"),
        new Fault(
            ofPdf(
                "a bookmark has the number of another chapter",
                "bookmarks",
                pdf -> chapter(pdf).setTitle("Chapter 2 Clay")),
            "links/contents"),
        new Fault(
            inDocument(
                "a heading has the number of another",
                "clay",
                text -> set(text, ".heading-number", "1.2")),
            "references/number"),
        new Fault(
            inDocument(
                "a chapter has no number",
                "bronze",
                text -> text.expectFirst(".title-number").remove()),
            "references/number"),
        new Fault(
            inDocument(
                "a caption has the number of another",
                "clay",
                text -> set(text, ".caption-number", "Figure 1.2")),
            "references/target"),
        new Fault(
            inDocument(
                "a formula has the number of another",
                "clay",
                text -> set(text, ".tag mtext", "(1.2)")),
            "references/target"),
        new Fault(
            inEntry(
                "the menu has the number of another chapter",
                "nav.xhtml",
                text -> text.replace("Chapter 2 Bronze", "Chapter 3 Bronze")),
            "links/contents"));
  }

  @BeforeAll
  static void write() throws IOException {
    book = SeededBook.numbered(temp);
  }

  @InParts(2)
  @ParameterizedTest
  @ValueSource(
      strings = {"en", "zh-Hans", "zh-Hant", "ja", "ko", "ja-vertical", "zh-Hant-vertical"})
  void hasNoFindings(String edition) throws Exception {
    book.publish(edition, BOTH, Stages.UNCHANGED);
    assertThat(book.verify(edition, BOTH, Set.of("record"))).isEmpty();
  }

  @InParts(4)
  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void aWrongNumberIsFound(Fault fault) throws Exception {
    SeededFault seeded = fault.seeded();
    book.publish(seeded.edition(), seeded.formats(), seeded.stages());
    assertThat(book.verify(seeded.edition(), seeded.formats(), FinishedBook.WITHOUT_TOOLS))
        .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo(fault.rule()));
  }

  private static void set(Document text, String element, String words) {
    text.expectFirst(element).text(words);
  }

  /** The bookmark of the first chapter of the first part. */
  private static PDOutlineItem chapter(PDDocument pdf) {
    for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
      if (item.getFirstChild() != null) {
        return item.getFirstChild();
      }
    }
    throw new IllegalStateException("no part");
  }
}
