package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.css.StyleSheetLimits.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Features of style sheets that the PDF does not support. */
class StyleSheetLimitsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "p { column-count: 12 } ¦ column-count: 12",
        "p { COLUMNS: 2 20em } ¦ columns with a width",
        "p { column-width: 20em } ¦ column-width",
        "p { display: flex } ¦ display: flex",
        "td { -fs-table-cell-colspan: 3 } ¦ -fs-table-cell-colspan",
        "p { display: inline-grid !important } ¦ display: inline-grid",
        "p { writing-mode: vertical-rl } ¦ writing-mode",
        "em { text-emphasis: filled dot; text-emphasis-skip: spaces } ¦ text-emphasis-skip",
        "p { font-variant: small-caps petite-caps } ¦ font-variant: petite-caps",
        "p { font-variant-numeric: slashed-zero } ¦ font-variant-numeric: slashed-zero",
        ":root { --x: 1em } ¦ variables (--x)",
        "p { color: var(--x) } ¦ var()",
        "p { width: calc(1em + 2px) } ¦ calc()",
        "@page { size: A6 } ¦ size: A6",
        "@page { marks: crop } ¦ marks",
        "@page { @top-left { box-shadow: 0 0 2px red } } ¦ box-shadow",
        "ol { list-style-type: lower-greek } ¦ list-style-type: lower-greek",
        "ol { list-style: cjk-decimal inside } ¦ list-style: cjk-decimal",
        "ol { list-style: '→' } ¦ list-style with a string",
        "ol { list-style-type: symbols('*') } ¦ list-style-type: symbols()",
        "u { text-decoration: underline wavy red } ¦ text-decoration: wavy",
        "u { text-decoration: underline dotted } ¦ text-decoration: dotted",
        "u { text-decoration-color: red } ¦ text-decoration-color: red",
        "p { margin-inline-start: 1em } ¦ margin-inline-start",
        "p { padding-block: 1em } ¦ padding-block",
        "p { border-inline-start: 1pt solid } ¦ border-inline-start",
        "p { max-inline-size: 1em } ¦ max-inline-size",
        "p { background: linear-gradient(red, blue) } ¦ background: linear-gradient()",
        "p { color: #ff000080 } ¦ #ff000080",
        "p { border: 1pt solid #f008 } ¦ #f008",
        "p { color: rebeccapurple } ¦ rebeccapurple",
        "p { color: oklch(50% 0.1 20) } ¦ oklch()",
        "@layer base { p { color: red } } ¦ @layer",
        "p { break-before: column } ¦ break-before: column",
        "@media print { p { text-shadow: 0 0 2px red } } ¦ text-shadow",
        "@media not screen, tv { p { text-shadow: 0 0 2px red } } ¦ text-shadow",
      })
  void isTold(String css, String what) {
    assertThat(StyleSheetLimits.in(css)).extracting(Limit::what).containsExactly(what);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@media screen { p { column-width: 2em } }",
        "@media not print { p { display: flex } }",
        "@media all and (min-width: 2em) { p { display: flex } }",
        "@media (min-width: 40em) { p { column-width: 2em } }",
        "p { column-count: 2; column-gap: 1em } p { columns: 3 !important } h1 { column-span: all }",
        "@supports (display: grid) { p { display: grid } }",
        "p { -epub-writing-mode: vertical-rl; -webkit-column-width: 2em }",
        "p { orphans: 2; color: red; text-wrap: pretty }",
        "p { column-count: auto; writing-mode: horizontal-tb; opacity: 1 }",
        "p { content: 'column-width: 2' } /* display: flex */",
        "@page { size: A5 landscape } @page { size: 105mm 148mm }",
        "@page { size: '' url() }",
        "p { counter-reset: chapter } a:hover { color: red }",
        "ul { list-style-type: '→ ' } ol { list-style: none } li { list-style: lower-roman outside }",
        "p { break-before: page; break-inside: avoid } u { text-decoration: underline solid }",
        "p { color: #ff0000; background: #FFF } #face { color: rgba(1, 2, 3, .5) }",
        "p { margin: 0 auto; border-left: 1pt solid; text-decoration: none !important }",
        "p::first-letter { float: left; font-size: 2em }",
        ":is(p, q):has(img) :where(a) { color: red }",
        "p { float: left; display: block } p::before { content: 'x' }",
      })
  void isNotTold(String css) {
    assertThat(StyleSheetLimits.in(css)).isEmpty();
  }

  @Test
  void eachFeatureIsReportedOnceWithItsFirstLine() {
    String css = "a { color: red }\np { column-width: 2em }\nq { column-width: 3em }\n";
    assertThat(StyleSheetLimits.in(css))
        .containsExactly(new Limit("column-width", 2, 2, "write column-count"));
  }
}
