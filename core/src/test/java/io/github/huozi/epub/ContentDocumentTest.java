package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of a document in the package. */
final class ContentDocumentTest {

  @Test
  void linksLeadToTheDocumentThatHasTheId() {
    assertBody("<a href=\"#b--x\">x</a>", "<a href=\"b.xhtml#b--x\">x</a>");
    assertBody(
        "<a href=\"#a--活\" id=\"a--活\">x</a>", "<a href=\"#a--u6d3b\" id=\"a--u6d3b\">x</a>");
    assertBody("<a href=\"#b--%E6%B4%BB\">x</a>", "<a href=\"b.xhtml#b--u6d3b\">x</a>");
    assertBody("<a href=\"http://x.org/#b\">x</a>", "<a href=\"http://x.org/#b\">x</a>");
  }

  @Test
  void whatNamesAnIdNamesItAsThePackageDoes() {
    assertBody(
        "<p id=\"a--活\">x</p><p aria-labelledby=\"a a--活\"></p><svg id=\"字\"></svg>",
        "<p id=\"a--u6d3b\">x</p><p aria-labelledby=\"a a--u6d3b\"></p><svg id=\"字\" xmlns=\"http://www.w3.org/2000/svg\"/>");
  }

  @Test
  void aLinkToADocumentsFirstSectionIsALinkToTheDocument() {
    assertBody("<a href=\"#b\">x</a>", "<a href=\"b.xhtml\">x</a>");
    assertBody("<a href=\"#b--body\">x</a>", "<a href=\"b.xhtml\">x</a>");
    assertBody("<a href=\"#b--second\">x</a>", "<a href=\"b.xhtml#b--second\">x</a>");
    assertBody("<p id=\"a\"><a href=\"#a\">x</a></p>", "<p id=\"a\"><a href=\"#a\">x</a></p>");
  }

  @Test
  void linksInDrawingsAreLinksAndTheirOwnReferencesAreNot() {
    assertBody(
        "<svg><a xlink:href=\"#b--x\"></a><use href=\"#b--x\"></use></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">"
            + "<a xlink:href=\"b.xhtml#b--x\"/><use href=\"#b--x\"/></svg>");
    assertBody(
        "<svg><image href=\"en/images/图 1.svg\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"images/1.svg\"/></svg>");
  }

  @Test
  void imagesAreFoundByTheirSource() {
    assertBody(
        "<img src=\"en/images/图 1.svg\" alt=\"A\">", "<img src=\"images/1.svg\" alt=\"A\"/>");
    assertBody(
        "<img src=\"en/images/%E5%9B%BE%201.svg#view\" alt=\"A\">",
        "<img src=\"images/1.svg#view\" alt=\"A\"/>");
  }

  @Test
  void whatOnlyAdornsIsPassedOverWhenReadAloud() {
    assertBody(
        "<img src=\"en/images/图 1.svg\" alt=\" \">",
        "<img src=\"images/1.svg\" alt=\" \" role=\"presentation\"/>");
    assertBody(
        "<img src=\"en/images/图 1.svg\" alt=\"\" role=\"none\">",
        "<img src=\"images/1.svg\" alt=\"\" role=\"none\"/>");
  }

