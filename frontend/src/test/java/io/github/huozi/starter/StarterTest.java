package io.github.huozi.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.language.Language;
import io.github.huozi.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StarterTest {

  private static Starter starter(boolean book, String... tags) {
    return new Starter(Stream.of(tags).map(Language::new).toList(), book, Optional.empty());
  }

  private static String text(Starter starter, String path) {
    return starter.publication("p", Wording.ENGLISH).stream()
        .filter(file -> file.path().equals("p/" + path))
        .map(NewFile::text)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void eachLanguageHasItsOwnFiles() {
    assertThat(starter(false, "en", "zh-Hans").publication("p", Wording.ENGLISH))
        .map(NewFile::path)
        .containsExactly(
            "p/publication.yaml",
            "p/en/01-text.md",
            "p/en/02-figures.md",
            "p/en/images/sort.svg",
            "p/zh-Hans/01-text.md",
            "p/zh-Hans/02-figures.md",
            "p/zh-Hans/images/sort.svg");
  }

  @Test
  void theDeclarationHasTheLanguagesInTheirOrder() {
    assertThat(text(starter(true, "ja", "en"), "publication.yaml"))
        .startsWith(
            """
            # yaml-language-server: $schema=https://raw.githubusercontent.com/huozi/huozi/main/docs/publication.schema.json
            # All keys: https://github.com/huozi/huozi/blob/main/docs/publication.md
            title:
              ja: 組版見本
              en: A Specimen
            subtitle:
            """)
        .contains("\ntype: book\n", "#   - {id: ja-large, language: ja, folder: ja, ")
        .doesNotContain("zh-Han", "  ko: ");
  }

  /** The address of the schema is one of the project's repository, as its pom names it. */
  @Test
  void editorsFindTheSchema() throws IOException {
    Path root = Path.of("..").toAbsolutePath().normalize();
    String line = text(starter(false, "en"), "publication.yaml").lines().findFirst().orElseThrow();
    String start = "# yaml-language-server: $schema=https://raw.githubusercontent.com/";
    assertThat(line).startsWith(start);
    String[] parts = line.substring(start.length()).split("/", 4);
    assertThat(Files.readString(root.resolve("pom.xml")))
        .contains("<url>https://github.com/" + parts[0] + "/" + parts[1] + "</url>");
    assertThat(parts[2]).isEqualTo("main");
    assertThat(root.resolve(parts[3])).isRegularFile();
    assertThat(Files.readString(root.resolve("docs/publication.md"))).contains(line);
  }

  @Test
  void aTitleIsThatOfAllLanguages() {
    Starter starter =
        new Starter(
            List.of(new Language("en"), new Language("ko")), false, Optional.of("The \"type\""));
    assertThat(text(starter, "publication.yaml"))
        .contains("\ntitle: \"The \\\"type\\\"\"\nsubtitle:\n  en: ", "\ntype: article\n");
  }

  @Test
  void anotherLanguageHasTheEnglishText() {
    Starter starter = starter(false, "fr", "en-GB", "zh-Hant-TW");
    assertThat(starter.unwritten()).containsExactly(new Language("fr"));
    assertThat(text(starter, "publication.yaml"))
        .contains("  fr: A Specimen\n  en-GB: A Specimen\n  zh-Hant-TW: 排版樣張\n");
    assertThat(text(starter, "fr/01-text.md")).startsWith("# Text\n");
    assertThat(text(starter, "en-GB/01-text.md")).startsWith("# Text\n");
    assertThat(text(starter, "zh-Hant-TW/01-text.md")).startsWith("# 文字\n");
  }

  /** An example of everything. */
  @ParameterizedTest
  @CsvSource({"en", "zh-Hans", "zh-Hant", "ja", "ko"})
  void anExampleOfEverythingIsInEachLanguage(String tag) {
    Starter starter = starter(false, tag);
    String all = text(starter, tag + "/01-text.md") + text(starter, tag + "/02-figures.md");
    assertThat(all)
        .contains("# ", "\n## ", "[^1]", "\n> ", "![", "](images/sort.svg", "\nTable: ", "\n$$\n")
        .contains("\n```xml\n", "](01-text.md#quotations)", "> [!TIP]", "\n1. ", "*", "**");
    assertThat(all.contains("<ruby>")).isEqualTo(!tag.equals("en") && !tag.equals("ko"));
    assertThat(text(starter, tag + "/images/sort.svg")).contains("<text ");
  }

  @Test
  void thePomHasThePlugin() {
    Coordinates coordinates = new Coordinates("org.example", "a", "1.0", "0.9");
    assertThat(new StarterPom(coordinates, Optional.empty()).text())
        .contains("<groupId>org.example</groupId>", "<version>1.0</version>")
        .contains("<version>0.9</version>\n        <executions>")
        .doesNotContain("$");
    assertThat(
            new StarterPom(
                    new Coordinates("org.example.books", "movable-type", "2", "0.9"),
                    Optional.empty())
                .text())
        .contains(
            "<groupId>org.example.books</groupId>",
            "<artifactId>movable-type</artifactId>",
            "<version>2</version>");
    assertThat(new StarterPom(coordinates, Optional.of("a&b")).pluginElement())
        .startsWith("<plugin>", "  <groupId>io.github.huozi</groupId>")
        .contains("    <publicationDirectory>a&amp;b</publicationDirectory>")
        .endsWith("  </executions>", "</plugin>");
  }

  @Test
  void theReadmeShowsThePom() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String version = readme.replaceFirst("(?s).*huozi-maven-plugin:([^:]+):init.*", "$1");
    Coordinates coordinates = new Coordinates("org.example", "movable-type", "1.0", version);
    assertThat(readme).contains(new StarterPom(coordinates, Optional.empty()).text());
  }

  @ParameterizedTest
  @CsvSource({
    "My Book, my-book",
    "活字, publication",
    "Étude_2.0, etude_2.0",
    "'', publication",
    "-a-, a"
  })
  void anArtifactIdComesFromTheFolder(String folder, String id) {
    assertThat(Coordinates.artifactId(folder)).isEqualTo(id);
  }
}
