package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CSS that the PDF does not support is reported. */
class PrintLimitsOfThemeTest {

  @TempDir private Path folder;

  @Test
  void aPropertyWithoutEffectIsToldWithItsLine() throws Exception {
    PublicationFolder publication =
        publication("p { color: #000; }\n\n.section { column-width: 9em; }\n");
    assertThat(publication.problems())
        .containsExactly(
            "theme/css/theme.css:3: the PDF does not know column-width; write column-count");
  }

  @Test
  void whatIsMeantForReadingSystemsIsNotTold() throws Exception {
    assertThat(publication("@media screen { p { column-width: 9em; } }").problems()).isEmpty();
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