  @Test
  void theBoxOfATaskIsReadAloud() {
    assertBody(
        "<ul><li class=\"task\"><span class=\"task-box\" role=\"img\"></span>a</li>"
            + "<li class=\"task done\"><span class=\"task-box\" role=\"img\"></span>b</li></ul>",
        "<ul><li class=\"task\"><span class=\"task-box\" role=\"img\" aria-label=\"to do\"></span>a</li>"
            + "<li class=\"task done\"><span class=\"task-box\" role=\"img\" aria-label=\"done\"></span>b</li></ul>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a href=\"#none\">x</a>",
        "<a href=\"#\">x</a>",
        "<a href=\"\">x</a>",
        "<a href=\"03-wood.md\">x</a>",
        "<a href=\"JavaScript:alert(1)\">x</a>",
        "<a href=\"file:///etc/passwd\">x</a>",
        "<img src=\"images/none.png\">",
        "<img src=\"https://example.org/a.png\">",
        "<script src=\"a.js\"></script>",
        "<p id=\"b\">twice</p>",
        "<p \"=\"\">no name</p>",
        "<p foo:bar=\"\">no namespace</p>",
      })
  void whatLeadsNowhereOrCannotBeWrittenIsRefused(String body) {
    assertThatThrownBy(() -> body(body)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsForOtherStagesIsDropped() {
    assertBody(
        "<p data-line=\"3\" class=\"x\" data-Foo=\"\">a<!-- b --></p>", "<p class=\"x\">a</p>");
    assertBody("<q cite=\"http://a.org/\">a</q>", "<q>a</q>");
    assertBody("<q cite=\"https://a.org/\">a</q>", "<q cite=\"https://a.org/\">a</q>");
  }

  @Test
  void readersWithoutRubyShowParentheses() {
    assertBody(
        "<ruby>字<rp>[</rp><rt>zì</rt><rp>]</rp>母<rt></rt></ruby>",
        "<ruby>字<rp> (</rp><rt>zì</rt><rp>)</rp>母<rt></rt></ruby>");
  }

  @Test
  void aNameDirectlyAfterAnotherIsMarked() {
    assertBody(
        "<u class=\"name\">甲</u><span class=\"title\">乙</span>丙<u class=\"name\">丁</u><u>戊</u>",
        "<u class=\"name\">甲</u><span class=\"title next-mark\">乙</span>丙<u class=\"name\">丁</u><u>戊</u>");
  }

  @Test
  void languageIsSaidInBothForms() {
    assertBody("<i lang=\"ja\">仮</i>", "<i lang=\"ja\" xml:lang=\"ja\">仮</i>");
    assertBody("<i xml:lang=\"ja\">仮</i>", "<i xml:lang=\"ja\" lang=\"ja\">仮</i>");
  }

  @Test
  void notesAreNotesOfEpub() {
    assertBody(
        "<a class=\"note-call\" id=\"r\" href=\"#n\">1</a><a class=\"note-call\" id=\"r-2\" href=\"#n\">1</a>"
            + "<section class=\"notes\"><div class=\"note\" id=\"n\" data-number=\"1\">\n<p>N.</p></div></section>",
        "<a class=\"note-call\" id=\"r\" href=\"#n\" epub:type=\"noteref\" role=\"doc-noteref\">1</a>"
            + "<a class=\"note-call\" id=\"r-2\" href=\"#n\" epub:type=\"noteref\" role=\"doc-noteref\">1</a>"
            + "<section class=\"notes\" epub:type=\"footnotes\">"
            + "<aside class=\"note\" id=\"n\" epub:type=\"footnote\" role=\"doc-footnote\">\n"
            + "<p><a class=\"note-number\" href=\"#r\" role=\"doc-backlink\">1</a> N.</p></aside></section>");
  }

  @Test
  void aNoteThatBeginsWithNoParagraphGetsOneForItsNumber() {
    assertBody(
        "<section class=\"notes\"><div class=\"note\" id=\"n\" data-number=\"7\"><pre>x</pre></div></section>",
        "<section class=\"notes\" epub:type=\"footnotes\">"
            + "<aside class=\"note\" id=\"n\" epub:type=\"footnote\" role=\"doc-footnote\">"
            + "<p><span class=\"note-number\">7</span></p><pre>x</pre></aside></section>");
  }

  @Test
  void onlyVoidElementsCloseThemselves() {
    assertBody("<p></p><br><td></td>", "<p></p><br/>");
    assertBody(
        "<i></i><wbr><math><mspace></mspace></math>",
        "<i></i><wbr/><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mspace/></math>");
    assertBody("<details open></details>", "<details open=\"\"></details>");
  }

  @Test
  void onlyWhatXmlNeedsIsEscaped() {
    assertBody("&lt;&amp;&gt;\"'&nbsp;—𠀀", "&lt;&amp;&gt;\"'\u00A0—𠀀");
    assertBody(
        "<i title=\"&lt;&amp;&quot;'&#10;活\"></i>", "<i title=\"&lt;&amp;&quot;'&#10;活\"></i>");
    assertBody("a\u0001b\uFFFFc\uD800d", "a\uFFFDb\uFFFDc\uFFFDd");
  }

  private static void assertBody(String body, String expected) {
    assertThat(body(body)).isEqualTo(expected);
  }

  private static String body(String body) {
    EpubBook minimal = SampleBooks.minimal("", List.of(SampleBooks.svg("en/images/图 1.svg")));
    List<EpubDocument> documents = new ArrayList<>(minimal.documents());
    documents.add(SampleBooks.section("a", "A", body));
    documents.add(SampleBooks.section("b", "B", OTHER));
    documents.get(2).xhtml().body().attr("id", "b--body");
    EpubBook book =
        new EpubBook(
            minimal.metadata(),
            documents,
            minimal.resources(),
            minimal.cover(),
            minimal.contents(),
            minimal.labels());
    String xhtml = Unzipped.of(book).text("EPUB/a.xhtml");
    String start = "<body epub:type=\"bodymatter\">";
    return xhtml.substring(xhtml.indexOf(start) + start.length(), xhtml.indexOf("</body>"));
  }

  private static final String OTHER =
      "\n<section id=\"b\"><h1 id=\"b--x\">B</h1><p id=\"b--活\">x</p></section><section id=\"b--second\"></section>";
}
