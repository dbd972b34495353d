package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and places with which nothing could be written or read are told before. */
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

  @ParameterizedTest
  @ValueSource(strings = {"/x!/huozi.jar", "/a!b!/c/huozi.jar"})
  void placesOfNoJar(String path) {
    assertThatIOException()
        .isThrownBy(() -> EngineJars.checkPlace(Path.of(path)))
        .withMessageContaining(
            "because of the ! in that path; keep the local repository elsewhere");
  }

  @Test
  void placesThatNoClassPathCanHave() {
    Path jar = Path.of("a" + (File.pathSeparatorChar == ':' ? ":" : ";") + "b", "huozi.jar");
    assertThatIOException()
        .isThrownBy(() -> EngineJars.checkPlace(jar))
        .withMessageContaining("-Dmaven.repo.local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x!y/huozi.jar", "/x/huozi!.jar", "/活字 库/huozi.jar"})
  void otherPlaces(String path) throws IOException {
    EngineJars.checkPlace(Path.of(path));
  }
}
