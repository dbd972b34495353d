package io.github.huozi.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folders are archives. */
class ArchiveTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publications: archive/*\n",
        "# ours\npublications:\n  - a/*\n  - b/*\n",
        "title: T\r\n\"publications\" : archive/*\r\n"
      })
  void aFileWithTheKeyIsAnArchives(String yaml) throws IOException {
    Files.writeString(temp.resolve("publication.yaml"), yaml);
    assertThat(Archive.isAt(temp)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title: publications\n", "abstract: |\n  publications: many\n", "#publications: a"})
  void anyOtherIsNot(String yaml) throws IOException {
    Files.writeString(temp.resolve("publication.yaml"), yaml);
    assertThat(Archive.isAt(temp)).isFalse();
  }

  @Test
  void norIsAFolderWithoutTheFile() {
    assertThat(Archive.isAt(temp)).isFalse();
  }
}
