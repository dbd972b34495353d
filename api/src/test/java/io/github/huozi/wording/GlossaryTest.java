package io.github.huozi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages and documents have the words of {@code docs/glossary.md}. */
class GlossaryTest {

  private static final Path ROOT = Path.of("..");

  /** A row of the table of words that are not used. */
  private record Row(String language, List<String> not, List<String> but) {

    static Row of(String line) {
      String[] cells = line.split(" *\\| *", -1);
      return new Row(cells[1], List.of(cells[2].split(", ")), List.of(cells[3].split(", ")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-Hans", "zh-Hant", "ja", "ko"})
  void noOtherWordIsUsed(String language) throws IOException {
    List<Row> rows = rows().stream().filter(row -> row.language.equals(language)).toList();
    List<String> found = new ArrayList<>();
    for (Path file : texts(language)) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        for (Row row : lines.get(i).startsWith("#") ? List.<Row>of() : rows) {
          String rest = lines.get(i);
          for (String word : row.but) {
            rest = rest.replace(word, " ");
          }
          for (String word : row.not) {
            if (rest.contains(word)) {
              found.add(
                  "%s:%d: “%s”; write %s"
                      .formatted(ROOT.relativize(file), i + 1, word, row.but.get(0)));
            }
          }
        }
      }
    }
    assertThat(found).isEmpty();
  }

  private static List<Row> rows() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("docs/glossary.md"));
    List<Row> rows =
        lines.subList(lines.indexOf("## Not these words"), lines.size()).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
            .skip(1)
            .map(Row::of)
            .toList();
    assertThat(rows).hasSizeGreaterThan(50);
    return rows;
  }

  /** The texts of a language; the comments of messages are English. */
  private static List<Path> texts(String language) {
    return Stream.of(
            "api/src/main/resources/io/github/huozi/wording/messages_%s.properties"
                .formatted(language.replace('-', '_')),
            "README.%s.md".formatted(language),
            "docs/first-article.%s.md".formatted(language))
        .map(ROOT::resolve)
        .filter(Files::exists)
        .toList();
  }
}
