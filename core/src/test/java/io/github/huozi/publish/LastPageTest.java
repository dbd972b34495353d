package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last page of a document is not blank, and pages begin where a style sheet says. */
class LastPageTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"| a | b |\n| - | - |\n| the | last |\n", "```\nthe last\n```\n", "> the last\n"})
  void aLowerMarginMakesNoPage(String last) throws Exception {
    for (int paragraphs = 14; paragraphs < 24; paragraphs++) {
      Path file = publish("", paragraphs, last);
      int pages = PrintedLines.pages(file);
      assertThat(PrintedLines.on(file, pages))
          .as("%d pages with %d paragraphs", pages, paragraphs)
          .anyMatch(line -> line.text().contains("last"));
    }
  }

  @Test
  void aPageThatIsAskedForStays() throws Exception {
    String css = ".blank { page-break-before: always }";
    Path file = publish(css, 3, "the last\n\n<div class=\"blank\"></div>\n");
    assertThat(PrintedLines.pages(file)).isEqualTo(2);
  }

  @Test
  void aPageWithAFrameStays() throws Exception {
    String css = ".frame { page-break-before: always; height: 2em; border: 1pt solid #000 }";
    Path file = publish(css, 3, "the last\n\n<div class=\"frame\"></div>\n");
    assertThat(PrintedLines.pages(file)).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "page-break-before: always, 2",
    "page-break-after: always, 2",
    "page-break-before: always; page-break-after: always, 3"
  })
  void anEmptyBlockBreaksThePage(String css, int pages) throws Exception {
    Path file = publish(".b { " + css + " }", 3, "<div class=\"b\"></div>\n\nthe last\n");
    assertThat(PrintedLines.pages(file)).isEqualTo(pages);
    assertThat(PrintedLines.on(file, 1)).noneMatch(line -> line.text().equals("thelast"));
    assertThat(PrintedLines.on(file, pages)).anyMatch(line -> line.text().equals("thelast"));
  }

  @Test
  void aFigureAndATableBeginAPageThatTheyAskFor() throws Exception {
    String css = "figure, table { page-break-before: always }";
    String figure = "![x](i.svg)\n\n";
    new PublicationFolder(folder)
        .with("en/i.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
    Path file = publish(css, 3, figure + "below\n\n| the |\n| - |\n| last |\n");
    assertThat(PrintedLines.pages(file)).isEqualTo(3);
    assertThat(PrintedLines.on(file, 2)).anyMatch(line -> line.text().equals("below"));
    assertThat(PrintedLines.on(file, 3)).anyMatch(line -> line.text().equals("last"));
  }

  private Path publish(String css, int paragraphs, String last) throws Exception {
    String text =
        IntStream.range(0, paragraphs)
            .mapToObj(i -> "A paragraph " + i + ".\n\n")
            .collect(Collectors.joining());
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# S\n\n" + text + last)
            .as(Format.PDF);
    publication.publish();
    return publication.file("en", Format.PDF);
  }
}
