package io.github.huozi.epub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.epub.book.EpubResource;
import io.github.huozi.epub.book.PageList;
import io.github.huozi.epub.book.PageList.PageBreak;
import io.github.huozi.language.Language;
import io.github.huozi.model.Accessibility;
import io.github.huozi.model.Accessibility.Conformance;
import io.github.huozi.model.Accessibility.Hazard;
import io.github.huozi.model.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The accessibility metadata follows from the content and the author's declarations. */
final class AccessibilityTest {

  private static final EpubResource PICTURE = SampleBooks.svg("a.svg");

  @Test
  void textAloneIsTextual() {
    Document opf = opf(SampleBooks.minimal("<p>Words.</p>"));
    assertThat(values(opf, "schema:accessMode")).containsExactly("textual");
    assertThat(values(opf, "schema:accessModeSufficient")).containsExactly("textual");
    assertThat(values(opf, "schema:accessibilityFeature"))
        .containsExactly(
            "ARIA",
            "readingOrder",
            "tableOfContents",
            "structuralNavigation",
            "displayTransformability");
    assertThat(values(opf, "schema:accessibilityHazard")).containsExactly("unknown");
    assertThat(values(opf, "dcterms:conformsTo")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<img src='a.svg' alt='A sort'> | textual visual | textual,visual textual | alternativeText",
        "<img src='a.svg' alt='A sort' aria-describedby='d'><p id='d'>x</p> | textual visual |"
            + " textual,visual textual | alternativeText longDescription",
        "<img src='a.svg' alt=''> | textual | textual | ''",
        "<img src='a.svg'> | textual visual | textual,visual | ''",
        "<img src='a.svg'><img src='a.svg' alt='A'> | textual visual | textual,visual | ''",
        "<svg viewBox='0 0 1 1' role='img' aria-label='x'></svg> | textual visual |"
            + " textual,visual textual | alternativeText",
        "<svg viewBox='0 0 1 1' aria-hidden='true'></svg> | textual | textual | ''",
        "<ruby>字<rt>zì</rt></ruby> | textual | textual | fullRubyAnnotations",
        "<ruby>字<rt>zì</rt></ruby>活 | textual | textual | rubyAnnotations",
        "<math><mi>a</mi></math> | textual | textual | MathML",
      })
  void modesAndFeaturesGoByTheContent(
      String body, String modes, String sufficient, String features) {
    Document opf = opf(SampleBooks.minimal(body, List.of(PICTURE)));
    assertThat(String.join(" ", values(opf, "schema:accessMode"))).isEqualTo(modes);
    assertThat(String.join(" ", values(opf, "schema:accessModeSufficient"))).isEqualTo(sufficient);
    Set<String> content =
        Set.of(
            "alternativeText",
            "longDescription",
            "rubyAnnotations",
            "fullRubyAnnotations",
            "MathML");
    assertThat(
            values(opf, "schema:accessibilityFeature").stream()
                .filter(content::contains)
                .collect(Collectors.joining(" ")))
        .isEqualTo(features);
  }

  @ParameterizedTest
  @CsvSource({
    "p { font-size: 1.2em; border: 1px solid }, true",
    "p { font-size: 12pt }, false",
    "p{line-height:18px}, false",
    "/* font-size: 9pt */ p { margin: 0 }, true",
    "p { FONT: bold 12px serif }, false",
    "p { line-height: 1.5 } q { padding: 3px }, true",
  })
  void theReaderCanChangeTheTypeUnlessAStyleSheetFixesIt(String css, boolean adjustable) {
    EpubBook book = SampleBooks.minimal("", List.of(SampleBooks.text("a.css", css)));
    assertThat(values(opf(book), "schema:accessibilityFeature").contains("displayTransformability"))
        .isEqualTo(adjustable);
  }

  @Test
  void aDocumentWithoutHeadingBreaksStructuralNavigation() {
    EpubBook minimal = SampleBooks.minimal("");
    EpubBook book =
        new EpubBook(
            minimal.metadata(),
            List.of(SampleBooks.section("text", "Text", "<p id=\"text\">Words.</p>")),
            minimal.resources(),
            minimal.cover(),
            minimal.contents(),
            minimal.labels());
    assertThat(values(opf(book), "schema:accessibilityFeature"))
        .doesNotContain("structuralNavigation");
  }

  @Test
  void hazardsAreTheAuthorsWord() {
    assertHazards(Optional.empty(), "unknown");
    assertHazards(Optional.of(List.of()), "none");
    assertHazards(
        Optional.of(List.of(Hazard.SOUND)), "noFlashingHazard noMotionSimulationHazard sound");
    assertHazards(
        Optional.of(List.of(Hazard.MOTION_SIMULATION, Hazard.FLASHING)),
        "flashing motionSimulation noSoundHazard");
  }

