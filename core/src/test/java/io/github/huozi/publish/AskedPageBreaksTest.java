package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages begin where a style sheet demands it. */
class AskedPageBreaksTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        ".np { break-before: page } ¦ <p class='np'>next</p>",
        ".np { page-break-before: always } ¦ <p class='np'>next</p>",
        ".np { break-after: page } ¦ <p class='np'>this</p><p>next</p>",
      })
  void aPageBegins(String css, String text) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# T\n\nFirst.\n\n" + text + "\n")
            .as(Format.PDF);
    publication.publish();
    Path file = publication.file("en", Format.PDF);
    assertThat(PrintedLines.on(file, 2)).anyMatch(line -> line.text().equals("next"));
    assertThat(publication.problems()).isEmpty();
  }
}
