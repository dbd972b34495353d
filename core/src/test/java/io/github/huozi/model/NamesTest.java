package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.model.section.Names;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each name of the documents is used, and stands in Java once. */
class NamesTest {

  private static final List<Path> SOURCES =
      Stream.of("manuscript", "pdf", "check", "core")
          .map(module -> Path.of("..", module, "src/main/java"))
          .toList();
  private static final Path THEMES =
      Path.of("../manuscript/src/main/resources/io/github/huozi/theme/builtin");

  /** Comments, and texts as the only group. */
  private static final Pattern TEXTS =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])'|\"((?:\\\\.|[^\"\\\\])*+)\"");

  /** CSS has these words as well, and so have other packages. */
  private static final Set<String> COMMON = Set.of("run-in", "page-break", "title-page");

  private static final Map<String, String> NAMES = new TreeMap<>();
  private static Map<Path, String> java;
  private static String themes;

  @BeforeAll
  static void read() throws Exception {
    for (Field field : Names.class.getFields()) {
      NAMES.put(field.getName(), (String) field.get(null));
    }
    java = new TreeMap<>();
    for (Path folder : SOURCES) {
      java.putAll(files(folder));
    }
    java.keySet().removeIf(file -> file.endsWith("model/section/Names.java"));
    Path documented = Path.of("../docs/templates.md");
    themes = String.join("\n", files(THEMES).values()) + Files.readString(documented);
  }

  private static Map<Path, String> files(Path folder) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void noneIsStale() {
    assertThat(NAMES.values()).isNotEmpty().doesNotHaveDuplicates();
    NAMES.forEach(
        (constant, name) -> {
          String field = "Names." + constant;
          Predicate<String> use = word(field);
          long users =
              java.values().stream().filter(text -> text.contains(field) && use.test(text)).count();
          assertThat(users).as("uses of " + constant + " in Java").isPositive();
          assertThat(users + (word(name).test(themes) ? 1 : 0))
              .as("uses of " + constant + " in Java, and in themes")
              .isGreaterThan(1);
        });
  }

  private static Predicate<String> word(String... words) {
    return Pattern.compile("(?<![\\w-])(?:" + String.join("|", words) + ")(?![\\w-])")
        .asPredicate();
  }

  @Test
  void noOtherClassWritesThemOut() {
    Predicate<String> written =
        word(
            NAMES.values().stream()
                .filter(name -> name.contains("-") && !COMMON.contains(name))
                .toArray(String[]::new));
    List<String> found = new ArrayList<>();
    java.forEach(
        (file, text) ->
            TEXTS
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(literal -> literal != null && written.test(literal))
                .forEach(literal -> found.add(file + ": " + literal)));
    assertThat(found).isEmpty();
  }
}
