package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and texts of style sheets that exceed a limit. */
class CssMeasuresTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "td{-fs-table-cell-colspan: 1000000} | -fs-table-cell-colspan: 1000000 | number | 1000 here",
        "td{-FS-Table-Cell-RowSpan:99999} | -fs-table-cell-rowspan: 99999 | number | 1000 here",
        "p{counter-increment: x 2000000000} | counter-increment: 2000000000 | number | 1000 here",
        "p{counter-reset: x -2000000000} | counter-reset: -2000000000 | number | 100000 here",
        "p{columns:100000} | columns: 100000 | number | 1000 here",
        "p{width:1000000000px} | width: 1000000000px | length | 200000px here",
        "p{width:-1e9px} | width: -1e9px | length | 200000px here",
        "p{width:1E+9PX} | width: 1e+9px | length | 200000px here",
        "p{width:1e999mm} | width: 1e999mm | length | 200000px here",
        "p{margin:0 0 1px 99999em} | margin: 99999em | length | 200000px here",
        "p{margin:0/**/99999999px} | margin: 99999999px | length | 200000px here",
        "p{margin:1.5px/*;*/999999.5px} | margin: 999999.5px | length | 200000px here",
        "p{width:10000000p\\78} | width: 10000000px | length | 200000px here",
        "p{\\77idth:10000000px} | width: 10000000px | length | 200000px here",
        "p{width:1px;height:10000000q !important} | height: 10000000q | length | 200000px here",
        "@page{size:20000px 1px} | size: 20000px | length | 19200px here",
        "@media print{@page :left{@top-left{width:9e9px}}} | width: 9e9px | length | 200000px here",
        "p{transform:scale(1e9)} | transform: 1e9 | number | 1000 here",
        "p{line-height:100000} | line-height: 100000 | number | 1000 here",
        "p{z-index:99999999999} | z-index: 99999999999 | number | 2147483648 here",
        "p{tab-size:100000} | tab-size: 100000 | number | 1000 here",
        "p{-fs-max-overflow-pages:9999} | -fs-max-overflow-pages: 9999 | number | 100 here",
        "p{-fs-anything:99999999} | -fs-anything: 99999999 | number | 1000000 here",
      })
  void aNumberBeyondMeasureIsTold(String css, String what, String kind, String limit) {
    assertThat(CssExcess.in("a{}\n\n" + css))
        .hasValueSatisfying(
            excess -> {
              assertThat(excess.line()).isEqualTo(3);
              assertThat(excess.message())
                  .isEqualTo(
                      "the style sheet has "
                          + what
                          + ", and no "
                          + kind
                          + " may be more than "
                          + limit);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{background-size:0.001px}",
        "p{background-size:auto .0001em}",
        "p{background-size:0.001%}",
      })
  void aTileTooSmallToBeSeenIsTold(String css) {
    assertThat(CssExcess.in(css).orElseThrow().message()).contains("may be less than 0.5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p{text-indent:-9999px;left:-99999px;width:100%;border-radius:9999em}",
        "p{z-index:2147483647;order:-2147483648}",
        "p{color:#99999999;background:#1000000}",
        "p{font-family:'Font 1000000000px';content:'9999999999em'}",
        "p{background:url(1000000000px.png)}",
        "p{--big:1000000000px}",
        "@font-face{unicode-range:U+2E80-2EFF,U+20000-2A6DF}",
        "p{transform:rotate(3600deg) translate(-5000px,50%)}",
        ".a1000000000px{color:red}",
        "@media (min-width:1000000000px){p{color:red}}",
        "p{margin:0 .5em 1.25em 0;line-height:1.5;tab-size:4;counter-reset:year 2026}",
        "p{background-size:0 0;background-size:1px 1px}",
        "p{width:1.5e1px;font-size:1e-9px}",
      })
  void whatThemesWriteIsNotTold(String css) {
    assertThat(CssExcess.in(css)).isEmpty();
  }

  @Test
  void oversizedTextsAndRulesAreReported() {
    assertThat(CssExcess.in("p{}\np:after{content:'" + "a".repeat(10_001) + "'}"))
        .contains(
            new CssExcess(
                2,
                "the style sheet has a value of content with more than 10000 characters",
                "write long texts in the manuscript or in a template"));
    assertThat(CssExcess.in("p:after{content:" + "counter(x) ".repeat(5000) + "}"))
        .hasValueSatisfying(
            excess -> assertThat(excess.message()).contains("more than 5000 parts"));
    assertThat(CssExcess.in("p{src:url('data:" + "a".repeat(100_000) + "')}")).isEmpty();
    assertThat(CssExcess.in("a,b{}\n".repeat(5_001)))
        .contains(
            new CssExcess(
                5_001, "the style sheet has more than 10000 rules", "delete the unused rules"));
  }
}
