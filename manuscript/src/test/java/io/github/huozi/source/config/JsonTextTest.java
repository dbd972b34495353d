package io.github.huozi.source.config;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

  private final List<Setting.Text> twice = new ArrayList<>();

  private Setting.Table read(String json) throws UnreadSettingsException {
    return JsonText.parse(json, 1, twice::add);
  }

  @Test
  void theSettingsOfABookAreRead() throws UnreadSettingsException {
    Setting.Table table =
        read(
            """
            {
              "title": "Docker \\u4ece\\u5165\\u95e8\\u5230\\u5b9e\\u8df5 \\ud83d\\udc33",
              "author": "yeasy",
              "structure": {"summary": "SUMMARY.md"},
              "plugins": ["-lunr", "github"],
              "isbn": null,
              "pdf": {"fontSize": 12, "toc": true}
            }
            """);
    assertThat(table.text("title")).contains(new Setting.Text("Docker 从入门到实践 🐳", 2));
    assertThat(table.text("structure", "summary").map(Setting.Text::value)).contains("SUMMARY.md");
    assertThat(table.texts("plugins")).hasSize(2);
    assertThat(table.at("isbn")).isEmpty();
    assertThat(table.text("pdf", "fontSize").map(Setting.Text::value)).contains("12");
  }

  @Test
  void anObjectOfJavaScriptIsRead() throws UnreadSettingsException {
    Setting.Table table =
        read(
            """
            {
              title: '活字', // the title
              /* files */
              entry: ['a.md', { path: 'b.md', title: `B` },],
            };
            const more = 1;
            """);
    assertThat(table.text("title").map(Setting.Text::value)).contains("活字");
    assertThat(table.items("entry")).hasSize(2);
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() throws UnreadSettingsException {
    assertThat(read("{\"a\": 1,\n\"a\": 2}").text("a").map(Setting.Text::value)).contains("1");
    assertThat(twice).containsExactly(new Setting.Text("a", 2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "",
        "{\n\"a\" 1}",
        "{\n\"a\": }",
        "{\n\"a\": process.env.TITLE}",
        "{\n\"a\": `${b}`}",
        "{\n\"a\": \"b}",
        "{\n\"a\": [1, 2}",
        "{\n\"a\": 1",
        "{\n\"a\": \"\\ud83d\"}",
        "{\n\"a\": \"\\u0007\"}",
      })
  void faultsAreTold(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOfSatisfying(
            UnreadSettingsException.class,
            e -> {
              assertThat(e.line()).isBetween(1, 2);
              assertThat(e.reason()).startsWith("this is not JSON: ");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "\"", "/*", "//", "{a:1,", ",", "\\u", "`", "1"})
  void hostileTextEnds(String part) {
    for (String start : List.of("", "{", "{a:", "{a:\"")) {
      String text = start + part.repeat(200_000);
      assertTimeoutPreemptively(
          ofSeconds(60),
          () -> {
            try {
              read(text);
            } catch (UnreadSettingsException e) {
              assertThat(e.line()).isPositive();
            }
          });
    }
  }
}
