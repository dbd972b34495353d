package io.github.huozi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Section;
import io.github.huozi.model.section.Section.Heading;
import io.github.huozi.testing.InParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample's EPUBs as a reader meets them: opened with epub.js in Chromium, looked at and read
 * from cover to cover. Pictures of what was seen are kept in {@code target/reader/<language>}.
 *
 * <p>A build opens the EPUB of one language; which one depends on the commit.
 */
@InParts(5)
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
@Tag("long")
class EpubReaderTest {

  private static final Path PICTURES = Path.of("target/reader");

  private @Nullable ReadingSystem opened;
  private List<Sample> samples = List.of();

  @BeforeAll
  void openReader(@TempDir Path books) throws Exception {
    try {
      Path program = Chromium.program();
      EpubJs epubJs = EpubJs.in(PICTURES.resolve("epubjs"));
      samples = Sample.publish(books);
      for (Sample sample : samples) {
        Folders.delete(PICTURES.resolve(sample.language()));
      }
      opened = new ReadingSystem(program, epubJs, books);
    } catch (Unavailable e) {
      String message = "No EPUB is opened in a reading system: " + e.getMessage();
      System.out.println(message);
      Assumptions.abort(message);
    }
  }

  @AfterAll
  void closeReader() throws Exception {
    if (opened != null) {
      opened.close();
    }
  }

  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(reader().complaints()).isEmpty();
  }

  Stream<Sample> samples() {
    return samples.stream();
  }

  private ReadingSystem reader() {
    if (opened == null) {
      throw new IllegalStateException("there is no reader");
    }
    return opened;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void itOpensAtItsFirstPage(Sample sample) throws Exception {
    OpenBook book = reader().open(sample.file());
    assertThat(book.title()).isEqualTo(sample.title());
    assertThat(book.language()).isEqualTo(sample.language());
    assertThat(book.first().start()).isTrue();
    assertThat(book.first().isBlank()).isFalse();
    picture(sample, "00-opened");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void pagesProceedAsThePackageSays(Sample sample) throws Exception {
    String direction = packageDocument(sample).select("spine").attr("page-progression-direction");
    OpenBook book = reader().open(sample.file());
    assertThat(book.direction()).isEqualTo(direction);
    assertThat(book.flowsTo()).isEqualTo(direction.isEmpty() ? "ltr" : direction);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void itsCoverIsShown(Sample sample) throws Exception {
    reader().open(sample.file());
    OpenBook.Size size = reader().showCover().orElseThrow();
    assertThat(size.width()).isPositive();
    assertThat(size.height()).isGreaterThan(size.width());
    picture(sample, "01-cover");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void itsContentsNameEverySectionAndLeadThere(Sample sample) throws Exception {
    OpenBook book = reader().open(sample.file());
    List<String> expected = new ArrayList<>();
    for (Section section : sample.manuscript().sections()) {
      expected.add(section.title());
      section.headings().stream()
          .filter(heading -> heading.level() == 2)
          .map(Heading::text)
          .forEach(expected::add);
    }
    List<OpenBook.Entry> entries =
        book.contents().stream()
            .flatMap(entry -> Stream.concat(Stream.of(entry), entry.below().stream()))
            .toList();
    assertThat(entries).extracting(OpenBook.Entry::title).containsExactlyElementsOf(expected);

    reader().showContents();
    picture(sample, "02-contents-panel");
    for (int i = 0; i < entries.size(); i++) {
      reader().showContents();
      ShownPage page = reader().touchContents(i);
      assertThat(page.href()).isEqualTo(entries.get(i).href().replaceFirst("#.*", ""));
      assertThat(squeezed(page.text())).contains(squeezed(entries.get(i).title()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everyDocumentIsShown(Sample sample) throws Exception {
    OpenBook book = reader().open(sample.file());
    Map<String, Section> sections = new LinkedHashMap<>();
    sample
        .manuscript()
        .sections()
        .forEach(section -> sections.put(section.id() + ".xhtml", section));
    assertThat(book.spine()).containsSubsequence(sections.keySet());
    for (int i = 0; i < book.spine().size(); i++) {
      String href = book.spine().get(i);
      ShownPage page = reader().show(href);
      assertThat(page.href()).isEqualTo(href);
      assertThat(page.number()).isEqualTo(1);
      Section section = sections.get(href);
      if (section != null) {
        assertThat(squeezed(page.text())).startsWith(squeezed(section.title()));
      }
      picture(sample, "%02d-%s".formatted(i + 10, href.replaceFirst("\\..*", "")));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void itsPagesTurnAndShowEveryWord(Sample sample) throws Exception {
    OpenBook book = reader().open(sample.file());
    List<ShownPage> pages = reader().leafThrough();

    assertThat(pages.get(0).start()).isTrue();
    assertThat(pages.stream().skip(1)).extracting(ShownPage::step).containsOnly(1);
    assertThat(pages.stream().filter(ShownPage::isBlank).map(ShownPage::place))
        .as("blank pages")
        .isEmpty();
    assertThat(pages.stream().flatMap(page -> page.broken().stream().map(page::with)))
        .as("pictures that are not shown")
        .isEmpty();
    assertThat(pages.stream().flatMap(page -> page.cut().stream().map(page::with)))
        .as("cut off at the page's edge")
        .isEmpty();

    Map<String, StringBuilder> texts = new LinkedHashMap<>();
    for (ShownPage page : pages) {
      texts.computeIfAbsent(page.href(), unused -> new StringBuilder()).append(page.text());
    }
    assertThat(texts.keySet()).containsExactlyElementsOf(book.spine());
    texts.forEach(
        (href, text) ->
            assertThat(squeezed(text.toString()))
                .as(href)
                .isEqualTo(squeezed(visibleText(sample.epub().source(href)))));
    for (Section section : sample.manuscript().sections()) {
      assertThat(squeezed(String.valueOf(texts.get(section.id() + ".xhtml"))))
          .endsWith(squeezed(lastWords(section)));
    }

    List<ShownPage> back = new ArrayList<>(reader().leafBack());
    assertThat(back.stream().skip(1)).extracting(ShownPage::step).containsOnly(-1);
    Collections.reverse(back);
    assertThat(back)
        .extracting(ShownPage::place)
        .isEqualTo(pages.stream().map(ShownPage::place).toList());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void noteCallsLeadToTheirNotesAndBack(Sample sample) throws Exception {
    reader().open(sample.file());
    int calls = 0;
    for (Section section : sample.manuscript().sections()) {
      for (Element call : Jsoup.parse(section.content()).select("a.note-call")) {
        String href = section.id() + ".xhtml";
        ShownPage from = reader().show(href + "#" + call.id());
        assertThat(from.href()).isEqualTo(href);
        String note = call.attr("href");
        ShownPage to = reader().touch("#" + call.id());
        assertThat(to.href()).isEqualTo(href);
        assertThat(reader().isShown(note)).as(note).isTrue();
        reader().touch(note + " a.note-number");
        assertThat(reader().isShown("#" + call.id())).as(call.id()).isTrue();
        if (calls == 0) {
          picture(sample, "03-note-call");
          reader().show(href + note);
          picture(sample, "04-note");
        }
        calls++;
      }
    }
    assertThat(calls).isPositive();
  }

  private void picture(Sample sample, String name) throws IOException, InterruptedException {
    reader().picture(PICTURES.resolve(sample.language()).resolve(name + ".png"));
  }

  private static Document packageDocument(Sample sample) {
    return Jsoup.parse(sample.epub().source("package.opf"), Parser.xmlParser());
  }

  private static String visibleText(String document) {
    Document parsed = Jsoup.parse(document);
    parsed.select("[hidden], rp").remove();
    return parsed.body().wholeText();
  }

  /** The last words of a section as its author wrote them, of its last note if it has notes. */
  private static String lastWords(Section section) {
    String words = Jsoup.parse(section.content()).body().text().strip();
    return words.substring(Math.max(0, words.length() - 12));
  }

  /** A text without white space and word joiners, which pages and lines may swallow. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\u00a0\u3000\u2060\u200b]+", "");
  }
}
