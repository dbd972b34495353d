package io.github.huozi.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names with which nothing could be written are told before. */
final class FileNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a/b", "../b", "a\\b", "a\nb", "/"})
  void namesOfNoFile(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.fileName(name))
        .withMessageStartingWith("<finalName>: \"")
        .withMessageContaining("is not the name of a file; write one without / and \\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"article-1.0", "活字 1", "..", "a:b"})
  void others(String name) {
    assertThat(Parameters.fileName(name)).isEqualTo(name);
  }
}
