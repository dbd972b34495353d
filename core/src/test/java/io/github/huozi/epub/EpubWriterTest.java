package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubDocument;
import io.github.huozi.epub.book.EpubMetadata;
import io.github.huozi.epub.book.EpubResource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** The package as a whole. */
final class EpubWriterTest {

  @Test
  void filesComeInAStableOrder() {
    assertThat(Unzipped.of(SampleBooks.full("en")).names())
        .containsExactly(
            "mimetype",
            "META-INF/container.xml",
            "EPUB/package.opf",
            "EPUB/nav.xhtml",
            "EPUB/cover.xhtml",
            "EPUB/title.xhtml",
            "EPUB/clay.xhtml",
            "EPUB/wood.xhtml",
            "EPUB/imprint.xhtml",
            "EPUB/css/epub.css",
            "EPUB/css/theme.css",
            "EPUB/images/type-sort.svg",
            "EPUB/images/file.png",
            "EPUB/images/file-2.png",
            "EPUB/images/cover.jpg",
            "EPUB/toc.ncx");
  }

  @Test
  void theSameBookGivesTheSameBytesWhereverItIsWritten() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    byte[] here = SampleBooks.write(SampleBooks.full("zh-Hans"));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      assertThat(SampleBooks.write(SampleBooks.full("zh-Hans"))).isEqualTo(here);
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      assertThat(SampleBooks.write(SampleBooks.full("zh-Hans"))).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }

  @Test
  void theCallersDocumentsStayAsTheyAre() {
    EpubBook book = SampleBooks.full("en");
    List<String> before = book.documents().stream().map(d -> d.xhtml().outerHtml()).toList();
    SampleBooks.write(book);
    assertThat(book.documents().stream().map(d -> d.xhtml().outerHtml()).toList())
        .isEqualTo(before);
  }

  @Test
  void aDocumentMayComeFromAnXmlParserToo() {
    String xhtml =
        """
        <?xml version="1.0"?>
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title/></head><body>
        <p id="text">a<i/><br/><![CDATA[<b>]]>&amp;<a class="note-call" id="r" href="#n">1</a></p>
        <svg viewBox="0 0 1 1" xmlns="http://www.w3.org/2000/svg"><linearGradient id="g"/></svg>
        <section class="notes"><div class="note" id="n" data-number="1"><p>N.</p></div></section>
        </body></html>
        """;
    EpubBook minimal = SampleBooks.minimal("");
    EpubBook book =
        new EpubBook(
            minimal.metadata(),
            List.of(
                new EpubDocument(
                    "text",
                    "Text",
                    EpubDocument.Role.SECTION,
                    Jsoup.parse(xhtml, "", Parser.xmlParser()))),
            minimal.resources(),
            minimal.cover(),
            minimal.contents(),
            minimal.labels());
    assertThat(EpubcheckReport.messages(SampleBooks.write(book))).isEmpty();
    assertThat(Unzipped.of(book).text("EPUB/text.xhtml"))
        .startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!DOCTYPE html>\n<html ")
        .contains(
            "<title>Text</title>", "a<i></i><br/>&lt;b&gt;&amp;", "<linearGradient id=\"g\"/>")
        .contains("<p><a class=\"note-number\" href=\"#r\" role=\"doc-backlink\">1</a> N.</p>");
  }

  @Test
  void resourcesArriveWhole() throws IOException {
    EpubBook book = SampleBooks.full("en");
    Unzipped files = Unzipped.of(book);
    assertThat(files.bytes("EPUB/images/file-2.png"))
        .isEqualTo(book.resources().get(4).content().read());
    assertThat(files.bytes("EPUB/images/cover.jpg"))
        .isEqualTo(book.resources().get(5).content().read());
  }

  @Test
  void anUnreadableResourceIsNotPassedOver() {
    EpubResource gone =
        new EpubResource("a.png", () -> Files.readAllBytes(Path.of("no-such-file.png")));
    EpubBook book = SampleBooks.minimal("<p/>", List.of(gone));
    assertThatThrownBy(() -> EpubWriter.write(book, new ByteArrayOutputStream()))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFullDiskIsNotPassedOver() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left");
          }
        };
    assertThatThrownBy(() -> EpubWriter.write(SampleBooks.minimal("<p/>"), full))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");
  }

  @Test
  void fractionsOfASecondAreDropped() {
    EpubMetadata metadata =
        EpubMetadata.builder(
                "T",
                SampleBooks.metadata("en").build().language(),
                "urn:x:y",
                Instant.parse("2026-01-01T00:00:00.9Z"))
            .build();
    EpubBook minimal = SampleBooks.minimal("<p/>");
    EpubBook book =
        new EpubBook(
            metadata,
            minimal.documents(),
            minimal.resources(),
            minimal.cover(),
            minimal.contents(),
            minimal.labels());
    assertThat(Unzipped.of(book).text("EPUB/package.opf"))
        .contains("<meta property=\"dcterms:modified\">2026-01-01T00:00:00Z</meta>");
  }
}
