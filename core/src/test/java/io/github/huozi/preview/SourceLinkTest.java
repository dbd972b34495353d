package io.github.huozi.preview;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class SourceLinkTest {

  private static final Path FOLDER = Path.of("/home/a b/书");

  @Test
  void anAddressHasThePathAndTheLine() {
    SourceLink links = new SourceLink(FOLDER, "vscode://file{file}:{line}");
    assertThat(links.address(new SourceLocation(FOLDER.resolve("en/1.md"), 12)))
        .isEqualTo("vscode://file/home/a%20b/%e4%b9%a6/en/1.md:12");
  }

  @Test
  void aFileAsAWholeOpensAtItsFirstLine() {
    SourceLink links = new SourceLink(FOLDER, "idea://open?file={file}&line={line}");
    assertThat(links.address(SourceLocation.of(FOLDER.resolve("&?#.md"))))
        .isEqualTo("idea://open?file=/home/a%20b/%e4%b9%a6/%26%3f%23.md&line=1");
  }

  @Test
  void aPathIsShownFromThePublication() {
    assertThat(new SourceLink(FOLDER, "").to(new SourceLocation(FOLDER.resolve("en/1.md"), 12)))
        .containsEntry("place", "en/1.md:12")
        .containsEntry("href", "");
  }
}
