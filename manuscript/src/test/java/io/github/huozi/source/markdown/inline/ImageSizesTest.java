package io.github.huozi.source.markdown.inline;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images with their size in an attribute list. */
class ImageSizesTest {

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource({
    "width=50%, width=\"50%\"",
    "width=33.5%, width=\"33.5%\"",
    "width=300, width=\"300\"",
    "width=300px height=20pt, width=\"300\" height=\"26.6667\"",
    "width=5cm, width=\"188.976\"",
    "width=25.4mm, width=\"96\"",
    "width=.5in, width=\"48\"",
    "width=10em, width=\"10em\"",
    "height=2em, height=\"2em\"",
  })
  void aSizeIsKept(String list, String attributes) {
    Folder folder = folder("![a](i.svg){" + list + "} x");
    assertThat(folder.section().content()).contains("alt=\"a\" " + attributes + " data-line");
    assertThat(folder.problems()).isEmpty();
  }

  @Test
  void whatIsNoSizeIsReportedAndTheImageStays() {
    Folder folder = folder("![a](i.svg){width=0.5\\textwidth .wide} ![b](i.svg){height=50%}");
    assertThat(folder.section().content()).contains("class=\"wide\"").doesNotContain("width=");
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:3: the attribute height of <img> is ignored; write a length such"
                + " as 200px, 5cm or 10em",
            "warning en/a.md:3: the attribute width of <img> is ignored; write a length such"
                + " as 50%, 200px, 5cm or 10em");
  }

  @Test
  void quartosAlternativeTextMakesTheBracketsACaption() {
    Folder folder = folder("![The face](i.svg){fig-alt=\"A sort\" width=50%}");
    assertThat(folder.section().content())
        .contains("alt=\"A sort\"", "The face", "width=\"50%\"")
        .doesNotContain("fig-alt");
    assertThat(folder.problems()).isEmpty();
  }

  private Folder folder(String markdown) {
    return new Folder(temp)
        .with("en/i.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
        .with("en/a.md", "# A\n\n" + markdown);
  }
}