  @Test
  void conformanceIsTheAuthorsWordToo() {
    LocalizedText certifier =
        LocalizedText.of(Map.of(new Language("en"), "Press", new Language("ja"), "出版社"));
    EpubBook book =
        declaring(
            "ja",
            new Accessibility(
                Optional.empty(),
                Optional.of(
                    new Conformance("EPUB Accessibility 1.1 - WCAG 2.2 Level AA", certifier)),
                Optional.of(LocalizedText.of("要約"))));
    Document opf = opf(book);
    assertThat(opf.select("meta[property=dcterms:conformsTo]").outerHtml())
        .isEqualTo(
            "<meta property=\"dcterms:conformsTo\" id=\"conformance\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>");
    assertThat(opf.select("meta[property=a11y:certifiedBy]").outerHtml())
        .isEqualTo("<meta property=\"a11y:certifiedBy\" refines=\"#conformance\">出版社</meta>");
    assertThat(values(opf, "schema:accessibilitySummary")).containsExactly("要約");
    assertThat(EpubcheckReport.messages(SampleBooks.write(book))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en, There is a table of contents",
    "en-GB, There is a table of contents",
    "zh-Hans, 有目录，",
    "zh-Hant-HK, 有目錄，",
    "ja, 目次があり",
    "ko, 차례가",
    "de, Inhaltsverzeichnis",
    "fr, table des matières",
    "es, Hay un índice",
  })
  void theSummaryIsInTheEditionsLanguage(String language, String words) {
    Document opf = opf(declaring(language, Accessibility.UNDECLARED));
    assertThat(values(opf, "schema:accessibilitySummary"))
        .singleElement()
        .asString()
        .contains(words);
    assertThat(opf.select("meta[xml:lang]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"it", "ru", "sw"})
  void aSummaryInEnglishSaysSo(String language) {
    Document opf = opf(declaring(language, Accessibility.UNDECLARED));
    assertThat(opf.select("meta[property=schema:accessibilitySummary]").attr("xml:lang"))
        .isEqualTo("en");
  }

  @Test
  void pagesOfThePrintedEditionAreListed() {
    EpubBook minimal =
        SampleBooks.minimal(
            "<p>a<span id=\"page-1\" role=\"doc-pagebreak\" epub:type=\"pagebreak\""
                + " aria-label=\"1\"></span>b</p>");
    EpubBook book =
        paged(
            minimal,
            new PageList(
                "urn:isbn:9780000000002",
                List.of(new PageBreak("i", "#text"), new PageBreak("1", "#page-1"))));
    assertThat(Unzipped.of(book).text("EPUB/nav.xhtml"))
        .contains(
            """
                <nav epub:type="page-list" role="doc-pagelist" aria-label="Pages" hidden="">
                  <ol>
                    <li>
                      <a href="text.xhtml">i</a>
                    </li>
                    <li>
                      <a href="text.xhtml#page-1">1</a>
                    </li>
                  </ol>
                </nav>
            """);
    assertThat(values(opf(book), "pageBreakSource")).containsExactly("urn:isbn:9780000000002");
    assertThat(values(opf(book), "schema:accessibilityFeature"))
        .contains("pageNavigation", "pageBreakMarkers");
    assertThat(EpubcheckReport.messages(SampleBooks.write(book))).isEmpty();
  }

  @Test
  void aListOfPagesSaysWhosePagesTheyAre() {
    List<PageBreak> breaks = List.of(new PageBreak("1", "#text"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageList(" ", breaks));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageBreak("", "#text"));
    assertThatIllegalArgumentException().isThrownBy(() -> new PageBreak("1", "text.xhtml"));
    assertThat(values(opf(SampleBooks.minimal("")), "pageBreakSource")).isEmpty();
    assertThat(Unzipped.of(SampleBooks.minimal("")).text("EPUB/nav.xhtml"))
        .doesNotContain("page-list");
  }

  private static void assertHazards(Optional<List<Hazard>> declared, String terms) {
    Accessibility accessibility = new Accessibility(declared, Optional.empty(), Optional.empty());
    assertThat(
            String.join(
                " ", values(opf(declaring("en", accessibility)), "schema:accessibilityHazard")))
        .isEqualTo(terms);
  }

  private static EpubBook declaring(String language, Accessibility accessibility) {
    EpubBook minimal = SampleBooks.minimal("");
    return new EpubBook(
        SampleBooks.metadata(language).accessibility(accessibility).build(),
        minimal.documents(),
        minimal.resources(),
        minimal.cover(),
        minimal.contents(),
        minimal.labels());
  }

  private static EpubBook paged(EpubBook book, PageList pages) {
    return new EpubBook(
        book.metadata(),
        book.documents(),
        book.resources(),
        book.cover(),
        book.contents(),
        pages,
        book.labels());
  }

  private static List<String> values(Document opf, String property) {
    return opf.select("meta[property=" + property + "]").eachText();
  }

  private static Document opf(EpubBook book) {
    return Jsoup.parse(Unzipped.of(book).text("EPUB/package.opf"), "", Parser.xmlParser());
  }
}
