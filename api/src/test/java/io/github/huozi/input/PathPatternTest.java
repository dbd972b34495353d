package io.github.huozi.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.testing.ProcessorTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clay | clay | true",
        "clay | clays | false",
        "* | clay | true",
        "* | 2026/clay | false",
        "2026/* | 2026/clay | true",
        "2026/* | 2026/a/b | false",
        "*/*-ja | 2026/clay-ja | true",
        "** | 2026/clay | true",
        "**/*.md | a/b/c.md | true",
        "**/*.md | c.md | false",
        "a**b | a/x/b | true",
        "?lay | clay | true",
        "?lay | 活lay | true",
        "?lay | /lay | false",
        "[a-c]lay | clay | true",
        "[a-c]lay | dlay | false",
        "[!a-c]lay | dlay | true",
        "[!a]lay | /lay | false",
        "{clay,wood} | wood | true",
        "{clay,wood} | stone | false",
        "20{25,2{6,7}}/* | 2027/x | true",
        "\\*lay | *lay | true",
        "\\*lay | clay | false",
        "\\{a\\} | {a} | true",
        "'' | '' | true",
        "'' | a | false"
      })
  void aPatternMeansPaths(String pattern, String path, boolean meant) {
    assertThat(PathPattern.of(pattern).matches(path)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"[a, a [ is not closed", "'{a,b', a { is not closed"})
  void aPatternThatIsNotClosed(String pattern, String message) {
    assertThatThrownBy(() -> PathPattern.of(pattern)).hasMessage(message);
  }

  @Test
  void tooManyAlternatives() {
    assertThatThrownBy(() -> PathPattern.of("{a,b}".repeat(30)))
        .hasMessage("there are too many alternatives");
  }

  /** A regular expression of such a pattern takes longer than anybody waits. */
  @Test
  void aPatternOfManyStarsTakesNoLonger() {
    String path = "a".repeat(400);
    PathPattern pattern = PathPattern.of("*a".repeat(200) + "c");
    assertThat(ProcessorTime.of(() -> assertThat(pattern.matches(path)).isFalse())).isLessThan(5);
  }
}
