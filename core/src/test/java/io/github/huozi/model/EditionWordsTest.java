package io.github.huozi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.epub.accessibility.AccessibilityMetadata;
import io.github.huozi.language.Language;
import io.github.huozi.model.imprint.ImprintPage;
import io.github.huozi.numbering.NumberWords;
import io.github.huozi.source.markdown.block.AlertWords;
import io.github.huozi.template.Labels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files with huozi's own words: each language has all of them. */
final class EditionWordsTest {

  private static final Pattern LINE = Pattern.compile("([a-z-]+) = (\\S.*\\S|\\S)");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$?\\{[^}]*}|%[0-9$]*[a-z]");

  static Stream<Class<?>> users() {
    return Stream.of(
        Labels.class,
        AccessibilityMetadata.class,
        AlertWords.class,
        RoleWords.class,
        NumberWords.class,
        ImprintPage.class);
  }

  @ParameterizedTest
  @MethodSource("users")
  void everyLanguageHasTheSameKeysAndPlaceholders(Class<?> user) throws Exception {
    Map<String, List<String>> english = placeholders(file(user, "en"));
    for (String language : languages(user)) {
      assertThat(placeholders(file(user, language)))
          .as("words/%s.properties beside %s", language, user.getSimpleName())
          .isEqualTo(english);
    }
  }

  @ParameterizedTest
  @MethodSource("users")
  void everyFileIsReadForItsLanguage(Class<?> user) throws Exception {
    for (String language : languages(user)) {
      EditionWords words = EditionWords.in(new Language(language), user);
      assertThat(words.inLanguage()).as(language).isTrue();
      for (Map.Entry<String, String> line : lines(file(user, language)).entrySet()) {
        assertThat(words.get(line.getKey())).as(language).isEqualTo(line.getValue());
      }
    }
  }

  @Test
  void aLanguageHasAllFilesOrNone() throws Exception {
    assertThat(languages(AccessibilityMetadata.class)).isEqualTo(languages(Labels.class));
    assertThat(languages(RoleWords.class)).isEqualTo(languages(Labels.class));
    assertThat(languages(ImprintPage.class)).isEqualTo(languages(Labels.class));
    assertThat(languages(AlertWords.class)).isEqualTo(languages(Labels.class));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, Contents, true",
    "de-CH, Inhalt, true",
    "zh, 目录, true",
    "zh-TW, 目錄, true",
    "yue, 目錄, true",
    "ja, 目次, true",
    "zh-Latn, Contents, false",
    "la, Contents, false",
  })
  void aLanguageWithoutWordsGetsEnglishOnes(String language, String contents, boolean inLanguage) {
    EditionWords words = EditionWords.in(new Language(language), Labels.class);
    assertThat(words.get("contents")).isEqualTo(contents);
    assertThat(words.inLanguage()).isEqualTo(inLanguage);
  }

  @Test
  void aMissingKeyIsAnError() {
    assertThatThrownBy(() -> EditionWords.in(new Language("zh-TW"), Labels.class).get("colophon"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("words/zh-Hant.properties has no colophon");
  }

  private static Path file(Class<?> user, String language) {
    String folder = user.getPackageName().replace('.', '/') + "/words";
    return Stream.of("core", "manuscript")
        .map(module -> Path.of("..", module, "src/main/resources", folder))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow()
        .resolve(language + ".properties");
  }

  private static List<String> languages(Class<?> user) throws Exception {
    try (Stream<Path> files = Files.list(file(user, "en").resolveSibling(""))) {
      return files
          .map(file -> file.getFileName().toString().replace(".properties", ""))
          .sorted()
          .toList();
    }
  }

  /** Key and text of each line that is no comment. */
  private static Map<String, String> lines(Path file) throws IOException {
    Map<String, String> lines = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        assertThat(line).as(file.toString()).matches(LINE);
        String[] parts = line.split(" = ", 2);
        assertThat(lines.put(parts[0], parts[1])).as("a second " + parts[0]).isNull();
      }
    }
    return lines;
  }

  private static Map<String, List<String>> placeholders(Path file) throws IOException {
    Map<String, List<String>> placeholders = new TreeMap<>();
    lines(file)
        .forEach(
            (key, text) ->
                placeholders.put(
                    key,
                    PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList()));
    return placeholders;
  }
}
