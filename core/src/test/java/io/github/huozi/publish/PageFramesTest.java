package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.language.LineBreak;
import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.published.PdfFile;
import io.github.huozi.published.VeraPdf;
import io.github.huozi.request.Format;
import io.github.huozi.request.PageStyle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a theme may put into the margins of pages. */
@Tag("long")
class PageFramesTest {

  private static final String TEXT = "words 字 ".repeat(900);

  @TempDir private Path folder;

  @Test
  void aThemeSaysWhatStandsWhere() throws Exception {
    Path file =
        book(
            "# Clay\n\n" + TEXT,
            """
            @page { @bottom-center { content: counter(page, upper-roman) " of " counter(pages); } }
            @page :left {
              @top-left { content: element(running-head); border-bottom: 1pt solid cmyk(0, 1, 1, 0); }
              @top-right { content: "Book"; font-style: italic; border-bottom: 1pt solid; }
              @bottom-left-corner { content: counter(page); }
              @left-middle { content: "§"; color: #a00; }
            }
            .running-head { letter-spacing: 1pt; text-transform: uppercase; font-weight: bold; }
            """);
    List<Line> lines = PrintedLines.on(file, 2);
    assertThat(lines).extracting(Line::text).contains("CLAY", "Book", "IIof5", "2", "§");
    assertThat(PdfFile.operators(file, 2))
        .contains("0 1 1 0 k", "/Subtype /Header", "/Subtype /Footer");
    assertThat(VeraPdf.failures(file)).isEmpty();
  }

  @Test
  void inlineElementsOfAHeadKeepTheirStyle() throws Exception {
    Path template =
        Path.of("../manuscript/src/main/resources/io/github/huozi/theme/builtin/print.ftlh");
    PublicationFolder publication =
        folder("# Clay\n\n" + TEXT, "sup { font-variant-position: normal }")
            .with(
                "theme/print.ftlh",
                Files.readString(template)
                    .replace(
                        "${section.head}",
                        "The <em>small</em> <span lang=\"zh-Hans\">活字——字</span> <b>H<sup>2</sup></b>"));
    publication.publish();
    List<Line> lines = PrintedLines.on(publication.file("en", Format.PDF), 3);
    // The raised 2 is on a baseline of its own.
    assertThat(lines.get(0).text()).isEqualTo("2");
    assertThat(lines.get(1).text()).isEqualTo("Thesmall活字——字H");
  }

  @Test
  void aShortTitleIsTheHead() throws Exception {
    PublicationFolder publication =
        folder("---\nshort-title: Clay\n---\n# Of type that is made of clay\n\n" + TEXT, "");
    publication.publish();
    assertThat(PrintedLines.on(publication.file("en", Format.PDF), 3).get(0).text())
        .isEqualTo("Clay");
  }

