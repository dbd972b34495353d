package io.github.huozi.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.documented.DocumentedNames;
import io.github.huozi.problem.Problem;
import io.github.huozi.problem.ProblemKind;
import io.github.huozi.problem.Problems;
import io.github.huozi.publication.key.PublicationKeys;
import io.github.huozi.source.yaml.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The schema and the documents say of keys what the table says. With {@code -Dkeys.update} they are
 * made of it anew.
 */
class PublicationKeysTest {

  private static final Path SOURCES = Path.of("src/main/java/io/github/huozi/publication");

  /** The keys of {@code numbers} that are read by what they count. */
  private static final List<String> COUNTED =
      List.of(
          "figures", "tables", "listings", "equations", "theorems", "exercises", "recommendations");

  private static final boolean UPDATE = System.getProperty("keys.update") != null;

  @Test
  void theSchemaIsMadeOfTheTable() throws IOException {
    isIn(PublicationSchema.FILE, KeySchema.text());
  }

  @ParameterizedTest
  @CsvSource({
    "publication,   publication.md, ## publication.yaml, all",
    "cover,         publication.md, ### cover, all",
    "author,        publication.md, ### Authors, all",
    "second-abstract, publication.md, ### second-abstract, all",
    "accessibility, publication.md, ### accessibility, all",
    "imprint,       publication.md, ### imprint, all",
    "notes,         publication.md, ### notes, all",
    "edition,       publication.md, ### editions, all",
    "print-profile, publication.md, ### Print shops, all",
    "print-cover,   publication.md, ### Covers of print shops, all",
    "numbers,       books.md,       ## Numbers, all",
    "publication,   books.md,       ## Pages, folios chapters-open lists",
  })
  void theDocumentsHaveItsKeys(String map, String page, String heading, String some)
      throws IOException {
    Path file = Path.of("../docs", page);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    int start = lines.indexOf(heading);
    while (!lines.get(start).startsWith("| Key |")) {
      start++;
    }
    int end = start;
    while (end < lines.size() && lines.get(end).startsWith("|")) {
      end++;
    }
    lines.subList(start, end).clear();
    lines.addAll(start, table(map, List.of(some.split(" ", -1))));
    isIn(file, String.join("\n", lines) + "\n");
  }

  @Test
  void theDocumentsHaveTheKindsOfProblems() throws IOException {
    assertThat(DocumentedNames.in("publication.md", "## Levels of problems"))
        .containsExactlyInAnyOrderElementsOf(ProblemKind.keys());
  }

  /** Each word that the table lets a key have means something to its reader. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "publication   | {title: T, %s}",
        "second-abstract | {title: T, second-abstract: {%s}}",
        "accessibility | {title: T, accessibility: {%s}}",
        "notes         | {title: T, notes: {%s}}",
        "numbers       | {title: T, numbers: {%s}}",
        "imprint       | {title: T, imprint: {%s}}",
        "edition       | {title: T, editions: [{language: zh-Hans, folder: en, %s}]}",
        "print-profile | {title: T, print: {house: {like: offset-cn, %s}}}",
        "print-cover   | {title: T, print: {kdp: {cover: {%s}}}}",
      })
  void everyWordIsUnderstood(String map, String yaml, @TempDir Path temp) throws IOException {
    Files.createDirectories(temp.resolve("en"));
    Files.writeString(temp.resolve("en/1.md"), "# One\n");
    for (Key key : PublicationKeys.of(map).values()) {
      for (String word : key.value().startsWith("`") ? key.words() : List.<String>of()) {
        String entry = key.name() + ": " + word;
        Files.writeString(temp.resolve("publication.yaml"), yaml.formatted(entry) + "\n");
        Problems problems = new Problems();
        PublicationReader.read(temp, problems);
        assertThat(problems.sorted())
            .as(entry)
            .extracting(Problem::message)
            .noneMatch(message -> message.contains("\"" + word + "\" is not"));
      }
    }
  }

  /** Each key is named by the code that reads it, or read with all of its kind. */
  @Test
  void theTableHasNoKeyThatIsNotRead() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        code.append(Files.readString(file));
      }
    }
    assertThat(PublicationKeys.all().values().stream().flatMap(keys -> keys.values().stream()))
        .filteredOn(key -> !key.value().startsWith("texts"))
        .extracting(Key::name)
        .filteredOn(name -> !COUNTED.contains(name))
        .allSatisfy(name -> assertThat(code).contains("\"" + name + "\""));
  }

  private static List<String> table(String map, List<String> some) {
    return Stream.concat(
            Stream.of("| Key | Value | Meaning | If absent |", "| --- | --- | --- | --- |"),
            PublicationKeys.of(map).values().stream()
                .filter(key -> some.contains("all") || some.contains(key.name()))
                .map(PublicationKeysTest::row))
        .toList();
  }

  private static String row(Key key) {
    return Stream.of("`" + key.name() + "`", key.value(), key.meaning(), key.absent())
        .map(cell -> cell.isEmpty() ? "" : " " + cell.replace("|", "\\|"))
        .collect(Collectors.joining(" |", "|", " |"));
  }

  private static void isIn(Path file, String text) throws IOException {
    if (UPDATE) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file))
        .as("%s; -Dkeys.update brings it up to date", file.getFileName())
        .isEqualTo(text);
  }
}
