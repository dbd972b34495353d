package io.github.huozi.source.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.publication.Folder;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Warnings about table rows with more cells than columns. */
class SurplusCellsTest {

  @TempDir Path temp;

  @Test
  void rowsWithMoreCellsThanColumnsAreReported() {
    Folder folder =
        new Folder(temp)
            .with(
                "en/a.md",
                "# A\n\n| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 1 | 2 |\n| `x|y` | 2\n1 | 2 | 3\n| 1 | a \\| b |\n| 1 |\n");
    folder.manuscript();
    assertThat(folder.problems())
        .containsExactly(
            "warning en/a.md:5: the row has 3 cells, and the table 2 columns; write \\| for a pipe that does not separate cells; surplus cells are not shown",
            "warning en/a.md:7: the row has 3 cells, and the table 2 columns; write \\| for a pipe that does not separate cells; surplus cells are not shown",
            "warning en/a.md:8: the row has 3 cells, and the table 2 columns; write \\| for a pipe that does not separate cells; surplus cells are not shown");
  }
}
