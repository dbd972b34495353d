package io.github.huozi.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.publish.PrintedLines.Line;
import io.github.huozi.request.Format;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A theme changes the properties of a margin box that it names, and no others. */
class MarginBoxesTest {

  @TempDir private Path folder;

  @Test
  void aNumberThatAThemeWritesAnewKeepsItsSizeAndPlace() throws Exception {
    Line built = number("");
    Line own = number("@page { @bottom-center { content: \"– \" counter(page) \" –\"; } }");
    assertThat(own.text()).isEqualTo("–2–");
    assertThat(own.size()).isCloseTo(built.size(), within(0.01));
    assertThat(own.y()).isCloseTo(built.y(), within(0.1));
  }

  @Test
  void oneSideOfASpreadCascadesToo() throws Exception {
    Line own = number("@page :left { @bottom-center { font-size: 12pt; } }");
    assertThat(own.text()).isEqualTo("2");
    assertThat(own.size()).isCloseTo(12, within(0.01));
  }

  private Line number(String css) throws Exception {
    PublicationFolder publication =
        new PublicationFolder(Files.createTempDirectory(folder, "p"))
            .with("publication.yaml", "title: T\n")
            .with("theme/css/theme.css", css)
            .with("en/a.md", "# T\n\n" + "words ".repeat(700) + "\n")
            .as(Format.PDF);
    publication.publish();
    List<Line> lines = PrintedLines.on(publication.file("en", Format.PDF), 2);
    return lines.get(lines.size() - 1);
  }
}
