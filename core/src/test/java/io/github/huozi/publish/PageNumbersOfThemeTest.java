package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Page numbers that a theme begins anew, and writes in other numerals. */
class PageNumbersOfThemeTest {

  private static final String FRONT =
      """
      .title-page, .contents { page: front }
      @page front { @bottom-center { content: counter(page, lower-roman) } }
      @page front:first { @bottom-center { content: none } }
      .section:first-child { counter-reset: page 1 }
      """;

  @TempDir private Path temp;

  private PublicationFolder folder;

  @BeforeEach
  void write() throws Exception {
    folder =
        new PublicationFolder(temp)
            .with("publication.yaml", "title: Type\ntype: book\ncover: none\n")
            .with("en/1.md", "# Clay\n\n" + "Text of some length. ".repeat(200))
            .with("en/2.md", "# Wood\n\nText.\n");
  }

  private List<String> folios(String css) throws Exception {
    folder.with("theme/css/theme.css", css).publish();
    return folder.pdf("en").pages().stream().map(PageNumbersOfThemeTest::folio).toList();
  }

  /** The line of a page that is a number; empty if there is none. */
  private static String folio(String page) {
    return page.lines()
        .map(String::strip)
        .filter(line -> line.matches("\\d+|[ivx]+"))
        .findFirst()
        .orElse("");
  }

  private String[] labels() throws Exception {
    try (PDDocument pdf = Loader.loadPDF(folder.file("en", Format.PDF).toFile())) {
      return pdf.getDocumentCatalog().getPageLabels().getLabelsByPageIndices();
    }
  }

  @Test
  void theFrontMatterHasRomanNumbersAndTheTextBeginsAtOne() throws Exception {
    assertThat(folios(FRONT)).startsWith("", "ii", "1", "2");
    int pages = folder.pdf("en").pages().size();
    assertThat(labels()).startsWith("i", "ii", "1", "2").hasSize(pages);
    String contents = folder.pdf("en").pages().get(1);
    assertThat(contents)
        .containsPattern("Clay[ .]+1\\s")
        .containsPattern("Wood[ .]+" + (pages - 2));
  }

  @Tag("long")
  @Test
  void theEpubListsThePagesByTheirNumbers() throws Exception {
    folios(FRONT);
    assertThat(
            Jsoup.parse(folder.epub("en").source("nav.xhtml"))
                .select("[role=doc-pagelist] a")
                .eachText())
        // The contents have a page of their own, which the EPUB lacks.
        .startsWith("i", "1", "2");
    assertThat(folder.epub("en").complaints()).isEmpty();
  }

  @Test
  void aPageMayHaveAnyNumber() throws Exception {
    assertThat(folios(".section { counter-reset: page 40 }"))
        .contains("2", "40", "41")
        .last()
        .isEqualTo("40");
    assertThat(
            Jsoup.parse(folder.epub("en").source("nav.xhtml"))
                .select("[role=doc-pagelist] a")
                .eachText())
        .containsOnlyOnce("41")
        .contains("40", "40");
    assertThat(folder.epub("en").complaints()).isEmpty();
  }

  @Test
  void aNamedPageHasItsOwnMargins() throws Exception {
    folder
        .with(
            "theme/css/theme.css",
            ".contents { page: list } @page list { margin: 60mm 20mm 20mm 40mm }")
        .publish();
    double list = left(2);
    double text = left(3);
    assertThat(list - text).isBetween(30.0, 80.0);
  }

  @Test
  void aPageBeginsWhereTheNameChanges() throws Exception {
    folder
        .with("publication.yaml", "title: Type\n")
        .with("theme/css/theme.css", "main > :nth-child(2), main > :nth-child(3) { page: other }")
        .with("en/1.md", "# Clay\n\nA.\n")
        .with("en/3.md", "# Bronze\n\nC.\n")
        .with("en/4.md", "# Lead\n\nD.\n")
        .publish();
    List<String> pages = folder.pdf("en").pages();
    assertThat(pages).hasSize(3);
    assertThat(pages.get(0)).contains("Clay").doesNotContain("Wood\n\nText");
    assertThat(pages.get(1)).contains("Wood", "Bronze");
    assertThat(pages.get(2)).contains("Lead");
  }

  private double left(int page) throws Exception {
    return PrintedLines.on(folder.file("en", Format.PDF), page).stream()
        .mapToDouble(PrintedLines.Line::left)
        .min()
        .orElseThrow();
  }
}
