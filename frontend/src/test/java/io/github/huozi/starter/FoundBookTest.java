package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.goal.BuiltProject;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of another tool gets what huozi needs beside it, and is published. */
@Tag("long")
class FoundBookTest {

  private static final String SCHEMA =
      "# yaml-language-server:"
          + " $schema=https://raw.githubusercontent.com/huozi/huozi/main/docs/publication.schema.json\n";

  @TempDir Path temp;
  private BuiltProject project;

  /** Begins in a copy of a book, as the goal {@code init} does, and publishes its EPUB. */
  private void begin(String name, String finished) throws Exception {
    Path source = Path.of("src/test/resources/books", name);
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = temp.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    project = new BuiltProject(temp, "p-1.0");
    BookFolder book =
        BookFolder.find(
            temp,
            Optional.empty(),
            temp.resolve(BookFolder.USUAL),
            folder ->
                BuiltProject.ENGINE.call(
                    engine -> engine.survey(folder), Duration.ofMinutes(10), false));
    InitReport report = new InitReport(project, temp, Wording.ENGLISH);
    StarterParameters parameters = new StarterParameters(null, null, null);
    List<NewFile> files =
        new ArrayList<>(new NewPublication(temp, parameters, Optional.empty(), report).files(book));
    Coordinates coordinates = new Coordinates("org.example", "p", "1.0", "0");
    files.add(
        new NewFile(StarterPom.FILE, new StarterPom(coordinates, book.parameter(temp)).text()));
    report.files(NewFiles.write(files, temp));

    project.publicationDirectory = temp.relativize(book.folder()).toString();
    project.formats = List.of("epub");
    assertThat(project.publish()).isEmpty();
    assertThat(project.lines.stream().filter(line -> line.startsWith("target/")))
        .containsExactly("target/publication/p-1.0-" + finished);
  }

  private String read(String file) throws IOException {
    return Files.readString(temp.resolve(file));
  }

  @Test
  void ofHonkit() throws Exception {
    begin("honkit", "zh-Hans.epub");
    assertThat(project.lines)
        .contains(
            "found in .: a book of HonKit (sections: zh-Hans 2)",
            "not imported: book.json:3: plugins; huozi runs no code of other tools");
    // The settings do not say the language.
    assertThat(read("publication.yaml")).isEqualTo(SCHEMA + "language: zh-Hans\n");
  }

  @Test
  void ofMarkdown() throws Exception {
    begin("markdown", "zh-Hans.epub");
    assertThat(project.lines).contains("found in .: Markdown (sections: zh-Hans 2)");
    assertThat(read("publication.yaml"))
        .isEqualTo(SCHEMA + "title: \"我的书\"\nlanguage: zh-Hans\ntype: book\n");
  }

  @Test
  void ofMdbook() throws Exception {
    begin("mdbook", "en.epub");
    String css = "docs/theme/css/print.css: this is a file of the mdBook theme";
    assertThat(project.lines)
        .contains(
            "found in docs: a book of mdBook (sections: en 2)",
            "imported: docs/book.toml:2: book.title: Clay")
        .anyMatch(
            line -> line.startsWith("not imported: docs/book.toml:7: output.html.additional-css; "))
        .anyMatch(line -> line.startsWith("not imported: " + css + ", which huozi does not use; "))
        .anyMatch(line -> line.startsWith("warning: " + css));
    assertThat(read("pom.xml")).contains("<publicationDirectory>docs</publicationDirectory>");
    // Nothing is needed in the book's own folder.
    try (Stream<Path> files = Files.list(temp.resolve("docs"))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("book.toml", "src", "theme");
    }
  }

  @Test
  void ofQuarto() throws Exception {
    begin("quarto", "en.epub");
    assertThat(project.lines)
        .contains(
            "found in .: a book of Quarto (sections: en 3)",
            "imported: _quarto.yml:5: book.chapters (2)",
            "imported: _quarto.yml:9: bibliography: references.bib");
    assertThat(read("pom.xml"))
        .contains("<publicationDirectory>${project.basedir}</publicationDirectory>");
    assertThat(temp.resolve("publication.yaml")).doesNotExist();
  }
}
