package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.published.VeraPdf;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands before the items of a list. */
class PrintedMarkersTest {

  @TempDir private Path folder;

  @Test
  void aStringIsPrintedBeforeEachItem() throws Exception {
    assertThat(lines("ul { list-style-type: '→ ' }", "- one\n- two\n")).contains("→one", "→two");
    assertThat(VeraPdf.failures(folder.resolve("target/book-en.pdf"))).isEmpty();
  }

  @Test
  void aListInsideHasItsOwnMarkers() throws Exception {
    assertThat(lines("ul { list-style-type: '→ ' }", "- one\n  1. in\n")).contains("→one", "1.in");
  }

  @Test
  void anItemCanHaveNoMarkerAmongStrings() throws Exception {
    String css = "ul { list-style-type: '→ ' } li.task { list-style-type: none }";
    assertThat(lines(css, "- one\n- [ ] two\n"))
        .contains("→one")
        .noneMatch(line -> line.matches("→.*two"));
  }

  private List<String> lines(String css, String text) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# T\n\n" + text)
            .as(Format.PDF);
    publication.publish();
    return PrintedLines.on(publication.file("en", Format.PDF), 1).stream()
        .map(line -> line.text())
        .toList();
  }
}
