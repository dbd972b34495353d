package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.request.WrongValueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two printings of a project, compared as the goal does it. */
@Tag("long")
class ComparedProjectTest {

  private static final String NOW = "target/publication/p-en.pdf";

  @TempDir Path temp;

  @Test
  void whatHasChangedSinceTheFirstPrintingIsToldAndShown() throws Exception {
    BuiltProject project =
        new BuiltProject(temp, "p")
            .with("src/main/publication/publication.yaml", "title: Clay\nlanguage: en\n")
            .with("src/main/publication/en/01.md", "# Clay\n\nBi Sheng cut each sort of clay.\n");
    project.formats = List.of("pdf");
    assertThat(project.publish()).isEmpty();
    Files.copy(project.finished("p-en.pdf"), temp.resolve("first.pdf"));
    assertThat(project.compare("first.pdf", NOW)).isEmpty();
    assertThat(project.lines).contains("The files are the same, byte for byte");

    project.with("src/main/publication/en/01.md", "# Clay\n\nBi Sheng cut each type of clay.\n");
    assertThat(project.publish()).isEmpty();
    project.lines.clear();
    assertThat(project.compare("first.pdf", NOW))
        .isEqualTo("The files have 1 difference; see target/publication/compare.html");
    assertThat(project.lines).containsExactly("page 1: \"sort\" is now \"type\"");
    project.language = Optional.of("ja");
    project.lines.clear();
    project.compare("first.pdf", NOW);
    assertThat(project.lines).containsExactly("1ページ：「sort」が「type」に変わりました");
    assertThat(Files.readString(project.finished("compare.html")))
        .startsWith("<!DOCTYPE html>\n<html lang=\"ja\">")
        .contains("変わった本文", "<del>sort</del>", "<ins>type</ins>");
  }

  @Test
  void aPathThatIsNoFileIsRefused() throws Exception {
    BuiltProject project = new BuiltProject(temp, "p").with("first.pdf", "");
    assertThatThrownBy(() -> project.compare("first.pdf", "none.pdf"))
        .isInstanceOf(WrongValueException.class)
        .hasMessage("none.pdf does not exist; write the path of a PDF");
    Files.createDirectory(temp.resolve("folder"));
    assertThatThrownBy(() -> project.compare("folder", "first.pdf"))
        .hasMessage("folder is a folder; write the path of a PDF");
  }
}
