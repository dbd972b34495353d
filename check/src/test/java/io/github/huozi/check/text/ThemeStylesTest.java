package io.github.huozi.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The declarations of a theme tell how it treats the text. */
final class ThemeStylesTest {

  @TempDir private Path publication;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "figure { float: left }",
        "@media print { .a { POSITION: absolute } }",
        ".a { margin: 0 -1em }",
        ".a { margin-top: -.5em }",
        "@page { @top-left { display: none } }",
        ".a { top: 1em }",
      })
  void moves(String css) throws IOException {
    assertThat(read(css).moves()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/* figure { float: left } */",
        ".a { margin-top: 1em; color: red }",
        ".a::after { content: 'float: left' }",
        ".a { border-top: 1px solid }",
        "a:hover { color: red }",
      })
  void doesNotMove(String css) throws IOException {
    assertThat(read(css).moves()).isFalse();
  }

  @Test
  void addsWordsAndNumbers() throws IOException {
    ThemeStyles styles =
        read(
            ".a::before { content: 'a\\\"\\4e2d b' attr(title) counter(c) }"
                + " @page a { counter-reset: page 3 } /* counter-reset: page */");
    assertThat(styles.words()).containsExactly("a\"中b");
    assertThat(styles.counts() && styles.repeatsAttributes() && styles.numbersPages()).isTrue();
    assertThat(read("/* counter-reset: page */ .a { color: red }").numbersPages()).isFalse();
  }

  private ThemeStyles read(String css) throws IOException {
    Path sheet = publication.resolve("theme/css/theme.css");
    Files.createDirectories(sheet.getParent());
    Files.writeString(sheet, css);
    return ThemeStyles.read(publication);
  }
}
