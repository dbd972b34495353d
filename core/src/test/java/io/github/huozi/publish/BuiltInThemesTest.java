package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.problem.PublishingException;
import io.github.huozi.published.EpubFile;
import io.github.huozi.published.PdfFile;
import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A theme decides the page, unless the build or the edition does. */
class BuiltInThemesTest {

  @TempDir private Path folder;

  private PublicationFolder publish(String language, String yaml) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n" + yaml)
            .with(language + "/a.md", "# One\n\nFirst.\n\n## Part\n\nText.\n")
            .with(language + "/b.md", "# Two\n\nSecond.\n")
            .onThemesPage()
            .as(Format.PDF);
    publication.publish();
    assertThat(publication.problems()).isEmpty();
    return publication;
  }

  private static void assertSize(
      PublicationFolder publication, String language, double width, double height)
      throws Exception {
    try (PDDocument pdf = Loader.loadPDF(publication.file(language, Format.PDF).toFile())) {
      PDRectangle box = pdf.getPage(0).getMediaBox();
      assertThat(box.getWidth() / 72 * 25.4).isCloseTo(width, within(0.1));
      assertThat(box.getHeight() / 72 * 25.4).isCloseTo(height, within(0.1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'type: article', 148, 210",
    "zh-Hans, 'type: book', 140, 210",
    "ja, 'type: book', 127, 188",
    "ko, 'type: book', 152, 225",
    "en, 'type: book', 139.7, 215.9",
    "en, 'theme: report', 210, 297",
    "en, 'editions: [{language: en, page-size: A6}]', 105, 148",
  })
  void theSizeOfThePage(String language, String yaml, double width, double height)
      throws Exception {
    assertSize(publish(language, yaml + "\n"), language, width, height);
  }

  @Test
  void aReportHasNumbers() throws Exception {
    PublicationFolder publication = publish("en", "theme: report\n");
    assertThat(lines(publication, 1)).contains("1One", "1.1Part", "2Two");
  }

  /** The notes are a section without a number. */
  @Test
  void theContentsOfAReportHaveItsNumbers() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\ntheme: report\nnotes: book\n")
            .with("en/a.md", "# One\n\nFirst.[^a]\n\n[^a]: Note.\n")
            .with("en/b.md", "# Two\n\nSecond.\n")
            .onThemesPage()
            .as(Format.PDF);
    publication.publish();
    List<String> entries = new ArrayList<>();
    int pages = PrintedLines.pages(publication.file("en", Format.PDF));
    for (int page = 1; page <= pages; page++) {
      entries.addAll(lines(publication, page));
    }
    assertThat(entries).anyMatch(line -> line.matches("1One ?\\d"));
    assertThat(entries).anyMatch(line -> line.matches("2Two ?\\d"));
    assertThat(entries).anyMatch(line -> line.matches("Notes ?\\d"));
  }

  /** The same numbers stand in the text, the contents, the bookmarks and the EPUB. */
  @ParameterizedTest
  @CsvSource({"## Soil", "''"})
  void theNumbersOfAReportAreTheSameEverywhere(String part) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\ntheme: report\n")
            .with(
                "en/SUMMARY.md", part + "\n\n- [Clay](a.md)\n  - [Pits](b.md)\n- [Making](c.md)\n")
            .with("en/a.md", "# Clay\n\nFirst.\n\n## Where\n\nText.\n")
            .with("en/b.md", "# Pits\n\nSecond.\n\n## Depth\n\nText.\n")
            .with("en/c.md", "# Making\n\nThird.\n\n## Fire\n\nText.\n")
            .onThemesPage();
    publication.publish();
    List<String> printed = new ArrayList<>();
    Path file = publication.file("en", Format.PDF);
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      // A heading of level 4 stands beside its text, and the number of a chapter beside its title.
      lines(publication, page)
          .forEach(line -> printed.add(line.replaceAll("Text\\.|Second\\.", "")));
    }
    String clay = part.isEmpty() ? "Clay1" : "1Clay";
    String making = part.isEmpty() ? "2Making" : "Making2";
    assertThat(printed)
        .contains(clay, "1.1Where", "1.2Pits", "1.2.1Depth", making, "2.1Fire")
        .anyMatch(line -> line.matches("1Clay ?\\d+"))
        .anyMatch(line -> line.matches("1\\.2Pits ?\\d+"))
        .anyMatch(line -> line.matches("2Making ?\\d+"));
    String[] numbered = {"1 Clay", "1.1 Where", "1.2 Pits", "1.2.1 Depth", "2 Making", "2.1 Fire"};
    assertThat(bookmarks(publication))
        .filteredOn(title -> title.matches("\\d.*"))
        .containsExactly(numbered);
    EpubFile epub = EpubFile.read(publication.file("en", Format.EPUB));
    assertThat(Jsoup.parse(epub.source("nav.xhtml")).select("nav[role=doc-toc] a").eachText())
        .filteredOn(title -> title.matches("\\d.*"))
        .containsExactly(numbered);
  }

  @Test
  void aVariableTakesTheNumbersOfAReportAway() throws Exception {
    PublicationFolder publication = new PublicationFolder(folder);
    publication.with("theme/css/theme.css", ":root { --huozi-numbering: none }");
    publish("en", "theme: report\n");
    assertThat(lines(publication, 1)).contains("One", "Part", "Two");
    assertThat(bookmarks(publication)).containsExactly("One", "Part", "Two");
  }

  private static List<String> bookmarks(PublicationFolder publication) throws Exception {
    return publication.pdf("en").outline().stream()
        .map(title -> title.strip().replace('\u2002', ' '))
        .toList();
  }

  @Test
  void aReportInOneFileHasItsNumbers() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntheme: report\n")
            .with(
                "en/a.md",
                "# T\n\nFirst.\n\n## One\n\nText.\n\n### Less\n\nText.\n\n## Two\n\nText.\n")
            .onThemesPage()
            .as(Format.PDF);
    publication.publish();
    assertThat(lines(publication, 1)).contains("1One", "Less", "2Two");
  }

  @Test
  void anUnnumberedHeadingOfAReportHasNoNumberAndDoesNotCount() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\ntheme: report\n")
            .with("en/a.md", "# Preface {-}\n\nFirst.\n\n## Before\n\nText.\n")
            .with("en/b.md", "# Two\n\n## Aside {-}\n\nSecond.\n\n## Press\n\nThird.\n")
            .onThemesPage()
            .as(Format.PDF);
    publication.publish();
    List<String> all = new ArrayList<>();
    int pages = PrintedLines.pages(publication.file("en", Format.PDF));
    for (int page = 1; page <= pages; page++) {
      all.addAll(lines(publication, page));
    }
    assertThat(all).contains("Preface", "Before", "Two1", "Aside", "1.1Press");
    assertThat(all).anyMatch(line -> line.matches("Preface ?iii"));
    assertThat(all).anyMatch(line -> line.matches("1Two ?\\d"));
  }

  private static List<String> lines(PublicationFolder publication, int page) throws Exception {
    return PrintedLines.on(publication.file("en", Format.PDF), page).stream()
        .map(PrintedLines.Line::text)
        .toList();
  }

  /**
   * The title has the size of the text, is in the heaviest face, and all lines stand on one grid.
   */
  @ParameterizedTest
  @CsvSource({
    "en, article", "zh-Hans, article", "ja, article", "ko, article",
    "en, book", "zh-Hans, book", "ja, book", "ko, book",
    "en, report", "zh-Hans, report", "ja, report", "ko, report",
    "en, book report", "zh-Hans, book report", "ja, book report", "ko, book report",
  })
  void runInTitlesKeepToTheLines(String language, String theme) throws Exception {
    boolean book = theme.startsWith("book");
    String text =
        switch (language) {
          case "en" -> "Sorts of clay. ";
          case "ko" -> "활자 ";
          default -> "活字 ";
        };
    String title =
        switch (language) {
          case "en" -> "Clay";
          case "ko" -> "흙";
          default -> "活";
        };
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with(
                "publication.yaml",
                "title: T\nheadings: run-in\n"
                    + (book ? "type: book\n" : "")
                    + (theme.endsWith("report") ? "theme: report\n" : ""))
            .with(language + "/a.md", "# " + title + "\n\n" + text.repeat(60) + "\n")
            .with(language + "/b.md", "# " + title + "\n\n" + text.repeat(60) + "\n")
            // A report has the title at the foot, too.
            .with("theme/css/theme.css", ":root { --huozi-heads: none; }")
            .onThemesPage()
            .as(Format.PDF);
    publication.publish();
    assertThat(publication.problems()).isEmpty();
    Path file = publication.file(language, Format.PDF);
    List<PrintedLines.Line> lines =
        PrintedLines.on(file, book ? 3 : 1).stream()
            .filter(line -> line.text().length() > 4)
            .toList();
    double leading = lines.get(2).y() - lines.get(1).y();
    assertThat(lines).hasSizeGreaterThan(2).allMatch(line -> line.size() == lines.get(1).size());
    for (PrintedLines.Line line : lines) {
      double number = (line.y() - lines.get(0).y()) / leading;
      assertThat(number).isCloseTo(Math.rint(number), within(0.02));
    }
    if (!book) {
      double height = lines.get(lines.size() - 1).y() - lines.get(0).y();
      assertThat(height / leading).as("a line is blank").isCloseTo(lines.size(), within(0.02));
    }
    String face = language.equals("en") && !theme.endsWith("report") ? "Serif" : "Sans";
    assertThat(fontOf(file, book ? 3 : 1, title))
        .contains(face, language.equals("en") ? "Bold" : "Medium");
  }

  @Test
  void titlesOfPartsAndTitlesWithASubtitleDoNotRunIn() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\ntype: book\nheadings: run-in\n")
            .with("en/SUMMARY.md", "- [Soils](p/README.md)\n- [Loam](b.md)\n- [Verse](v.md)\n")
            .with("en/p/README.md", "# Soils\n\nAll of them.\n")
            .with("en/b.md", "---\nsubtitle: Of fields\n---\n# Loam\n\nWith sand.\n")
            .with("en/v.md", "# Verse\n\nA line,\\\nand another.\n{.verse}\n")
            .onThemesPage()
            .as(Format.PDF);
    publication.publish();
    Path file = publication.file("en", Format.PDF);
    List<String> printed = new ArrayList<>();
    for (int page = 1; page <= PrintedLines.pages(file); page++) {
      printed.addAll(lines(publication, page));
    }
    assertThat(printed).contains("Loam", "Offields", "Verse", "SoilsAllofthem.");
  }

  /** The font of the first text of a page that is a title, perhaps after its number. */
  private static String fontOf(Path file, int page, String title) throws Exception {
    return PdfFile.glyphs(file).get(page - 1).stream()
        .filter(glyph -> title.startsWith(glyph.getUnicode()))
        .map(glyph -> glyph.getFont().getName())
        .findFirst()
        .orElse("");
  }

  @Test
  void aThemeSuitsItsType() {
    assertThatExceptionOfType(PublishingException.class)
        .isThrownBy(() -> publish("en", "theme: book\n"))
        .satisfies(
            failure ->
                assertThat(failure.problems())
                    .extracting(problem -> problem.format(folder))
                    .containsExactly(
                        "publication.yaml:2: the theme book does not suit the type article; write"
                            + " essay or report"));
  }

  @Test
  void leadingOfAnEdition() throws Exception {
    PublicationFolder publication =
        publish("zh-Hans", "editions: [{language: zh-Hans, body-size: 10pt, leading: 20pt}]\n");
    List<PrintedLines.Line> lines =
        PrintedLines.on(publication.file("zh-Hans", Format.PDF), 1).stream()
            .filter(line -> line.text().equals("First.") || line.text().equals("Second."))
            .toList();
    assertThat(lines).hasSize(2);
    double distance = (lines.get(1).y() - lines.get(0).y()) / 20;
    assertThat(distance).isCloseTo(Math.rint(distance), within(0.02));
  }
}
