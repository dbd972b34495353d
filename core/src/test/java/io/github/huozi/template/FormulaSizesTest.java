package io.github.huozi.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Formulas on the screen of a phone. */
class FormulaSizesTest {

  private static final String TERM = "<mi>x</mi><mo>+</mo>";

  @Test
  void aShortFormulaStays() {
    assertThat(math("<div class=formula>", TERM.repeat(3) + "<mi>y</mi>").attr("style")).isEmpty();
  }

  @Test
  void aWideFormulaFillsItsBlockOrLessThanTheScreen() {
    String wide = TERM.repeat(12) + "<mi>y</mi>";
    assertThat(math("<div class=formula>", wide).attr("style"))
        .matches("font-size: clamp\\(min\\(0.4em, 6px\\), 100cqw / [12]\\d\\.\\d, 1em\\)");
    assertThat(math("<p>", wide).attr("style")).contains(" 84cqw / ");
    assertThat(math("<table><td><div class=formula>", wide).attr("style")).contains(" 84cqw / ");
  }

  @Test
  void theSizeFollowsTheWidth() {
    double one = width(TERM.repeat(12) + "<mi>y</mi>");
    assertThat(width(TERM.repeat(24) + "<mi>y</mi>")).isBetween(1.9 * one, 2 * one);
    String words = "<mtext>" + "字".repeat(20) + "</mtext>";
    assertThat(width(words)).isBetween(20.0, 23.0);
  }

  private static double width(String markup) {
    String style = math("<p>", markup).attr("style");
    return Double.parseDouble(style.replaceAll(".*cqw / ([0-9.]+),.*", "$1"));
  }

  private static Element math(String before, String markup) {
    Document document =
        Xhtml.parse(
            "<html><body>" + before + "<math display=block>" + markup + "</math></body></html>");
    new FormulaSizes().set(document);
    return document.expectFirst("math");
  }
}
