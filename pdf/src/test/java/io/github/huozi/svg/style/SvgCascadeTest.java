package io.github.huozi.svg.style;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The fill of a rectangle follows the style sheets of the drawing (CSS Syntax 3, CSS Cascade 5).
 */
final class SvgCascadeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "rect { fill: red } ¦ red",
        ".x{content:\"/*\"} rect{fill:red} .y{content:\"*/\"} ¦ red",
        "rect/**/.a { fill:/* blue */red } ¦ red",
        "rect{--a:\"}\";fill:red} ¦ red",
        "rect{--a:url(/*;});fill:red} ¦ red",
        "<!-- rect{fill:red} --> ¦ red",
        "<!--rect{fill:red}--> .b{fill:blue} ¦ red",
        "rect{fill:red;fill:light-dark(#fff,#000)} ¦ red",
        "rect{fill:red ! important;fill:blue} ¦ red",
        "rect{fil\\6c:red} ¦ red",
        "@import url(x;y); @page{margin:0} rect{fill:red} ¦ red",
        "@media ONLY print{@media all{rect{fill:red}}} @media screen{rect{fill:blue}} ¦ red",
        "rect{fill:red}@media all{rect{ ¦ red",
        "circle{fill:red ¦ black",
        "rect{fill:red} rect{fill:blue ¦ blue",
        "rect:first-of-type{fill:red} ¦ red",
        "style + rect{fill:red} ¦ red",
        "circle ~ rect{fill:red} ¦ black",
        ":is(circle, .a){fill:red} ¦ red",
        "rect:not(.b){fill:red} ¦ red",
        "rect:not(circle, .a){fill:red} ¦ black",
        "svg:has(rect){fill:red} rect{fill:inherit} ¦ red",
        "[class~='a']{fill:red} ¦ red",
        "[class^=b], [class='a']{fill:red} ¦ red",
        ":where(.a){fill:blue} rect{fill:red} ¦ red",
        ".a:not(#b){fill:red} rect.a{fill:blue} ¦ red",
        ".a{fill:red} :where(svg.b, rect){fill:blue} ¦ red",
        "rect::selection{fill:red} ¦ black",
        "rect:unknown{fill:red} ¦ black",
        "rect:unknown, rect{fill:red} ¦ black",
        "@media screen, print{rect{fill:red}} @media not print{rect{fill:blue}} ¦ red",
        "@supports (fill:red) and (not (fill:calc(1))){rect{fill:red}} ¦ red",
      })
  void aStyleSheetIsReadAsByBrowsers(String css, String fill) throws SvgException {
    assertThat(rect("<style><![CDATA[" + css + "]]></style><rect class='a' fill='black'/>"))
        .isEqualTo(fill);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '§',
      value = {
        "fill:red ¦ red",
        "fill:/* ; */red;; ¦ red",
        "--a:';';fill:red ¦ red",
        "fill:red;fill:var(--b) ¦ red",
        "fill:red!important;fill:blue ¦ red",
      })
  void aStyleAttributeIsReadAsByBrowsers(String style, String fill) throws SvgException {
    assertThat(rect("<rect fill='black' style=\"" + style + "\"/>")).isEqualTo(fill);
  }

  @Test
  void anUnclosedStyleSheetEndsWithItsElement() throws SvgException {
    assertThat(rect("<style>circle{fill:blue</style><style>rect{fill:red}</style><rect/>"))
        .isEqualTo("red");
  }

  private static String rect(String content) throws SvgException {
    String xml = "<svg xmlns='http://www.w3.org/2000/svg'>" + content + "</svg>";
    Element svg = SvgSource.read(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    SvgCascade.apply(svg);
    return SvgTree.all(svg, "rect").get(0).attr("fill");
  }
}
