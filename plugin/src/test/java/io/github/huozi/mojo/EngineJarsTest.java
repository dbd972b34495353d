package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EngineJarsTest {

  /** They stand between the fonts and the front end, which no engine needs. */
  @Test
  void theModulesOfTheEngineAreThoseOfTheProject() throws Exception {
    String modules =
        Files.readString(Path.of("../pom.xml"))
            .replaceAll("(?s).*<module>fonts</module>|<module>frontend</module>.*", "");
    assertThat(Pattern.compile("<module>(.*?)</module>").matcher(modules).results())
        .extracting(module -> module.group(1))
        .isEqualTo(EngineJars.MODULES);
  }
}
