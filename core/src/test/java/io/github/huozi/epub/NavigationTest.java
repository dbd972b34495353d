package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.TocEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Spine, contents and landmarks. */
final class NavigationTest {

  @Test
  void upToThreeEntriesTheContentsAreNoPage() {
    EpubBook book = book(3, EpubDocument.Role.TITLE_PAGE, EpubDocument.Role.SECTION);
    assertThat(spine(book)).containsExactly("d0.xhtml", "d1.xhtml");
    assertThat(landmarks(book)).containsExactly("titlepage d0.xhtml", "bodymatter d1.xhtml");
  }

  @Test
  void moreEntriesMakeAPageAfterTheTitlePage() {
    EpubBook book =
        book(
            4,
            EpubDocument.Role.TITLE_PAGE,
            EpubDocument.Role.FRONT_MATTER,
            EpubDocument.Role.SECTION);
    assertThat(spine(book)).containsExactly("d0.xhtml", "nav.xhtml", "d1.xhtml", "d2.xhtml");
    assertThat(landmarks(book))
        .containsExactly("titlepage d0.xhtml", "toc nav.xhtml#contents", "bodymatter d2.xhtml");
  }

  @Test
  void withoutATitlePageTheContentsComeFirst() {
    assertThat(spine(book(4, EpubDocument.Role.SECTION))).containsExactly("nav.xhtml", "d0.xhtml");
  }

  @Test
  void aTitlePageAloneIsFollowedByTheContents() {
    EpubBook book = book(4, EpubDocument.Role.TITLE_PAGE);
    assertThat(spine(book)).containsExactly("d0.xhtml", "nav.xhtml");
    assertThat(EpubcheckReport.messages(SampleBooks.write(book))).isEmpty();
  }

  @Test
  void whereThereIsNoLandmarkThereIsNoList() {
    EpubBook book = book(1, EpubDocument.Role.BACK_MATTER);
    assertThat(Unzipped.of(book).text("EPUB/nav.xhtml")).doesNotContain("landmarks");
    assertThat(EpubcheckReport.messages(SampleBooks.write(book))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh, zh-Hans", "zh-CN, zh-Hans-CN", "zh-TW, zh-Hant-TW", "zh-HK, zh-Hant-HK",
    "zh-Hant, zh-Hant", "zh-Latn, zh-Latn", "ja, ja", "en-GB, en-GB"
  })
  void chineseIsNamedByItsScript(String tag, String named) {
    EpubBook book = book(1, EpubDocument.Role.SECTION);
    EpubBook in =
        new EpubBook(
            SampleBooks.metadata(tag).build(),
            book.documents(),
            book.resources(),
            book.cover(),
            book.contents(),
            book.labels());
    assertThat(xml(in, "package.opf").select("dc|language").text()).isEqualTo(named);
    assertThat(EpubcheckReport.messages(SampleBooks.write(in))).isEmpty();
  }

  @Test
  void theContentsOfEpub2HaveTwoLevelsAtMost() {
    Document full = xml(SampleBooks.full("en"), "toc.ncx");
    assertThat(full.select("navPoint navPoint navPoint")).isEmpty();
    assertThat(full.select("navPoint > navLabel").eachText())
        .containsExactly("Clay", "活字 & type", "Tables", "Wood", "Imprint");
    assertThat(full.select("meta[name=dtb:depth]").attr("content")).isEqualTo("2");
    Document flat = xml(book(2, EpubDocument.Role.SECTION), "toc.ncx");
    assertThat(flat.select("meta[name=dtb:depth]").attr("content")).isEqualTo("1");
    assertThat(flat.outerHtml()).doesNotContain("EPUBLib");
  }

  @Test
  void pagesTurnFromRightToLeft() {
    EpubBook book = book(1, EpubDocument.Role.SECTION);
    assertThat(Unzipped.of(book).text("EPUB/package.opf"))
        .contains("page-progression-direction=\"ltr\"")
        .doesNotContain("primary-writing-mode");
  }

  private static EpubBook book(int entries, EpubDocument.Role... roles) {
    List<EpubDocument> documents = new ArrayList<>();
    for (int i = 0; i < roles.length; i++) {
      documents.add(
          new EpubDocument(
              "d" + i, "D", roles[i], SampleBooks.xhtml("D", "<p id=\"p" + i + "\">d</p>", "")));
    }
    List<TocEntry> contents = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      contents.add(TocEntry.of("D" + i, "#p0"));
    }
    return new EpubBook(
        SampleBooks.metadata("en").build(),
        documents,
        List.of(),
        Optional.empty(),
        contents,
        SampleBooks.ENGLISH);
  }

  private static List<String> spine(EpubBook book) {
    Document opf = xml(book, "package.opf");
    return opf.select("spine > itemref").stream()
        .map(ref -> opf.expectFirst("[id=" + ref.attr("idref") + "]").attr("href"))
        .toList();
  }

  private static List<String> landmarks(EpubBook book) {
    return xml(book, "nav.xhtml").select("nav[hidden] a").stream()
        .map(a -> a.attr("epub:type") + " " + a.attr("href"))
        .toList();
  }

  private static Document xml(EpubBook book, String name) {
    return Jsoup.parse(Unzipped.of(book).text("EPUB/" + name), "", Parser.xmlParser());
  }
}
