package io.github.huozi.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The elements that a style sheet hides, and those that it hides in some document. */
final class HidingStylesTest {

  private static final Document DOCUMENT =
      Jsoup.parse(
          "<section><p id=a>A</p><p id=b class=x title='c d'>B <i id=i>C</i></p>"
              + "<p id=c style='display: none'>D</p></section>");

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        ".x { display: none } ¦ b c ¦ b c",
        ":is(.x, q) { display: none } ¦ b c ¦ b c",
        ":where(section p.x) { display: none } ¦ b c ¦ b c",
        "p[title='c d'] { visibility: hidden } ¦ b c ¦ b c",
        "p:before, .x::after { display: none } ¦ c ¦ c",
        "p:hover { display: none } ¦ c ¦ c",
        "p:first-child { display: none } ¦ a c ¦ a b c",
        "html.theme .x i { display: none } ¦ c ¦ c i",
        ".theme p:not(.x) { display: none } ¦ c ¦ a c",
        "i:not(.theme .x i) { opacity: 0 } ¦ c i ¦ c i",
        ".x { display: none } p.x { display: block } ¦ c ¦ b c",
        "p.x { display: none } p { display: block } ¦ b c ¦ b c",
        "p { display: block !important } .x { display: none } ¦ ¦ b c",
      })
  void hides(String css, String here, String somewhere) {
    assertThat(hidden(css, false)).isEqualTo(here == null ? "" : here);
    assertThat(hidden(css, true)).isEqualTo(somewhere);
  }

  private static String hidden(String css, boolean anywhere) {
    return String.join(
        " ",
        new HidingStyles(css, anywhere)
            .hidden(DOCUMENT).stream().map(Element::id).sorted().toList());
  }
}
