package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.css.PrintLimits.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a style sheet asks of the PDF in vain. */
class PrintLimitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p { column-count: 2 } ¦ column-count",
        "p { COLUMNS: 2 20em } ¦ columns",
        "p { display: flex } ¦ display: flex",
        "p { display: inline-grid !important } ¦ display: inline-grid",
        "p { writing-mode: vertical-rl } ¦ writing-mode",
        "p::first-letter { font-size: 2em } ¦ ::first-letter",
        "p:first-letter { font-size: 2em } ¦ ::first-letter",
        "p { font-variant: small-caps } ¦ font-variant: small-caps",
        ".section { counter-reset: page 1 } ¦ counter-reset: page",
        ":root { --x: 1em } ¦ variables (--x)",
        "p { color: var(--x) } ¦ var()",
        "p { width: calc(1em + 2px) } ¦ calc()",
        "@page { size: A6 } ¦ size: A6",
        "@page { marks: crop } ¦ marks",
        "@page { @top-left { box-shadow: 0 0 2px red } } ¦ box-shadow",
        "@media print { p { text-shadow: 0 0 2px red } } ¦ text-shadow",
        "@media all and (min-width: 2em) { p { text-shadow: 0 0 2px red } } ¦ text-shadow",
      })
  void isTold(String css, String what) {
    assertThat(PrintLimits.in(css)).extracting(Limit::what).containsExactly(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media screen { p { column-count: 2 } }",
        "@media not print { p { display: flex } }",
        "@media (min-width: 40em) { p { column-count: 2 } }",
        "@supports (display: grid) { p { display: grid } }",
        "p { -epub-writing-mode: vertical-rl; -webkit-column-count: 2 }",
        "p { orphans: 2; color: red; text-wrap: pretty }",
        "p { column-count: auto; writing-mode: horizontal-tb; opacity: 1 }",
        "p { content: 'column-count: 2' } /* display: flex */",
        "@page { size: A5 landscape } @page { size: 105mm 148mm }",
        "@page { size: '' url() }",
        "p { counter-reset: chapter } a:hover { color: red }",
        "p { float: left; display: block } p::before { content: 'x' }",
      })
  void isNotTold(String css) {
    assertThat(PrintLimits.in(css)).isEmpty();
  }

  @Test
  void eachThingIsToldOnceWithTheLineOfTheFirst() {
    String css = "a { color: red }\np { column-count: 2 }\nq { column-count: 3 }\n";
    assertThat(PrintLimits.in(css))
        .containsExactly(new Limit("column-count", 2, 2, "set the text in one column"));
  }
}
