package io.github.huozi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.DocumentedProgram;
import io.github.huozi.testing.DocumentedProgram.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of docs/embedding.md compiles, is short, and publishes in two languages. */
@Tag("long")
class EmbeddingTest {

  private static final int MOST_LINES = 33;

  @TempDir Path temp;

  @Test
  void theProgramPublishes() throws Exception {
    DocumentedProgram program =
        DocumentedProgram.of(
            Path.of("../docs/embedding.md"), Files.createDirectory(temp.resolve("program")));
    assertThat(program.text().lines()).hasSizeLessThanOrEqualTo(MOST_LINES);

    Path output = temp.resolve("books");
    Path publication = Files.createDirectories(temp.resolve("publication"));
    Files.writeString(publication.resolve("publication.yaml"), "title: {en: Type, zh-Hant: 活字}\n");
    for (String language : List.of("en", "zh-Hant")) {
      Files.writeString(
          Files.createDirectory(publication.resolve(language)).resolve("1.md"),
          "# 泥 Clay\n\n活字。\n");
    }
    Run run = program.run(publication, output);
    assertThat(run.status()).as(run.lines().toString()).isZero();
    assertThat(run.lines()).filteredOn(line -> line.endsWith(".pdf")).hasSize(2);
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "movable-type-en.pdf",
              "movable-type-en.epub",
              "movable-type-zh-Hant.pdf",
              "movable-type-zh-Hant.epub");
    }

    Path empty = Files.createDirectory(temp.resolve("empty"));
    Run failed = program.run(empty, output);
    assertThat(failed.status()).as("a publication that cannot be published").isOne();
    assertThat(failed.lines().get(0)).startsWith("publication.yaml: the file does not exist; ");
  }
}
