package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.epub.book.Creator;
import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.TocEntry;
import io.github.huozi.model.PublicationDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EPUBCheck has no message, not even a usage note. */
@Tag("long")
final class EpubcheckTest {

  @Test
  void aMinimalArticle() {
    assertSilent(SampleBooks.minimal("<p>Words.</p>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant", "ja", "ko", "zh-Hant-HK"})
  void aBookWithEverything(String language) {
    assertSilent(SampleBooks.full(language));
  }

  @Test
  void aBookWithAnSvgCoverAndSectionsCalledCoverAndNav() {
    EpubBook book =
        new EpubBook(
            SampleBooks.metadata("ja").date(Optional.of(new PublicationDate("2026"))).build(),
            List.of(
                SampleBooks.section("cover", "Cover", "<h1 id=\"cover\">Cover</h1>"),
                SampleBooks.section("nav", "Nav", "<h1 id=\"nav\">Nav</h1>"),
                SampleBooks.section("toc", "Toc", "<h1 id=\"toc\">Toc</h1><p id=\"a\">a</p>")),
            List.of(SampleBooks.svg("cover.svg")),
            Optional.of("cover.svg"),
            List.of(
                TocEntry.of("Cover", "#cover"),
                TocEntry.of("Nav", "#nav"),
                TocEntry.of("Toc", "#toc"),
                TocEntry.of("The same", "#toc"),
                TocEntry.of("A", "#a")),
            SampleBooks.ENGLISH);
    assertSilent(book);
  }

  @Test
  void aPublicationWithATranslatorOnly() {
    EpubBook book = SampleBooks.minimal("<p>Words.</p>");
    assertSilent(
        new EpubBook(
            SampleBooks.metadata("en")
                .creator(new Creator("A", Optional.empty(), "trl"))
                .creator(new Creator("B", Optional.of("  "), "ill"))
                .date(Optional.of(new PublicationDate("2026-11-24")))
                .build(),
            book.documents(),
            book.resources(),
            book.cover(),
            book.contents(),
            book.labels()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p><a href=\"https://example.org/a b/[c]?q=[1]|2#x#y\">a</a></p>",
        "<p><a href=\"http://[::1]:80/活\">a</a> <a href=\"tel:+1 23\">b</a></p>",
        "<p><a href=\"https://例え.jp/\">a</a> <a href=\"https://doi.org/10.1000/(a)<b>\">b</a></p>",
        "<p><svg viewBox=\"0 0 9 9\"><a xlink:href=\"#text\"><text>a</text></a></svg></p>",
        "<p id=\"a:b/c?d\"><a href=\"#a:b/c?d\">a</a> <a href=\"#%E6%B4%BB\">b</a></p><p id=\"活\">b</p>",
        "<p id=\"100%\"><a href=\"#100%\">a</a></p>",
        "<p lang=\"ja\">a<i></i><span></span></p><table><tr><td></td></tr></table>",
        "<p>\u0001 \uFFFE \uD800 \uD83D\uDE00 &nbsp; ]]> \r\n</p><pre>\ttab</pre>",
      })
  void aText(String body) {
    assertSilent(SampleBooks.minimal(body));
  }

  @Test
  void aResourceThatNothingRefersToIsPackedAllTheSame() {
    EpubBook book = SampleBooks.minimal("", List.of(SampleBooks.svg("a.svg")));
    assertThat(EpubcheckReport.messages(SampleBooks.write(book)))
        .singleElement()
        .asString()
        .startsWith("USAGE OPF-097");
  }

  private static void assertSilent(EpubBook book) {
    assertThat(EpubcheckReport.messages(SampleBooks.write(book))).isEmpty();
  }
}
