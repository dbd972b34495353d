package io.github.huozi.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finished files do not lie where the author's do. */
class OutputFolderTest {

  @TempDir Path base;

  @ParameterizedTest
  @ValueSource(strings = {"text", "text/en", "text/en/made"})
  void amongTheSections(String output) throws IOException {
    section();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Parameters.outputFolder(base.resolve(output), base.resolve("text"), base))
        .withMessage(
            "<outputDirectory>: "
                + output
                + " holds what is published; set another folder, such as target/publication");
  }

  @ParameterizedTest
  @ValueSource(strings = {"target", "text/target/publication", "text/made"})
  void apart(String output) throws IOException {
    section();
    Path folder = base.resolve(output);
    assertThat(Parameters.outputFolder(folder, base.resolve("text"), base)).isEqualTo(folder);
  }

  @Test
  void aProjectMayBeThePublication() throws IOException {
    section();
    Path folder = base.resolve("text/target/publication");
    Files.createDirectories(folder);
    assertThat(Parameters.outputFolder(folder, base.resolve("text"), base)).isEqualTo(folder);
  }

  private void section() throws IOException {
    Files.createDirectories(base.resolve("text/en"));
    Files.writeString(base.resolve("text/en/1.md"), "# One");
  }
}
