package io.github.huozi.edition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.pdf.PrintedPages;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.template.ReadingDocument;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mark of a page is shown as {@code ^}. */
class PrintedPageBreaksTest {

  private static String marked(String content, int characters) {
    Document xhtml =
        Jsoup.parse(
            "<section data-section='s'>" + content.replace("@", " data-line='7'") + "</section>");
    xhtml.outputSettings().prettyPrint(false);
    PageStart start = new PageStart(2, "s", 7, 0, characters);
    PrintedPageBreaks.mark(
        new PrintedPages(2, List.of(start)),
        List.of(new ReadingDocument(ReadingDocument.Kind.SECTION, "s", "S", xhtml)));
    return xhtml
        .expectFirst("section")
        .html()
        .replaceAll("<span epub:type.*?</span>", "^")
        .replace(" data-line=\"7\"", "");
  }

  @ParameterizedTest
  @CsvSource({
    "<p@>one two</p>, 0, <p>^one two</p>",
    "<p@>one two</p>, 3, <p>one ^two</p>",
    "<p@>one <b>two</b></p>, 3, <p>one <b>^two</b></p>",
    "<h2@>one</h2>, 0, ^<h2>one</h2>",
    "<h2><img@>one</h2>, 0, ^<h2><img>one</h2>",
    "<p@>one</p>, 9, <p>one^</p>",
    "<p@><img@>one</p>, 0, <p>^<img>one</p>"
  })
  void aMarkStandsBeforeTheFirstCharacterOfThePage(
      String content, int characters, String expected) {
    assertThat(marked(content, characters)).isEqualTo(expected);
  }

  /** A formula counts as one character. */
  @ParameterizedTest
  @CsvSource({
    "<p@>one <math><mi>x</mi><mo>=</mo><mn>1</mn></math> two</p>, 3, ^<math",
    "<p@>one <math><mi>x</mi><mo>=</mo><mn>1</mn></math> two</p>, 4, ^two",
    "<p@>one <math><mi>x</mi><mo>=</mo><mn>1</mn></math> two</p>, 5, t^wo",
    "<p@><math display=block><mi>x</mi></math></p>, 0, <p>^<math",
    "<p@>one <svg><text>two</text></svg>three</p>, 3, </svg>^three"
  })
  void aMarkStandsInNoFormulaAndNoDrawing(String content, int characters, String expected) {
    assertThat(marked(content, characters)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "<table><tbody@><tr><td>1</td></tr></tbody></table>, <tr><td>^1",
    "<table><thead><tr><th>0</th></tr></thead><tbody><tr@><td>1</td></tr></tbody></table>, <td>^1",
    "<table@><tbody><tr><td>1</td></tr></tbody></table>, ^<table>",
    "<table><tbody><tr@></tr></tbody></table>, ^<table>",
    "<ul@><li>1</li></ul>, <ul><li>^1",
    "<ul><li><ol@><li><p>1</p></li></ol></li></ul>, <ul><li><ol><li>^<p>1",
    "<dl@><dt>1</dt><dd>2</dd></dl>, <dl><dt>^1",
    "<p>a<br@>b</p>, <p>a^<br>b"
  })
  void aMarkStandsWhereHtmlAllowsText(String content, String expected) {
    assertThat(marked(content, 0)).contains(expected);
  }

  @Test
  void theTitlePageAndTheImprintHaveTheirOwnPages() {
    List<ReadingDocument> documents =
        List.of(
            new ReadingDocument(
                ReadingDocument.Kind.TITLE_PAGE, "t", "T", Jsoup.parse("<section>T</section>")),
            new ReadingDocument(
                ReadingDocument.Kind.COLOPHON, "c", "C", Jsoup.parse("<section>C</section>")));
    List<PageStart> starts =
        List.of(
            new PageStart(1, "", 0, 0, 0),
            new PageStart(3, "title-page", 0, 0, 0),
            new PageStart(4, "imprint-page", 0, 0, 0));
    PrintedPageBreaks.mark(new PrintedPages(4, starts), documents);
    assertThat(
            documents.stream()
                .map(each -> each.xhtml().select("[role=doc-pagebreak]").eachAttr("id")))
        .containsExactly(List.of("page-3"), List.of("page-4"));
  }

  @Test
  void aSectionThatBeginsWithAListIsMarkedInItsFirstItem() {
    assertThat(marked("<p@>a</p>", 0)).isEqualTo("<p>^a</p>");
    Document xhtml = Jsoup.parse("<ul data-section='s'><li>1</li></ul>");
    PrintedPageBreaks.mark(
        new PrintedPages(1, List.of(new PageStart(1, "s", 0, 0, 0))),
        List.of(new ReadingDocument(ReadingDocument.Kind.SECTION, "s", "S", xhtml)));
    assertThat(xhtml.select("ul > li > [role=doc-pagebreak]")).hasSize(1);
  }

  private static List<String> marks(List<PageStart> starts, ReadingDocument... documents) {
    PrintedPageBreaks.mark(new PrintedPages(9, starts), List.of(documents));
    List<String> marks = new ArrayList<>();
    for (ReadingDocument document : documents) {
      document.xhtml().outputSettings().prettyPrint(false);
      marks.add(
          document
              .xhtml()
              .body()
              .html()
              .replaceAll("<span epub:type[^>]*label=\"(\\d)\"></span>", "^$1")
              .replaceAll(" data-[^>]*", ""));
    }
    return marks;
  }

  private static ReadingDocument document(ReadingDocument.Kind kind, String content) {
    return new ReadingDocument(kind, "n", "N", Jsoup.parse(content));
  }

  /**
   * A page of a figure that stands before the text of the page before begins where the text goes
   * on.
   */
  @Test
  void pagesThatBeginAtOnePlaceKeepTheirOrder() {
    List<PageStart> starts =
        List.of(
            new PageStart(2, "s", 7, 0, 0),
            new PageStart(3, "s", 7, 0, 0),
            new PageStart(4, "s", 7, 0, 1),
            new PageStart(5, "s", 7, 0, 1),
            new PageStart(6, "s", PageStart.END, 0, 0));
    assertThat(
            marks(
                starts,
                document(
                    ReadingDocument.Kind.SECTION,
                    "<section data-section='s'><p data-line='7'>ab</p><p>c</p></section>")))
        .containsExactly("<section><p>^2^3a^4^5b</p><p>c</p>^6</section>");
  }

  @Test
  void anAbstractOnTheBackOfTheTitlePageIsMarkedOnTheTitlePage() {
    List<PageStart> starts =
        List.of(
            new PageStart(3, "title-page", 0, 0, 0),
            new PageStart(4, "abstract", 0, 0, 0),
            new PageStart(8, "imprint-page", 0, 0, 0));
    assertThat(
            marks(
                starts,
                document(
                    ReadingDocument.Kind.TITLE_PAGE,
                    "<section>T<p class=\"abstract\">a</p></section>"),
                document(ReadingDocument.Kind.COLOPHON, "<section>C</section>")))
        .containsExactly(
            "<section>^3T^4<p class=\"abstract\">a</p></section>", "<section>^8C</section>");
  }
}
