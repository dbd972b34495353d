package io.github.huozi.source.config;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TomlTextTest {

  private final List<Setting.Text> twice = new ArrayList<>();

  private Setting.Table read(String toml) throws UnreadSettingsException {
    return TomlText.parse(toml, 1, twice::add);
  }

  @Test
  void theSettingsOfABookAreRead() throws UnreadSettingsException {
    Setting.Table table =
        read(
            """
            # 书的设置
            [book]
            title = "Rust 程序设计语言" # 简体中文
            authors = ["Steve Klabnik", 'Carol Nichols',]
            language = "zh-CN"
            multilingual = false

            [output.html]
            git-repository-url = "https://github.com/KaiserY/trpl-zh-cn"
            fold = { enable = true, level = 1 }
            redirect."/a.html" = "b.html"

            [[output.linkcheck]]
            name = "first"
            [[output.linkcheck]]
            name = \"""
            se\\
              cond\"""
            """);
    assertThat(table.text("book", "title")).contains(new Setting.Text("Rust 程序设计语言", 3));
    assertThat(table.texts("book", "authors"))
        .extracting(Setting.Text::value)
        .containsExactly("Steve Klabnik", "Carol Nichols");
    assertThat(table.text("book", "multilingual").map(Setting.Text::isTrue)).contains(false);
    assertThat(table.text("output", "html", "fold", "level").map(Setting.Text::value))
        .contains("1");
    assertThat(table.text("output", "html", "redirect", "/a.html")).isPresent();
    assertThat(table.texts("output", "linkcheck"))
        .extracting(Setting.Text::value)
        .containsExactly("first", "second");
    assertThat(twice).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a = \"\\u6d3b\\U00005b57\", 活字",
    "a = '\\u6d3b', \\u6d3b",
    "a = 2024-05-01T08:00:00Z, 2024-05-01T08:00:00Z",
    "a = 2024-05-01 08:00:00, 2024-05-01 08:00:00",
    "a = -1_000.5e3, -1_000.5e3",
    "\"a\" = true, true",
  })
  void valuesStayTexts(String toml, String value) throws UnreadSettingsException {
    assertThat(read(toml).text("a").map(Setting.Text::value)).contains(value);
  }

  @Test
  void theFirstOfTwoEqualKeysCounts() throws UnreadSettingsException {
    Setting.Table table = read("a = 1\nb = 2\na = 3\n[b]\nc = 4\n");
    assertThat(table.text("a").map(Setting.Text::value)).contains("1");
    assertThat(table.text("b").map(Setting.Text::value)).contains("2");
    assertThat(twice).containsExactly(new Setting.Text("a", 3), new Setting.Text("b", 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = |a value is missing",
        "a|an equals sign is missing",
        "= 1|a key is missing",
        "a = [1, 2|no end",
        "a = {b = 1|no end",
        "a = \"x|no closing quotation mark",
        "a = word word!|has no quotation marks",
        "a = 1 b = 2|has no quotation marks",
        "[a|no end",
        "a = \"\\uD800\"|is not that of a character",
        "a = \"\\u00|number of a character",
        "a = \"\\u0000\"|is not that of a character",
      })
  void faultsAreTold(String toml, String reason) {
    assertThatThrownBy(() -> read("x = 1\n" + toml + "\n"))
        .isInstanceOfSatisfying(
            UnreadSettingsException.class,
            e -> {
              assertThat(e.line()).isBetween(2, 4);
              assertThat(e.reason()).startsWith("this is not TOML: ").contains(reason);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{a=", "[[", "a.", "\"", "'''", "#", "[a]\n", "a=1\n", "=", "\\"})
  void hostileTextEnds(String part) {
    for (String start : List.of("", "a = ")) {
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
