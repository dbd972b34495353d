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
class PublicationArchiveTest {

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publications: archive/*\n",
        "# ours\npublications:\n  - a/*\n  - b/*\n",
        "title: T\r\n\"publications\" : archive/*\r\n",
        "\uFEFFpublications: archive/*\r\n"
      })
  void aFileWithTheKeyIsAnArchives(String yaml) throws IOException {
    Files.writeString(temp.resolve("publication.yaml"), yaml);
    assertThat(PublicationArchive.isAt(temp)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: publications\n",
        "abstract: |\n  publications: many\n",
        "#publications: a"
      })
  void anyOtherIsNot(String yaml) throws IOException {
    Files.writeString(temp.resolve("publication.yaml"), yaml);
    assertThat(PublicationArchive.isAt(temp)).isFalse();
  }

  @Test
  void norIsAFolderWithoutTheFile() {
    assertThat(PublicationArchive.isAt(temp)).isFalse();
  }
}
