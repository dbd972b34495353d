package io.github.huozi.math;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.DocumentedProgram;
import io.github.huozi.testing.DocumentedProgram.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of README.md sets its formula, with the classes of this module alone. */
class DocumentedFormulaTest {

  @TempDir Path temp;

  @Test
  void theProgramSetsAFormula() throws Exception {
    Run run = DocumentedProgram.of(Path.of("README.md"), temp).run();
    assertThat(run.status()).as(run.lines().toString()).isZero();
    // FontBox logs that it does not read a table of the font which is not needed.
    assertThat(run.lines().stream().filter(line -> line.contains(" at ")))
        .hasSize(14)
        .startsWith("𝑥 at 0.00, 0.00");
  }
}
