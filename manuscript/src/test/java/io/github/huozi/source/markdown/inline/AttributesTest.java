package io.github.huozi.source.markdown.inline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

  @Test
  void idClassesAndPairs() {
    assertThat(
            Attributes.parse("#泥活字 .wide .tip-2 width=50% title=\"Bi \\\"Sheng\\\"\" alt='毕昇 像'"))
        .contains(
            new Attributes(
                Optional.of("泥活字"),
                List.of("wide", "tip-2"),
                Map.of("width", "50%", "title", "Bi \"Sheng\"", "alt", "毕昇 像")));
  }

  @Test
  void kramdownsColonAndItsPairs() {
    assertThat(Attributes.parse(": .prompt-info #a "))
        .contains(new Attributes(Optional.of("a"), List.of("prompt-info"), Map.of()));
    assertThat(Attributes.parse(": id=\"a\" class=\"b c\" target=\"_blank\""))
        .contains(new Attributes(Optional.of("a"), List.of("b", "c"), Map.of("target", "_blank")));
  }

  @Test
  void aLoneHyphenMeansWithoutNumber() {
    assertThat(Attributes.parse("-"))
        .contains(new Attributes(Optional.empty(), List.of("unnumbered"), Map.of()));
  }

  @Test
  void anEmptyClassGivesNone() {
    assertThat(Attributes.parse("class=\"\" id=a").orElseThrow().classes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ":",
        "name",
        "花括号",
        "1",
        "x==1",
        "=1",
        "a=",
        "a==b",
        "#",
        ".",
        ".5",
        "..",
        "# a",
        "a = b",
        "a=\"b",
        "#a{b}",
        "#if user",
        "{.a}",
        "a=b c",
        ".a.b=c\"",
        "toc",
        "1,3-4",
        "%s",
        "0x1F",
        "key: value",
        "\"a\": 1",
        "$x",
        "--",
        "#a#b",
        ".a,.b"
      })
  void whatIsNoAttributeListStaysText(String inside) {
    assertThat(Attributes.parse(inside)).isEmpty();
  }
}
