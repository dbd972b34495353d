package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.TocEntry;
import io.github.huozi.language.WritingMode;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An EPUB in vertical lines. */
final class VerticalBookTest {

  private static final String SHEET =
      "<link rel=\"stylesheet\" type=\"text/css\" href=\"css/vertical.css\"/>";

  @Test
  void pagesFollowFromRightToLeft() {
    Document opf = xml(vertical(SampleBooks.full("ja")), "package.opf");
    assertThat(opf.expectFirst("spine").attr("page-progression-direction")).isEqualTo("rtl");
    assertThat(opf.select("meta[name=primary-writing-mode]").eachAttr("content"))
        .containsExactly("vertical-rl");
    assertThat(opf.select("meta[property=schema:accessibilityFeature]").eachText())
        .contains("verticalWriting", "rubyAnnotations");
    assertThat(opf.select("meta[property=schema:accessibilitySummary]").text())
        .contains("本文は縦書きです。");
    assertThat(EpubcheckReport.messages(SampleBooks.write(vertical(SampleBooks.full("ja")))))
        .isEmpty();
  }

  @Test
  void eachDocumentIsVerticalButForTheCover() {
    EpubBook book = vertical(SampleBooks.full("zh-Hant"));
    for (String name :
        List.of("nav.xhtml", "title.xhtml", "clay.xhtml", "wood.xhtml", "imprint.xhtml")) {
      Document document = xml(book, name);
      assertThat(document.expectFirst("html").hasClass("vrtl")).as(name).isTrue();
      assertThat(document.select("link[rel=stylesheet]").eachAttr("href"))
          .as("a theme's sheets come after it")
          .startsWith("css/vertical.css");
    }
    Document cover = xml(book, "cover.xhtml");
    assertThat(cover.expectFirst("html").hasClass("vrtl")).isFalse();
    assertThat(cover.select("link").eachAttr("href")).doesNotContain("css/vertical.css");
    assertThat(text(book, "css/vertical.css"))
        .contains(
            "html.vrtl { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; }",
            "-epub-text-combine: horizontal; -webkit-text-combine: horizontal; text-combine-upright: all;");
  }

  @Test
  void aHorizontalBookHasNothingOfIt() {
    EpubBook book = SampleBooks.full("ja");
    assertThat(Unzipped.of(book).names()).doesNotContain("EPUB/css/vertical.css");
    assertThat(text(book, "clay.xhtml")).doesNotContain("vrtl", "tcy");
    assertThat(xml(book, "package.opf").select("meta[property=schema:accessibilityFeature]").text())
        .doesNotContain("verticalWriting");
  }

  @Test
  void styleSheetsTurnWhereverTheyStand() {
    EpubBook book =
        new EpubBook(
            SampleBooks.metadata("ja").mode(WritingMode.VERTICAL_RL).build(),
            List.of(
                new EpubDocument(
                    "text",
                    "Text",
                    EpubDocument.Role.SECTION,
                    SampleBooks.xhtml(
                        "Text",
                        "<h1 id=\"text\" style=\"margin-top: 2em\">字</h1>"
                            + "<p><img style=\"width: 40%\" alt=\"\" src=\"a.svg\"/></p>"
                            + "<svg viewBox=\"0 0 9 9\"><style>a { width: 1px }</style>"
                            + "<text style=\"width: 1px\">字</text></svg>",
                        "<link rel=\"stylesheet\" href=\"css/epub.css\"/>"
                            + "<style>p { margin-left: 1em }</style>"))),
            List.of(
                SampleBooks.text("css/epub.css", "p { margin: 1em 2em }"),
                SampleBooks.text("css/vertical.css", "a { margin-top: 1em }"),
                SampleBooks.svg("a.svg")),
            Optional.empty(),
            List.of(TocEntry.of("Text", "#text")),
            SampleBooks.CHINESE);
    assertThat(text(book, "css/epub.css")).isEqualTo("p { margin: 2em 1em }");
    assertThat(text(book, "css/vertical-2.css"))
        .as("a theme's file of the same name")
        .isEqualTo("a { margin-right: 1em }");
    assertThat(text(book, "text.xhtml"))
        .contains("<style>p { margin-top: 1em }</style>")
        .contains("style=\"margin-right: 2em\"")
        .contains("style=\"width: 34vw\"")
        .contains("<style>a { width: 1px }</style>")
        .contains("<text style=\"width: 1px\">")
        .contains(SHEET);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "平成25年12月3日 ¦ 平成[25]年[12]月[3]日",
        "2026年の話 ¦ 2026年の話",
        "本当か!? ¦ 本当か[!?]",
        "NHKとJava ¦ <NHK>とJava",
        "第<em>12</em>章 ¦ 第[12]章",
        "第1<em>2</em>章 ¦ 第12章",
        "20<b>26</b>年 ¦ 2026年",
        "<ruby>12<rp>(</rp><rt>12</rt><rp>)</rp></ruby>月 ¦ [12]（12）月",
        "<ruby>十<rt>10</rt></ruby>2月 ¦ 十（10）[2]月",
        "<code>12</code>と<kbd>A</kbd> ¦ 12とA",
        "<span class=\"tcy\">123</span>年 ¦ [123]年",
        "<span class=\"upright\">12</span>年 ¦ <12>年",
        "<span class=\"sideways\">12</span>年 ¦ 12年",
        "字<a class=\"note-call\" href=\"#text\">123</a>2月 ¦ 字[123][2]月",
        "字<a class=\"note-call\" href=\"#text\">1234</a> ¦ 字1234",
        "<math><mn>12</mn></math>年 ¦ 12年",
      })
  void digitsAndLettersStandUpright(String written, String shown) {
    EpubBook book = vertical(SampleBooks.minimal("<p>" + written + "</p>"));
    Element p = xml(book, "text.xhtml").expectFirst("p");
    p.select(".tcy").forEach(run -> run.prependText("[").appendText("]"));
    p.select(".upright").forEach(run -> run.prependText("<").appendText(">"));
    assertThat(p.wholeText()).isEqualTo(shown);
  }

  @Test
  void theTextIsTheSameAsInAHorizontalBook() {
    EpubBook book = SampleBooks.full("ja");
    for (String name : List.of("clay.xhtml", "wood.xhtml", "nav.xhtml")) {
      assertThat(xml(vertical(book), name).body().wholeText())
          .isEqualTo(xml(book, name).body().wholeText());
    }
  }

  @Test
  void pageNumbersAndLandmarksOfTheMenuStayPlain() {
    EpubBook book = vertical(SampleBooks.full("ja"));
    assertThat(xml(book, "nav.xhtml").select("[hidden] .tcy")).isEmpty();
  }

  private static EpubBook vertical(EpubBook book) {
    return new EpubBook(
        SampleBooks.metadata(
                book.metadata().language().script().isHan()
                    ? book.metadata().language().tag()
                    : "ja")
            .mode(WritingMode.VERTICAL_RL)
            .build(),
        book.documents(),
        book.resources(),
        book.cover(),
        book.contents(),
        book.labels());
  }

  private static Document xml(EpubBook book, String name) {
    return Jsoup.parse(text(book, name), "", Parser.xmlParser());
  }

  private static String text(EpubBook book, String name) {
    return Unzipped.of(book).text("EPUB/" + name);
  }
}
