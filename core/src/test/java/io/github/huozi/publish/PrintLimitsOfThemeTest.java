package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.request.Format;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSS that the PDF does not support is reported, and nothing overlaps. */
class PrintLimitsOfThemeTest {

  @TempDir private Path folder;

  @Test
  void aPropertyWithoutEffectIsToldWithItsLine() throws Exception {
    PublicationFolder publication =
        publication("p { color: #000; }\n\n.section { column-count: 2; }\n");
    assertThat(publication.problems())
        .containsExactly(
            "theme/css/theme.css:3: the PDF does not know column-count; set the text in one column");
  }

  @Test
  void whatIsMeantForReadingSystemsIsNotTold() throws Exception {
    assertThat(publication("@media screen { p { column-count: 2; } }").problems()).isEmpty();
  }

  @Test
  void columnsAreNotPrintedOverOneAnother() throws Exception {
    PublicationFolder publication = publication(".section { column-count: 2; }");
    Path file = publication.file("en", Format.PDF);
    assertThat(PrintedLines.on(file, 1))
        .filteredOn(line -> line.text().contains("words"))
        .allSatisfy(line -> assertThat(line.text()).matches("(words)+"));
    assertThat(PrintedLines.pages(file)).isGreaterThan(1);
  }

  private PublicationFolder publication(String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(folder)
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# T\n\n" + "words ".repeat(700) + "\n");
    publication.publish();
    return publication;
  }
}
