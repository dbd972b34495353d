package io.github.huozi.typography;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.DocumentedProgram;
import io.github.huozi.testing.DocumentedProgram.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of README.md composes its paragraph, with the classes of this module and of api. */
class DocumentedComposerTest {

  @TempDir Path temp;

  @Test
  void theProgramComposes() throws Exception {
    Run run = DocumentedProgram.of(Path.of("README.md"), temp).run();
    assertThat(run.status()).as(run.lines().toString()).isZero();
    assertThat(run.lines()).hasSizeGreaterThan(3);
    assertThat(run.lines().get(0)).startsWith("活@20.0 字@30.0 ");
    assertThat(run.lines()).noneMatch(line -> line.matches("[，。：；”）].*"));
  }
}
