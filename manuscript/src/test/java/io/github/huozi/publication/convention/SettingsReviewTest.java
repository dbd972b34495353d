package io.github.huozi.publication.convention;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import io.github.huozi.request.Survey.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a review says is taken over is what the settings' readers read. */
class SettingsReviewTest {

  @TempDir Path temp;

  private SettingsReview review(String name, String settings) throws IOException {
    write(name, settings);
    return SettingsReview.of(temp).orElseThrow();
  }

  private void write(String name, String settings) throws IOException {
    Files.createDirectories(temp.resolve("src/deep"));
    Files.createDirectories(temp.resolve("content/en"));
    for (String file : List.of("a.md", "src/a.md", "src/deep/a.md", "content/en/a.md")) {
      Files.writeString(temp.resolve(file), "# Clay\n\nText in English.\n");
    }
    Files.writeString(temp.resolve(name), settings);
  }

  private List<String> lines(List<Remark> remarks) {
    return remarks.stream()
        .map(remark -> remark.place().format(temp) + ": " + remark.text())
        .toList();
  }

  @Test
  void settingsHaveTheirLinesAndAdvice() throws IOException {
    SettingsReview review =
        review(
            "book.toml",
            """
            [book]
            title = "Clay"
            authors = ["A", "B"]
            multilingual = false

            [output.html]
            site-url = "https://example.org/"
            theme = "t"

            [preprocessor.mermaid]
            command = "x"
            """);
    assertThat(review.tool()).isEqualTo("mdBook");
    assertThat(lines(review.takenOver()))
        .containsExactly(
            "book.toml:2: book.title: Clay",
            "book.toml:3: book.authors: A, B",
            "book.toml:7: output.html.site-url: https://example.org/");
    assertThat(lines(review.unread()))
        .containsExactly(
            "book.toml:4: book.multilingual; huozi has no such setting",
            "book.toml:8: output.html.theme; huozi's theme decides the look; write rules into"
                + " theme/css/theme.css",
            "book.toml:10: preprocessor; huozi runs no code of other tools");
  }

  @Test
  void listsAndTablesOfYamlHaveTheLineOfTheirKey() throws IOException {
    SettingsReview review =
        review(
            "_quarto.yml",
            """
            project:
              type: book
            book:
              chapters:
                - a.md
                - part: P
                  chapters: [src/a.md]
            format:
              pdf: default
            lang: en
            """);
    assertThat(lines(review.takenOver()))
        .containsExactly("_quarto.yml:4: book.chapters (2)", "_quarto.yml:10: lang: en");
    assertThat(lines(review.unread()))
        .containsExactly(
            "_quarto.yml:1: project; huozi has no such setting",
            "_quarto.yml:8: format; set the page by pageSize, pageMargins and bodySize in the"
                + " plugin's configuration");
  }

  @Test
  void aFolderWithoutSettingsHasNoReview() {
    assertThat(SettingsReview.of(temp)).isEmpty();
  }

  /** Without an entry, the settings say something else if and only if the entry is taken over. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "book.toml; title='T'|subtitle='S'|authors=['A']|description='D'|language='en'"
            + "|src='src/deep'|multilingual=true|edition='2021'",
        "book.json; 'title':'T'|'author':'A'|'language':'en'|'root':'src'|'isbn':'978'"
            + "|'plugins':['x']|'gitbook':'3'",
        "_quarto.yml; title: T|lang: en|author: A|chapters: [a.md]|appendices: [src/a.md]"
            + "|date: 2026|site-url: https://example.org|bibliography: a.bib|csl: b.csl"
            + "|toc: true|filters: x",
        "hugo.toml; title='T'|languageCode='en'|contentDir='src'|baseURL='https://example.org'"
            + "|params.author='A'|paginate=3|theme='x'",
        "mkdocs.yml; site_name: N|docs_dir: src|nav: [a.md]|site_url: https://example.org"
            + "|site_author: A|site_description: D|theme: {language: en}|plugins: [x]|repo_url: r",
        "_config.yml; title: T|lang: en|url: https://example.org|source: src|author: A"
            + "|plugins: [x]|remote_theme: y",
        "vivliostyle.config.json; 'title':'T'|'author':'A'|'language':'en'|'entryContext':'src'"
            + "|'entry':['a.md']|'size':'A4'|'theme':'x'",
        "metadata.yaml; title: T|lang: en|author: A|date: 2026|abstract: D|csl: b.csl"
            + "|toc: true|filters: x",
      })
  void whatIsTakenOverIsReadAndNothingElse(String name, String settings) throws IOException {
    List<String> entries = List.of(settings.split("\\|", -1));
    SettingsReview review = review(name, text(name, entries));
    String whole = said();
    assertThat(review.takenOver()).hasSize(entries.size() - 2);
    assertThat(review.unread()).hasSize(2);
    for (int i = 0; i < entries.size(); i++) {
      List<String> rest = new ArrayList<>(entries);
      rest.remove(i);
      Files.writeString(temp.resolve(name), text(name, rest));
      boolean isTaken = i < entries.size() - 2;
      assertThat(said().equals(whole)).as(entries.get(i)).isEqualTo(!isTaken);
    }
  }

  private static String text(String name, List<String> entries) {
    return name.endsWith(".json")
        ? "{" + String.join(",\n", entries).replace('\'', '"') + "}"
        : String.join("\n", entries) + "\n";
  }

  /** What the settings say, without their lines. */
  private String said() {
    return Convention.of(temp, new Problems()).toString().replaceAll("line=\\d+", "");
  }
}
