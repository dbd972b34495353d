package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontFaceRuleTest {

  @Test
  void aRuleHasItsDescriptors() {
    List<FontFaceRule> rules =
        FontFaceRule.in(
            """
            p { color: red }
            @font-face {
              font-family: 'My Body'; font-weight: 300; font-style: Italic;
              src: local("x"), url("../fonts/a%20b.woff2?v=1") format("woff2"), url(c.ttf#x);
              unicode-range: U+41-5A, u+4??, U+20AC, nonsense;
            }
            """);
    assertThat(rules).hasSize(1);
    FontFaceRule rule = rules.get(0);
    assertThat(rule.family()).isEqualTo("My Body");
    assertThat(rule.sources()).containsExactly("../fonts/a b.woff2", "c.ttf");
    assertThat(rule.weight()).contains("300");
    assertThat(rule.style()).contains("italic");
    assertThat(rule.line()).isEqualTo(2);
    assertThat(rule.range().orElseThrow())
        .accepts('A', 'Z', 0x400, 0x4FF, 0x20AC)
        .rejects('@', '[', 0x500, 'a');
  }

  @Test
  void aRuleWithoutDescriptorsHasNone() {
    FontFaceRule rule = FontFaceRule.in("@FONT-FACE{}").get(0);
    assertThat(rule.family()).isEmpty();
    assertThat(rule.sources()).isEmpty();
    assertThat(rule.range()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {
        "p{a:b} ¦ p{a:b}",
        "a{}@font-face{src:url(x)}b{} ¦ a{} b{}",
        "a{}@font-face{x:'}'}b{} ¦ a{} b{}",
        "a{} @\\66 ont-face /* { */ {src:url(x)} b{} ¦ a{}   b{}",
        "@media print{@font-face{a:b}p{c:d}} ¦ @media print{ p{c:d}}",
        "@font-face;p{} ¦ ` p{}`",
        "@font-face{src:url(x) ¦ ` `",
        "/* @font-face{} */p{} ¦ /* @font-face{} */p{}",
        "p{content:'@font-face{}'} ¦ p{content:'@font-face{}'}",
      })
  void theOtherRulesStay(String css, String rest) {
    assertThat(FontFaceRule.without(css)).isEqualTo(rest);
  }

  @Test
  void theOtherRulesKeepTheirLines() {
    assertThat(FontFaceRule.without("a{}\n@font-face {\n x: y;\n}\nb{}"))
        .isEqualTo("a{}\n\n\n\nb{}");
  }
}
