package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** New addresses and values do not change the meaning of the rest of a style sheet. */
class CssRewriterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p{filter:url('#\");}p{background:url(https://e.org/x)}a{b:\"')}"
            + " ¦ p{filter:url(\"X#\\\");}p{background:url(https://e.org/x)}a{b:\\\"\")}",
        "a{b:url(x\\\"y)} ¦ a{b:url(\"Xx\\\"y\")}",
        "@IMPORT 'a' screen;b{c:'d'} ¦ @IMPORT \"Xa\" screen;b{c:'d'}",
        "a{b:image-set('c' 1x)} ¦ a{b:image-set('c' 1x)}",
      })
  void anAddressStaysOne(String css, String expected) {
    assertThat(CssRewriter.addresses(css, address -> "X" + address)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p:after{content:\"font-family:a\\\", serif;}q{b:url(x)}\"} ¦ -",
        "a{FONT-family : b , 'c;d' ! important;e:f} ¦ a{FONT-family : X;e:f}",
        "a{x:y;font-family:b} ¦ a{x:y;font-family:X}",
        "a{font-family:b ¦ a{font-family:X",
        "@media print{a{font-family:b}} ¦ @media print{a{font-family:X}}",
        "@font-face{font-family:b}a{font-family:b} ¦ @font-face{font-family:b}a{font-family:X}",
        "@font-face{a:b{font-family:b}font-family:b} ¦ -",
        "font-family:hover{a:b} ¦ -",
        "a{b:c(;font-family:d)} ¦ -",
        "/* font-family: a; */ ¦ -",
      })
  void onlyValuesAreChanged(String css, String expected) {
    assertThat(CssRewriter.values(css, "font-family", value -> "X"))
        .isEqualTo(expected.equals("-") ? css : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a, 'b, c' ,d  e ¦ a|b, c|d e",
        "'a\" url(x) \"b',serif ¦ a\" url(x) \"b|serif",
        "var(--a), serif !important ¦ serif",
        "\\61 b ¦ ab",
        "inherit ¦ inherit",
      })
  void families(String value, String expected) {
    assertThat(String.join("|", CssValues.families(value))).isEqualTo(expected);
  }

  @Property(tries = 2_000, seed = "20261125")
  void aStringInQuotationMarksIsOneString(
      @ForAll @Chars({'"', '\'', '\\', '\n', '\r', '\f', ')', '}', ';', 'a', '1', ' ', '/', '*'})
          String text) {
    CssTokens tokens = new CssTokens(CssValues.quoted(text));
    CssToken token = tokens.next();
    assertThat(token.kind()).isEqualTo(CssToken.Kind.STRING);
    assertThat(token.text()).isEqualTo(text);
    assertThat(tokens.hasNext()).isFalse();
  }
}
