package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CustomPropertiesTest {

  private static final String ROOT =
      ":root { --accent: #1d4f7c; --face: \"A, B\", serif; --rule: 1pt solid var(--accent); --none:"
          + " ; }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '\0',
      value = {
        "p { color: var(--accent) } ¦ p { color: #1d4f7c }",
        "p { color: VAR( --accent , red) } ¦ p { color: #1d4f7c }",
        "p { font-family: var(--face) } ¦ p { font-family: \"A, B\", serif }",
        "p { border: var(--rule); margin: 0 } ¦ p { border: 1pt solid #1d4f7c; margin: 0 }",
        "p { color: var(--other, red) } ¦ p { color: red }",
        "p { color: var(--other, var(--accent)) } ¦ p { color: #1d4f7c }",
        "p { content: var(--other, element(a, b)) \"x\" } ¦ p { content: element(a, b) \"x\" }",
        "@page { @top-left { content: var(--accent) } } ¦ @page { @top-left { content: #1d4f7c } }",
        "p { color: var(--other) } ¦ p { color: var(--other) }",
        "p { content: \"var(--accent)\" } ¦ p { content: \"var(--accent)\" }",
        "p { color: var(--accent ¦ p { color: var(--accent",
      })
  void valuesTakeThePlaceOfTheirNames(String css, String resolved) {
    assertThat(CustomProperties.in(ROOT).resolve(css)).isEqualTo(resolved);
  }

  @Test
  void theLastValueForRootCounts() {
    CustomProperties properties =
        CustomProperties.in(":root { --a: 1 } :ROOT { --a: 2 !important } p { --b: 3 }");
    assertThat(properties.names()).containsExactly("--a");
    assertThat(properties.resolve("p { order: var(--a) }")).isEqualTo("p { order: 2 }");
  }

  @Test
  void aValueHasThoseThatItRefersToInPlace() {
    CustomProperties properties = CustomProperties.in(ROOT);
    assertThat(properties.value("--rule")).hasValue("1pt solid #1d4f7c");
    assertThat(properties.value("--other")).isEmpty();
  }

  @Test
  void declarationsThatAreReadAreLeftOutAndLinesKept() {
    String css = ":root {\n  --a: 1\n    2;\n}\np { margin: var(--a) }";
    assertThat(CustomProperties.in(css).resolve(css))
        .isEqualTo(":root {\n  \n\n}\np { margin: 1 2 }");
  }

  @Test
  void oneThatAnotherRuleSetsTooStays() {
    String css = ":root { --a: 1 } p { --a: 2 }";
    assertThat(CustomProperties.in(css).resolve(css)).isEqualTo(css);
  }

  @Test
  void circlesAndExplosionsEnd() {
    String circle = ":root { --a: var(--b); --b: var(--a) }";
    assertThat(CustomProperties.in(circle).resolve("p { color: var(--a) }")).contains("var(--");
    StringBuilder css = new StringBuilder(":root { --v0: 0123456789;");
    for (int i = 1; i < 9; i++) {
      css.append("--v")
          .append(i)
          .append(": ")
          .append(("var(--v" + (i - 1) + ")").repeat(10))
          .append(';');
    }
    assertThat(CustomProperties.in(css + "}").resolve("p { content: var(--v8) }"))
        .hasSizeLessThan(200_000);
  }
}
