package io.github.huozi.svg.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgViewportTest {

  @ParameterizedTest
  @CsvSource({
    "100, 50, 0 0 10 10, 100, 50",
    "100px, 50px, , 100, 50",
    "72pt, 36pt, , 96, 48",
    "25.4mm, 2.54cm, , 96, 96",
    "1in, 1pc, , 96, 16",
    "100, , 0 0 200 100, 100, 50",
    ", 100, '0,0,200,100', 200, 100",
    "100%, , 0 0 200 100, 400, 200",
    "50%, 100%, 0 0 200 100, 200, 100",
    ", , 0 0 200 100, 400, 200",
    ", , , 300, 150",
    "auto, auto, 0 0 200 100, 400, 200",
    "0, 10, 0 0 200 100, 20, 10",
  })
  void aDrawingHasASize(
      String width, String height, String viewBox, double expectedWidth, double expectedHeight) {
    Element svg = SvgTree.element("svg");
    set(svg, "width", width);
    set(svg, "height", height);
    set(svg, "viewBox", viewBox);
    SvgViewport.Size size = SvgViewport.of(svg).size(400);
    assertThat(size.width()).isCloseTo(expectedWidth, within(1e-6));
    assertThat(size.height()).isCloseTo(expectedHeight, within(1e-6));
  }

  private static void set(Element svg, String name, String value) {
    if (value != null) {
      SvgTree.set(svg, name, value);
    }
  }
}