  @Test
  void anArticlesShortTitleIsItsHead() throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: A long title\nshort-title: {en: Short}\n")
            .with("en/1.md", TEXT)
            .as(Format.PDF);
    publication.publish();
    assertThat(PrintedLines.on(publication.file("en", Format.PDF), 2).get(0).text())
        .isEqualTo("Short");
  }

  @Test
  void aHeadThatDoesNotFitGivesWayToItsShorterForm() throws Exception {
    Path template =
        Path.of("../manuscript/src/main/resources/io/github/huozi/theme/builtin/print.ftlh");
    String long_ = "A title of very many words ".repeat(9);
    PublicationFolder publication =
        folder("# " + long_ + "\n\n" + TEXT, "")
            .with(
                "theme/print.ftlh",
                Files.readString(template)
                    .replace(
                        "<div class=\"running-head\">${section",
                        "<div class=\"running-head\" data-short-title=\"Brief\">${section"));
    publication.publish();
    assertThat(PrintedLines.on(publication.file("en", Format.PDF), 3).get(0).text())
        .isEqualTo("Brief");
  }

  @Test
  void whatCannotBeDrawnIsTold() throws Exception {
    Path template =
        Path.of("../manuscript/src/main/resources/io/github/huozi/theme/builtin/print.ftlh");
    PublicationFolder publication =
        folder(
                "# Clay\n\n" + TEXT,
                "@page { @top-center { content: counter(page, runic) element(verso) open-quote; } }")
            .with(
                "theme/print.ftlh",
                Files.readString(template)
                    .replace("${section.head}", "Clay <b style=\"float: left\">b</b>"));
    publication.publish();
    assertThat(publication.problems())
        .containsExactlyInAnyOrder(
            "theme: there is no counter style runic; write decimal, lower-roman, upper-roman,"
                + " lower-alpha or cjk-ideographic",
            "theme: @top-center shows element(verso), but no element is running(verso); write"
                + " position: running(verso) for an element, or remove it from @top-center",
            "theme: @top-center does not show open-quote; write strings, counter(page),"
                + " counter(pages) or element() as its content",
            "theme: a running head does not show its <b>, which is outside the flow; remove"
                + " float and position from it");
  }

  @Test
  void aTextThatHasNoRoomIsTold() throws Exception {
    PublicationFolder publication =
        folder(
            "# Clay\n\n" + TEXT,
            """
            @page :left {
              margin-top: 8pt;
              @bottom-left-corner { content: "wide"; font-size: 60pt; }
              @top-left { vertical-align: top; padding: 0; }
            }
            @page :right { @top-right { vertical-align: top; padding: 60pt 0 12pt; } }
            """);
    publication.publish();
    assertThat(publication.problems())
        .containsExactlyInAnyOrder(
            "theme: @top-left has no room for its text; make the margins of the page larger, or"
                + " the text smaller",
            "theme: @bottom-left-corner has no room for its text; make the margins of the page"
                + " larger, or the text smaller");
    // Its padding is higher than the margin.
    Line head = PrintedLines.on(publication.file("en", Format.PDF), 3).get(0);
    assertThat(head.text()).isEqualTo("Clay");
    assertThat(head.y()).isBetween(50.0, 68.0);
  }

  @Test
  void textsOnOneEdgeDoNotTouch() throws Exception {
    String css =
        """
        @page :left {
          @top-left { content: element(running-head, first-except); }
          @top-right { content: "Book"; vertical-align: top; }
        }
        """;
    int whole = 0;
    int leftOut = 0;
    for (int words = 60; words < 120; words += 6) {
      String title = "title ".repeat(words).substring(0, words).strip();
      List<Line> lines = PrintedLines.on(book("# " + title + "\n\n" + TEXT, css), 2);
      Line book = lines.get(0);
      assertThat(book.text()).isEqualTo("Book");
      assertThat(book.right()).isCloseTo(364.3, within(1.0));
      Line next = lines.get(1);
      if (next.text().startsWith("title")) {
        whole++;
        assertThat(next.right()).isLessThan(book.left() - 8);
      } else {
        leftOut++;
      }
    }
    assertThat(whole).isPositive();
    assertThat(leftOut).isPositive();
  }

  @Test
  void nothingRunsOffASmallSheet() throws Exception {
    double size = 60 / 25.4 * 72;
    PublicationFolder publication =
        folder("# A title that is too long for a sheet of this size\n\n" + TEXT, "")
            .on(
                new PageStyle(
                    size, size, new PageStyle.Margins(30, 24, 30, 24), 8, LineBreak.STRICT));
    publication.publish();
    Path file = publication.file("en", Format.PDF);
    assertThat(PrintedLines.pages(file)).isGreaterThan(3);
    for (int page = 2; page <= PrintedLines.pages(file); page++) {
      for (Line line : PrintedLines.on(file, page)) {
        assertThat(line.left()).isGreaterThan(20);
        assertThat(line.right()).isLessThan(size - 20);
        assertThat(line.y()).isBetween(0.0, size);
      }
    }
  }

  @Test
  void headsStandAtTheForeEdge() throws Exception {
    Path file = book("# Clay\n\n" + TEXT, "");
    assertThat(PrintedLines.on(file, 2).get(0).left()).isCloseTo(49.3, within(1.0));
    assertThat(PrintedLines.on(file, 3).get(0).text()).isEqualTo("Clay");
    assertThat(PrintedLines.on(file, 3).get(0).right()).isCloseTo(370.3, within(1.0));
  }

  private Path book(String section, String css) throws Exception {
    PublicationFolder publication = folder(section, css);
    publication.publish();
    return publication.file("en", Format.PDF);
  }

  /** A book without title page and contents. */
  private PublicationFolder folder(String section, String css) throws Exception {
    return new PublicationFolder(folder)
        .with("publication.yaml", "title: Book\ntype: book\n")
        .with("theme/css/theme.css", ".title-page, .contents { display: none; }\n" + css)
        .with("en/1.md", section)
        .as(Format.PDF);
  }
}
