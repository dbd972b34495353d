package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last page of a document is not blank. */
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
