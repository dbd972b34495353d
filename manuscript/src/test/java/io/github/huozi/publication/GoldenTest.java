package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads each {@code src/test/resources/source/<name>/input.*} and compares the sections, followed
 * by the problems, with {@code expected.xhtml} beside it. {@code -Dgolden.update} writes the
 * expected files.
 */
class GoldenTest {

  private static final Path FOLDERS = Path.of("src/test/resources/source");

  @TempDir Path temp;

  @ParameterizedTest
  @MethodSource("folders")
  void contentIsAsExpected(Path folder) throws IOException {
    Path input;
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> inputs =
          files.filter(file -> file.getFileName().toString().startsWith("input.")).toList();
      assertThat(inputs).as("input of " + folder).hasSize(1);
      input = inputs.get(0);
    }
    String actual = read(input);
    Path expected = folder.resolve("expected.xhtml");
    if (System.getProperty("golden.update") != null) {
      Files.writeString(expected, actual);
    }
    assertThat(expected).exists();
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      return folders.sorted().toList().stream();
    }
  }

  private String read(Path input) throws IOException {
    Folder folder =
        new Folder(temp)
            .with("publication.yaml", "title: T\n")
            .with("en/images/picture.svg", "<svg/>")
            .with("en/" + input.getFileName(), Files.readAllBytes(input));
    var section = folder.section();
    StringBuilder text = new StringBuilder();
    text.append("<!-- ").append(section.title()).append(" -->\n");
    text.append("<h1>").append(section.titleHtml()).append("</h1>\n");
    // Only a break between blocks of the top level, so that the file shows what the reader wrote.
    text.append(
        section
            .content()
            .replaceAll(
                "><(?=(?:h[2-6]|p|ul|ol|table|pre|blockquote|figure|div|section|dl|hr)\\b)",
                ">\n<"));
    text.append('\n');
    folder.problems().forEach(problem -> text.append("<!-- ").append(problem).append(" -->\n"));
    return text.toString();
  }
}
