package io.github.huozi.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.huozi.problem.SourceLocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A book as mdBook 0.4.48 has written it, and the same in the form of 0.5. */
class MdbookFilesTest {

  private static final String CLAY =
      "# Clay\n\nBi Sheng; see [wood](wood.md#grain) and [lead](../lead.md).\n\n![A sort](img/sort.svg)\n\n"
          + "{{#include ../parts/part.md}}\n\nA literal \\{{#include x.md}} stays.\n";

  @TempDir Path root;

  /** What mdBook writes of a book in a folder. */
  static String json(Path root) throws IOException {
    try (InputStream in = MdbookFilesTest.class.getResourceAsStream("mdbook-0.4.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .replace("@root@", root.toString().replace("\\", "\\\\"));
    }
  }

  /** Writes the author's files of that book. */
  static void write(Path root) throws IOException {
    file(root, "book.toml", "[book]\ntitle = \"Movable Type\"\n[output.huozi]\n");
    file(root, "src/SUMMARY.md", "# Summary\n");
    file(root, "src/foreword.md", "# Foreword\n\nA word before. @@\n");
    file(root, "src/chap/clay.md", CLAY);
    file(
        root,
        "src/chap/img/sort.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 40'><rect width='60' height='40'/></svg>");
    file(root, "src/parts/part.md", "Included *text*.\n");
    file(root, "src/chap/kilns.md", "# Kilns\n\nFire. ![Missing](img/none.png)\n");
    file(root, "book/html/index.html", "<p>An earlier build</p>");
    file(root, "cover.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 6 8'/>");
  }

  private static void file(Path root, String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void writeBook() throws IOException {
    write(root);
  }

  private MdbookFiles files(String json) throws IOException {
    return MdbookFiles.write(MdbookContext.read(json), root.resolve("book/.huozi/book"));
  }

  private String written(MdbookFiles files, String path) throws IOException {
    return Files.readString(files.folder().resolve(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sections", "items"})
  void theListHasPartsChaptersBelowChaptersAndDrafts(String key) throws IOException {
    MdbookFiles files = files(json(root).replace("\"sections\"", '"' + key + '"'));
    assertThat(written(files, "src/SUMMARY.md").replaceAll("\n{2,}", "\n\n"))
        .isEqualTo(
            """
            # Summary

            [Foreword](<foreword.md>)

            # Clay and wood

            - [Clay](<chap/clay.md>)
                - [Kilns \\& fire](<chap/kilns.md>)
                - [Not yet]()
            - [Wood](<chap/wood.md>)

            ---

            # Metal

            - [Lead](<lead.md>)

            ---

            [Afterword](<after.md>)

            """);
  }

  @Test
  void theTextIsThatOfThePreprocessors() throws IOException {
    MdbookFiles files = files(json(root));
    assertThat(written(files, "src/foreword.md"))
        .isEqualTo("# Foreword\n\nA word before. replaced by a preprocessor\n");
    // mdBook has taken the backslash away, and would not include the file again.
    assertThat(written(files, "src/chap/clay.md"))
        .contains("Included *text*.\n")
        .contains("A literal \\{{#include x.md}} stays.");
    assertThat(written(files, "book.toml"))
        .isEqualTo(
            """
            [book]
            title = "Movable Type"
            description = "About sorts."
            language = "en"
            src = "src"
            authors = ["Bi Sheng"]
            """);
  }

  @Test
  void picturesAndFilesOfHuoziComeAlongAndWhatWasBuiltDoesNot() throws IOException {
    Path folder = files(json(root)).folder();
    assertThat(folder.resolve("src/chap/img/sort.svg")).exists();
    assertThat(folder.resolve("cover.svg")).exists();
    assertThat(folder.resolve("src/parts/part.md")).doesNotExist();
    assertThat(folder.resolve("book")).doesNotExist();

    Files.delete(root.resolve("cover.svg"));
    assertThat(files(json(root)).folder().resolve("cover.svg")).doesNotExist();
  }

  @Test
  void problemsHaveTheLinesOfTheAuthor() throws IOException {
    MdbookFiles files = files(json(root));
    Path clay = files.folder().resolve("src/chap/clay.md");
    // The same line in both; a line that a preprocessor has written.
    assertThat(place(files, clay, 5)).isEqualTo("src/chap/clay.md:5");
    assertThat(place(files, clay, 7)).isEqualTo("src/chap/clay.md");
    assertThat(place(files, clay, 0)).isEqualTo("src/chap/clay.md");
    assertThat(place(files, files.folder().resolve("src/SUMMARY.md"), 9))
        .isEqualTo("src/SUMMARY.md");

    // Lines above have become more.
    Files.writeString(root.resolve("src/chap/clay.md"), CLAY.replaceFirst("\n\n", "\n"));
    assertThat(place(files, clay, 5)).isEqualTo("src/chap/clay.md:4");
  }

  private String place(MdbookFiles files, Path file, int line) {
    return files.of(new SourceLocation(file, line)).format(files.shown());
  }

  @Test
  void aChapterOutsideTheBookIsRefused() throws IOException {
    String json =
        json(root).replace("\"source_path\": \"lead.md\"", "\"source_path\": \"../../x.md\"");
    assertThatExceptionOfType(ArgumentException.class)
        .isThrownBy(() -> files(json))
        .withMessageContaining("../../x.md is outside the book's folder");
    assertThat(root.resolveSibling("x.md")).doesNotExist();
  }

  @Test
  void twoChaptersOfOneFileAreBothThere() throws IOException {
    MdbookFiles files =
        files(json(root).replace("\"source_path\": \"lead.md\"", "\"source_path\": \"after.md\""));
    assertThat(written(files, "src/lead.md")).startsWith("# Lead");
    assertThat(written(files, "src/after.md")).startsWith("# Afterword");
    assertThat(written(files, "src/SUMMARY.md")).contains("[Lead](<lead.md>)");
    assertThat(place(files, files.folder().resolve("src/lead.md"), 0)).isEqualTo("src/after.md");
  }

  @Test
  void whatIsNoBookIsRefused() {
    for (String text : new String[] {"", "{", "[1]", "{\"book\": {}, \"config\": {}}"}) {
      assertThatExceptionOfType(ArgumentException.class)
          .isThrownBy(() -> MdbookContext.read(text))
          .withMessageContaining("write [output.huozi]");
    }
  }

  @Test
  void charactersThatJsonMayHaveAsTheyAre() throws IOException {
    String odd = "\u007F\u0085\uFFFE😀 \\u0001 \\\" a: b #c";
    MdbookFiles files = files(json(root).replace("A word before.", odd));
    assertThat(written(files, "src/foreword.md"))
        .contains("\u007F\u0085\uFFFE😀 \u0001 \" a: b #c");
  }
}
