package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.huozi.engine.EngineClassPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places from which Java could read no jar are told before. */
final class JarPlaceTest {

  @ParameterizedTest
  @ValueSource(strings = {"/x!/huozi.jar", "/a!b!/c/huozi.jar"})
  void placesOfNoJar(String path) {
    assertThatIOException()
        .isThrownBy(() -> EngineClassPath.requirePlace(Path.of(path), EngineJars.ELSEWHERE))
        .withMessageContaining(
            "because of the ! in that path; use another folder for the local repository");
  }

  @Test
  void placesThatNoClassPathCanHave() {
    Path jar = Path.of("a" + (File.pathSeparatorChar == ':' ? ":" : ";") + "b", "huozi.jar");
    assertThatIOException()
        .isThrownBy(() -> EngineClassPath.requirePlace(jar, EngineJars.ELSEWHERE))
        .withMessageContaining("-Dmaven.repo.local");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/x!y/huozi.jar", "/x/huozi!.jar", "/活字 库/huozi.jar"})
  void otherPlaces(String path) throws IOException {
    EngineClassPath.requirePlace(Path.of(path), EngineJars.ELSEWHERE);
  }
}
