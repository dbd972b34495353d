package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with which nothing could be written are told before. */
final class FileNameTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "a/b", "../b", "a\\b", "a\nb", "/", "a:b", "a?", "a*", "a\"b", "<a>", "a|b"
      })
  void namesOfNoFile(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.fileName(name))
        .withMessageStartingWith("<finalName>: \"")
        .withMessageContaining("is not the name of a file on all systems; write one without");
  }

  @ParameterizedTest
  @ValueSource(strings = {"article-1.0", "活字 1", ".."})
  void others(String name) {
    assertThat(Parameters.fileName(name)).isEqualTo(name);
  }

  /** macOS may have taken the letters of a name apart. */
  @Test
  void theNameOfAFolderIsOneOnAllSystems() {
    assertThat(Parameters.fileNameOf(Path.of("/books/cafe\u0301: what?"))).isEqualTo("café- what-");
    assertThat(Parameters.fileNameOf(Path.of("/"))).isEqualTo("publication");
  }
}
