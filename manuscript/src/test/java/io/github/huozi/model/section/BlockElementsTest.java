package io.github.huozi.model.section;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockElementsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p",
        "h1",
        "h6",
        "ul",
        "li",
        "dl",
        "dd",
        "pre",
        "blockquote",
        "hr",
        "table",
        "caption",
        "tbody",
        "tr",
        "td",
        "figure",
        "figcaption",
        "div",
        "section",
        "aside"
      })
  void aBlockBeginsAndEndsALine(String name) {
    assertThat(BlockElements.contains(name)).isTrue();
    assertThat(BlockElements.isHeading(name)).isEqualTo(name.matches("h[1-6]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "br", "code", "em", "img", "ins", "q", "ruby", "span", "h7", "P"})
  void whatStandsInALineIsNone(String name) {
    assertThat(BlockElements.contains(name)).isFalse();
  }
}
