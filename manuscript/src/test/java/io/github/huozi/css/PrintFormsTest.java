package io.github.huozi.css;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Declarations that the renderer needs in another form. */
class PrintFormsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "h2 { break-before: page } ¦ h2 { page-break-before: always }",
        "h2{BREAK-AFTER:Avoid-Page!important;color:red} ¦ "
            + "h2{page-break-after: avoid !important;color:red}",
        "p { break-inside: avoid; } ¦ p { page-break-inside: avoid; }",
        "break-before: recto ¦ page-break-before: right",
        "@media print { p { break-before: page } } ¦ @media print { p { page-break-before: always } }",
        "u { text-decoration: underline wavy red } ¦ u { text-decoration: underline }",
        "td { -fs-table-cell-colspan: 999; color: red } ¦ td {  color: red }",
        "u { text-decoration-line: none } ¦ u { text-decoration: none }",
      })
  void isWrittenSo(String css, String printed) {
    assertThat(PrintForms.of(css)).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { page-break-before: always; break-before: column }",
        "p::before { content: 'break-before: page' } /* break-after: page */",
        "p { line-break: strict; text-decoration: inherit }",
      })
  void staysAsItIs(String css) {
    assertThat(PrintForms.of(css)).isEqualTo(css);
  }
}
