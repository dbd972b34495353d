package io.github.huozi.tex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.huozi.mathml.MathElement;
import io.github.huozi.testing.ProcessorTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that people write, and formulas that nobody can read. */
class TexReaderTest {

  private static String read(String tex) throws TexException {
    StringBuilder markup = new StringBuilder();
    new TexReader().read(tex, true).content().forEach(element -> markup.append(element.markup()));
    return markup.toString();
  }

  @ParameterizedTest
  @MethodSource("io.github.huozi.tex.TexCorpus#formulas")
  void formulasThatPeopleWriteAreRead(String tex) throws TexException {
    assertThat(new TexReader().read(tex, true).content()).isNotEmpty();
    assertThat(new TexReader().read(tex, false).content()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x^2 | <msup><mi>x</mi><mn>2</mn></msup>",
        "x_i^2 | <msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>",
        "\\frac12 | <mfrac><mn>1</mn><mn>2</mn></mfrac>",
        "\\sqrt[3]{x} | <mroot><mi>x</mi><mn>3</mn></mroot>",
        "\\mathbb{R} | <mi mathvariant=\"normal\">ℝ</mi>",
        "速度 | <mtext>速度</mtext>",
        "3，-1 | <mn>3</mn><mtext>，</mtext><mo form=\"prefix\" lspace=\"0em\" rspace=\"0em\">−</mo><mn>1</mn>",
        "\\mbox{\\rm max} | <mtext>max</mtext>",
        "\\textcircled{1} | <mtext>①</mtext>",
        "\\textcircled{\\small 12} | <mtext>⑫</mtext>",
        "\\textcircled{21}\\textcircled{36}\\textcircled 0 |"
            + " <mtext>㉑</mtext><mtext>㊱</mtext><mtext>⓪</mtext>",
        "\\text{由 \\textcircled{b}} | <mrow><mtext>由\u00A0</mtext><mtext>ⓑ</mtext></mrow>",
        "x \\tag{\\textcircled{2}} | <mi>x</mi><mrow class=\"tag\"><mspace width=\"2em\"></mspace>"
            + "<mtext>(</mtext><mtext>②</mtext><mtext>)</mtext></mrow>",
      })
  void aFormulaBecomesMathMl(String tex, String markup) throws TexException {
    assertThat(read(tex)).isEqualTo(markup);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\\foo{x} | the TeX command \\foo is unknown",
        "\\frac{a | } is missing",
        "a } b | } has no beginning",
        "\\begin{nothing} x \\end{nothing} | the environment nothing is unknown",
        "\\begin{matrix} x | \\end{matrix} is missing at its end",
        "\\begin{matrix} x \\end{cases} | \\begin{matrix} ends with \\end{cases}",
        "x^ | something is missing at its end",
        "\\textcircled{xy} | there is no character for \\textcircled{xy}",
      })
  void whatCannotBeReadIsTold(String tex, String message) {
    assertThatThrownBy(() -> read(tex))
        .isInstanceOfSatisfying(
            TexException.class,
            e -> {
              assertThat(e.message()).isEqualTo(message);
              assertThat(e.suggestion()).isNotBlank().doesNotEndWith(".");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\sum_{a\\\\b}", "\\sum_{\\substack{a\\\\b}}", "\\sum_{a \\cr b}"})
  void aScriptMayHaveSeveralLines(String tex) throws TexException {
    assertThat(read(tex).replaceAll(" [a-z]+=\"[^\"]*\"", ""))
        .isEqualTo(
            "<munder><mo>∑</mo><mtable><mtr><mtd><mi>a</mi></mtd></mtr>"
                + "<mtr><mtd><mi>b</mi></mtd></mtr></mtable></munder>");
  }

  @Test
  void anAuthorsCommandHoldsForTheFormulasAfterIt() throws TexException {
    TexReader reader = new TexReader();
    reader.read("\\newcommand{\\norm}[1]{\\|#1\\|}", true);
    assertThat(reader.read("\\norm{x}", true).content().toString()).contains("‖", "x");
  }

  @Test
  void theNumberOfAFormulaIsSetApart() throws TexException {
    List<MathElement> row = new TexReader().read("x = 1 \\tag{2.1}", true).content();
    assertThat(row.get(row.size() - 1).attribute("class")).isEqualTo("tag");
    assertThat(row.get(row.size() - 1).markup()).contains("(2.1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\def\\a{\\a}\\a",
        "\\def\\a{\\b}\\def\\b{\\a}\\a",
        "\\def\\a#1{\\a{#1#1}}\\a{x}",
        "\\newcommand\\x[1]{#1#1#1#1#1#1#1#1#1#1}\\x{\\x{\\x{\\x{\\x{\\x{\\x{x}}}}}}}",
      })
  void commandsThatGrowWithoutEndAreTold(String tex) {
    assertThatThrownBy(() -> read(tex)).isInstanceOf(TexException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{", "}", "^{", "_", "\\frac", "\\sqrt{", "\\left(", "\\right)", "\\begin{matrix}", "&",
        "\\\\", "\\hat", "\\text{", "\\over ", "\\not", "x'", "\\color{red}", "\\mathbf{", "|", "\\"
      })
  void hostileFormulasEndInTimeAndAreReadOrTold(String bait) {
    for (int times : new int[] {1, 3, 50, 1_000, 20_000}) {
      try {
        assertThat(read(bait.repeat(times))).isNotNull();
      } catch (TexException e) {
        assertThat(e.message()).isNotBlank();
      }
    }
    String whole = bait.repeat(19_000 / bait.length());
    ProcessorTime.requireLinear(
        bait, () -> attempt(whole.substring(0, whole.length() / 4)), () -> attempt(whole));
  }

  private static void attempt(String tex) {
    try {
      read(tex);
    } catch (TexException e) {
      assertThat(e.message()).isNotBlank();
    }
  }
}
