package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFilesTest {

  @TempDir Path temp;

  @Test
  void whatIsThereStays() throws IOException {
    Files.writeString(temp.resolve("a.txt"), "mine");
    Files.createSymbolicLink(temp.resolve("b.txt"), temp.resolve("nowhere"));
    NewFiles files =
        NewFiles.write(
            List.of(
                new NewFile("a.txt", "yours"),
                new NewFile("b.txt", "yours"),
                new NewFile("c/d.txt", "yours\n")),
            temp);
    assertThat(files.written()).containsExactly("c/d.txt");
    assertThat(files.left()).containsExactly("a.txt", "b.txt");
    assertThat(temp.resolve("a.txt")).hasContent("mine");
    assertThat(temp.resolve("nowhere")).doesNotExist();
    assertThat(Files.readString(temp.resolve("c/d.txt"))).isEqualTo("yours\n");
  }

  @Test
  void nothingIsWrittenThroughALinkOutOfTheFolder() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    Path project = Files.createDirectory(temp.resolve("project"));
    Files.createSymbolicLink(project.resolve("src"), outside);
    assertThatThrownBy(
            () ->
                NewFiles.write(
                    List.of(new NewFile("a.txt", "a"), new NewFile("src/b/c.txt", "c")), project))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "src/b/c.txt: a symbolic link points outside the project's folder; replace it with a"
                + " folder");
    assertThat(outside).isEmptyDirectory();
    assertThat(project.resolve("a.txt")).doesNotExist();
  }

  @Test
  void aFileInTheWayIsTold() throws IOException {
    Files.writeString(temp.resolve("theme"), "mine");
    assertThatThrownBy(() -> NewFiles.write(List.of(new NewFile("theme/css/a.css", "yours")), temp))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("theme");
    assertThat(temp.resolve("theme")).hasContent("mine");
  }
}
