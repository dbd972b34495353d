package io.github.huozi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
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
    Matcher program =
        Pattern.compile("(?s)```java\n(.*?)```")
            .matcher(Files.readString(Path.of("../docs/embedding.md")));
    assertThat(program.find()).isTrue();
    assertThat(program.group(1).lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    Path source = Files.writeString(temp.resolve("Publish.java"), program.group(1));
    String classPath = System.getProperty("java.class.path");
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-Xlint:all,-path",
                "-Werror",
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                temp.toString(),
                source.toString());
    assertThat(compiled).isZero();

    Path output = temp.resolve("books");
    Path log = temp.resolve("log.txt");
    Path publication = Files.createDirectories(temp.resolve("publication"));
    Files.writeString(publication.resolve("publication.yaml"), "title: {en: Type, zh-Hant: 活字}\n");
    for (String language : List.of("en", "zh-Hant")) {
      Files.writeString(
          Files.createDirectory(publication.resolve(language)).resolve("1.md"),
          "# 泥 Clay\n\n活字。\n");
    }
    int status = run(log, publication, output);
    assertThat(status).as(Files.readString(log)).isZero();
    assertThat(Files.readAllLines(log)).filteredOn(line -> line.endsWith(".pdf")).hasSize(2);
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "movable-type-en.pdf",
              "movable-type-en.epub",
              "movable-type-zh-Hant.pdf",
              "movable-type-zh-Hant.epub");
    }

    Path empty = Files.createDirectory(temp.resolve("empty"));
    assertThat(run(log, empty, output)).as("a publication that cannot be published").isOne();
    assertThat(log).content().startsWith("publication.yaml: the file does not exist; ");
  }

  /** Runs the program and gives its status. */
  private int run(Path log, Path publication, Path output) throws Exception {
    String classPath = temp + File.pathSeparator + System.getProperty("java.class.path");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            List.of(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "Publish",
                publication.toString(),
                output.toString()))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start()
        .waitFor();
  }
}
