package io.github.huozi.epub.book;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.huozi.epub.SampleBooks;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no EPUB can be made of is refused where it is said. */
final class EpubBookTest {

  private static final EpubDocument TEXT = SampleBooks.section("text", "Text", "<p id=\"a\"></p>");
  private static final EpubResource COVER = SampleBooks.svg("cover.svg");
  private static final TocEntry ENTRY = TocEntry.of("Text", "#a");

  @Test
  void aBookHasDocumentsAndContents() {
    assertRefused(() -> book(List.of(), List.of(), Optional.empty(), List.of(ENTRY)));
    assertRefused(() -> book(List.of(TEXT), List.of(), Optional.empty(), List.of()));
  }

  @Test
  void namesAreDifferent() {
    EpubDocument same = SampleBooks.section("TEXT", "Text", "");
    assertRefused(() -> book(List.of(TEXT, same), List.of(), Optional.empty(), List.of(ENTRY)));
    assertRefused(
        () -> book(List.of(TEXT), List.of(COVER, COVER), Optional.empty(), List.of(ENTRY)));
  }

  @Test
  void theCoverIsAnImageAmongTheResources() {
    assertRefused(() -> book(List.of(TEXT), List.of(COVER), Optional.of("x.svg"), List.of(ENTRY)));
    EpubResource css = SampleBooks.text("a.css", "");
    assertRefused(() -> book(List.of(TEXT), List.of(css), Optional.of("a.css"), List.of(ENTRY)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "活字", "a b", "a/b", "a.b"})
  void aDocumentsNameIsAPlainOne(String name) {
    assertRefused(() -> SampleBooks.section(name, "Title", ""));
  }

  @Test
  void aDocumentIsComplete() {
    assertRefused(
        () ->
            new EpubDocument(
                "a",
                "A",
                EpubDocument.Role.SECTION,
                Jsoup.parse("<p>a</p>", "", Parser.xmlParser())));
    assertRefused(() -> SampleBooks.section("a", " ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.bmp", "a", "css", "a.js", "a.xhtml", "toc.ncx", "png"})
  void aResourceIsAStyleSheetAnImageOrAFont(String source) {
    assertRefused(() -> SampleBooks.text(source, ""));
  }

  @Test
  void textsAreNotBlank() {
    assertRefused(() -> TocEntry.of(" ", "#a"));
    assertRefused(() -> TocEntry.of("A", "text.xhtml"));
    assertRefused(() -> Creator.author(" "));
    assertRefused(() -> new Creator("A", Optional.empty(), "author"));
    assertRefused(() -> new NavigationLabels("a", "b", "", "d", "e", "f", "g"));
  }

  private static void assertRefused(Runnable making) {
    assertThatIllegalArgumentException().isThrownBy(making::run);
  }

  private static EpubBook book(
      List<EpubDocument> documents,
      List<EpubResource> resources,
      Optional<String> cover,
      List<TocEntry> contents) {
    return new EpubBook(
        SampleBooks.metadata("en").build(),
        documents,
        resources,
        cover,
        contents,
        SampleBooks.ENGLISH);
  }
}
