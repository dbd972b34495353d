package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.testing.InParts;
import io.github.huozi.testing.ProcessorTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a style sheet are those that browsers see. */
class CssRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "a { b: c } ¦ a{b:c}",
        "a{b:c;d:e;} ¦ a{b:c;d:e}",
        "A , b>c{ B :  C   D } ¦ A|b>c{b:C D}",
        "a{b:c;b:d} ¦ a{b:c;b:d}",
        "a/* , { */.b /* x */ c{d:e} ¦ a.b c{d:e}",
        "[a=\"},{\"]{content:\"};\";b:'/*'} ¦ [a=\"},{\"]{content:\"};\";b:'/*'}",
        "a{b:\\;;c:d} ¦ a{b:\\;;c:d}",
        ":is(a,b) c,d{e:f(g;h)} ¦ :is(a,b) c|d{e:f(g;h)}",
        "a{b:url(x;y{z})} ¦ a{b:url(x;y{z})}",
        "@import 'x'; @charset 'utf-8';a{b:c} ¦ a{b:c}",
        "@page{@top-left{a:b}c:d}e{f:g} ¦ e{f:g}",
        "@media print{a{b:c}}d{e:f} ¦ d{e:f}",
        "a{b:c;d{e:f}g:h}i{j:k} ¦ a{b:c;g:h} i{j:k}",
        "a{b} c{:d} e{f:} ¦ a{} c{} e{}",
        "a{b:c ¦ a{b:c}",
        "} a{b:c}} d{e:f} ¦ a{b:c} d{e:f}",
      })
  void rules(String css, String expected) {
    assertThat(written(CssRules.in(css))).isEqualTo(expected);
  }

  @Test
  void conditionalRulesApplyIfTheConditionIsMet() {
    String css = "@media screen{a{b:c}}@media print{@supports (d:e){f{g:h}}i{j:k}}l{m:n}";
    assertThat(written(CssRules.in(css, at -> !at.contains("screen"))))
        .isEqualTo("f{g:h} i{j:k} l{m:n}");
    assertThat(written(CssRules.in(css, at -> at.equals("@media print"))))
        .isEqualTo("i{j:k} l{m:n}");
  }

  @ParameterizedTest
  @InParts(4)
  @ValueSource(
      strings = {"@page{a}", "@media print{b{c:d}", "a", "a,", "/*", "[a|=", "{", "}", "@a", "f("})
  void longStyleSheetsAreReadInNoTime(String part) {
    ProcessorTime.requireLinear(part, () -> read(part, 125_000), () -> read(part, 500_000));
  }

  @Test
  void longBlocksWithoutRulesAreReadInNoTime() {
    String block = "@page{" + "a:b;".repeat(250_000) + "}";
    assertThat(CssRules.in(block + "@media print{" + "a{b:c}".repeat(200_000) + "}x{}"))
        .containsExactly(new CssRules.Rule(List.of("x"), List.of()));
  }

  private static void read(String part, int times) {
    assertThat(CssRules.in("x{y:z}" + part.repeat(times)).get(0))
        .isEqualTo(new CssRules.Rule(List.of("x"), List.of(new CssRules.Declaration("y", "z"))));
  }

  private static String written(List<CssRules.Rule> rules) {
    StringBuilder out = new StringBuilder();
    for (CssRules.Rule rule : rules) {
      out.append(out.isEmpty() ? "" : " ").append(String.join("|", rule.selectors())).append('{');
      String separator = "";
      for (CssRules.Declaration declaration : rule.declarations()) {
        out.append(separator).append(declaration.property()).append(':');
        out.append(declaration.value());
        separator = ";";
      }
      out.append('}');
    }
    return out.toString();
  }
}
