package io.github.huozi.svg.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import io.github.huozi.testing.ProcessorTime;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTextTest {

  private static final Offset<Double> NEAR = within(0.001);

  /**
   * Each character is a square of 1 em, except i, which is half as wide. V stands a quarter em
   * closer to A.
   */
  private static final class Squares implements GlyphOutlines {

    private final List<Face> asked = new ArrayList<>();

    @Override
    public Glyph glyph(int codePoint, Face face) {
      asked.add(face);
      double advance = codePoint == 'i' ? 500 : 1000;
      Path2D outline = new Path2D.Double();
      if (codePoint != ' ') {
        outline.append(new Rectangle2D.Double(0, 0, advance, 1000), false);
      }
      return new Glyph(outline, advance, 1000);
    }

    @Override
    public Optional<Glyph> upright(int codePoint, Face face) {
      return Optional.of(codePoint).filter(c -> c == '字').map(c -> glyph(c, face));
    }

    @Override
    public double kern(int left, int right, Face face) {
      return left == 'A' && right == 'V' ? -0.25 : 0;
    }
  }

  private final Squares fonts = new Squares();

  private static Element parse(String content) {
    String svg =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 100'>" + content + "</svg>";
    try {
      return SvgSource.read(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (SvgException e) {
      throw new AssertionError(e);
    }
  }

  private Element outlined(String content) {
    Element svg = parse(content);
    SvgCascade.apply(svg);
    SvgText.outline(svg, fonts);
    return svg;
  }

  /** A converter of drawings may write a tspan, or a number in a list, for each letter. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<tspan dx='1'>a</tspan>",
        "<tspan x='1' y='2' rotate='3'>a</tspan>",
        "<tspan>a<tspan dy='1' textLength='9'>b</tspan></tspan>"
      })
  void manySpansTakeTimeInProportion(String span) {
    Element svg = parse("<text>" + span.repeat(4_000) + "</text>");
    Element more = parse("<text>" + span.repeat(16_000) + "</text>");
    ProcessorTime.requireLinear(
        span, () -> SvgText.outline(svg, fonts), () -> SvgText.outline(more, fonts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "y", "dx", "dy", "rotate"})
  void longListsTakeTimeInProportion(String list) {
    String text = "<text %s='%s'>%s</text>";
    Element svg = parse(text.formatted(list, "1 ".repeat(9_000), "a".repeat(9_000)));
    Element more = parse(text.formatted(list, "1 ".repeat(36_000), "a".repeat(36_000)));
    ProcessorTime.requireLinear(
        list, () -> SvgText.outline(svg, fonts), () -> SvgText.outline(more, fonts));
  }

  /** The bounding boxes of all paths, in order. */
  private List<Rectangle2D> boxes(String content) {
    return outlined(content).stream()
        .filter(element -> element.normalName().equals("path"))
        .map(path -> box(path.attr("d")))
        .toList();
  }

  private static Rectangle2D box(String data) {
    Path2D path = new Path2D.Double();
    for (String command : data.split("(?=[MLZ])", -1)) {
      String[] numbers = command.substring(1).split(" ", -1);
      if (command.startsWith("M")) {
        path.moveTo(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
      } else if (command.startsWith("L")) {
        path.lineTo(Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1]));
      }
    }
    return path.getBounds2D();
  }

  private void assertBox(String content, double left, double bottom, double width) {
    Rectangle2D box = boxes(content).get(0);
    assertThat(box.getMinX()).as("left").isCloseTo(left, NEAR);
    assertThat(box.getMaxY()).as("bottom").isCloseTo(bottom, NEAR);
    assertThat(box.getWidth()).as("width").isCloseTo(width, NEAR);
  }

  @Test
  void textStandsOnItsBaseline() {
    assertBox("<text x='10' y='50' font-size='20'>字</text>", 10, 50, 20);
  }

  /** Letters that lie on their side have their middle on the middle of the line, too. */
  @Test
  void verticalLinesRunDownwards() {
    List<Rectangle2D> boxes =
        boxes(
            "<text x='50' y='10' font-size='20' writing-mode='vertical-rl' dy='0 5'>字<tspan>字</tspan><tspan>a</tspan></text>");
    assertThat(boxes.get(0)).isEqualTo(new Rectangle2D.Double(40, 7.6, 20, 20));
    assertThat(boxes.get(1).getMinY()).isCloseTo(7.6 + 20 + 5, NEAR);
    assertThat(boxes.get(2).getMinY()).isCloseTo(10 + 40 + 5, NEAR);
    assertThat(boxes.get(2).getMinX()).isCloseTo(50 - 0.38 * 20, NEAR);
    assertThat(
            boxes("<text x='50' y='10' font-size='20' writing-mode='tb' text-anchor='end'>字</text>")
                .get(0)
                .getMinY())
        .isCloseTo(7.6 - 20, NEAR);
  }

  @Test
  void anchorsMoveTheWholeChunk() {
    assertBox("<text x='100' y='50' font-size='10'>abcd</text>", 100, 50, 40);
    assertBox("<text x='100' y='50' font-size='10' text-anchor='middle'>abcd</text>", 80, 50, 40);
    assertBox(
        "<g text-anchor='end'><text x='100' y='50' font-size='10'>abcd</text></g>", 60, 50, 40);
  }

  @Test
  void anAnchoredChunkReachesAcrossTspans() {
    List<Rectangle2D> boxes =
        boxes(
            "<text x='100' y='0' font-size='10' text-anchor='middle'>ab<tspan"
                + " font-size='20'>c</tspan></text>");
    assertThat(boxes.get(0).getMinX()).isCloseTo(80, NEAR);
    assertThat(boxes.get(1).getMinX()).isCloseTo(100, NEAR);
    assertThat(boxes.get(1).getMaxX()).isCloseTo(120, NEAR);
  }

  @Test
  void tspansWithPositionsBeginLines() {
    List<Rectangle2D> boxes =
        boxes(
            "<text x='10' y='20' font-size='10'><tspan>ab</tspan>"
                + "<tspan x='10' dy='1.5em'>cd</tspan></text>");
    assertThat(boxes.get(1).getMinX()).isCloseTo(10, NEAR);
    assertThat(boxes.get(1).getMaxY()).isCloseTo(35, NEAR);
  }

  @Test
  void lettersAreKernedBeforeTheirLineIsAnchored() {
    assertBox("<text x='10' y='50' font-size='20'>AV</text>", 10, 50, 35);
    assertBox("<text x='100' y='50' font-size='20' text-anchor='end'>AV</text>", 65, 50, 35);
    assertBox("<text x='10' y='50' font-size='20'>AVVA</text>", 10, 50, 75);
  }

  @Test
  void lettersThatAreNotSideBySideInTheirElementAreNotKerned() {
    assertBox("<text x='10' y='50' font-size='20' font-kerning='none'>AV</text>", 10, 50, 40);
    assertBox("<text x='10 30' y='50' font-size='20'>AV</text>", 10, 50, 40);
    assertBox("<text x='10' y='50' font-size='20'>A V</text>", 10, 50, 60);
    assertThat(boxes("<text y='50' font-size='20'>A<tspan>V</tspan></text>").get(1).getMinX())
        .isCloseTo(20, NEAR);
  }

  @Test
  void listsPlaceSingleCharacters() {
    assertBox("<text x='10 40 80' y='50' font-size='10'>abc</text>", 10, 50, 80);
  }

  @Test
  void sizesComeInAllUnits() {
    assertBox("<text x='0' y='50' font-size='12pt'>字</text>", 0, 50, 16);
    assertBox("<g font-size='10'><text y='50' font-size='2em'>字</text></g>", 0, 50, 20);
    assertBox("<g font-size='10'><text y='50' font-size='150%'>字</text></g>", 0, 50, 15);
    assertBox("<text y='50'>字</text>", 0, 50, 16);
    assertBox("<text x='50%' y='50%' font-size='10px'>字</text>", 100, 50, 10);
  }

  @Test
  void lettersAreSpaced() {
    assertBox("<text y='50' font-size='10' letter-spacing='5'>ab</text>", 0, 50, 25);
    assertBox("<text y='50' font-size='10' letter-spacing='.1em'>ab</text>", 0, 50, 21);
  }

  @Test
  void textLengthIsKept() {
    assertBox("<text y='50' font-size='10' textLength='100'>abc</text>", 0, 50, 100);
    assertBox(
        "<text y='50' font-size='10' textLength='90' lengthAdjust='spacingAndGlyphs'>abc</text>",
        0,
        50,
        90);
  }

  @Test
  void baselinesAreMoved() {
    assertBox("<text y='50' font-size='10' dominant-baseline='central'>a</text>", 0, 53.8, 10);
    assertBox("<text y='50' font-size='10' dominant-baseline='hanging'>a</text>", 0, 58, 10);
    assertBox(
        "<text y='50' font-size='10'><tspan baseline-shift='super'>a</tspan></text>", 0, 46.7, 10);
  }

  @Test
  void whiteSpaceCollapsesUnlessItIsPreserved() {
    assertBox("<text y='50' font-size='10'>\n  a \n b  </text>", 0, 50, 30);
    assertBox("<text y='50' font-size='10' xml:space='preserve'>a   b</text>", 0, 50, 50);
    assertBox("<text y='50' font-size='10' style='white-space: pre'>a   b</text>", 0, 50, 50);
  }

  @Test
  void paintStaysWhereItWas() {
    Element svg =
        outlined(
            "<text x='1' y='2' fill='red' transform='rotate(9)' opacity='.5'>a"
                + "<tspan stroke='blue'>b</tspan></text>");
    Element group = svg.children().first();
    assertThat(group.tagName()).isEqualTo("g");
    assertThat(group.attr("fill")).isEqualTo("red");
    assertThat(group.attr("transform")).isEqualTo("rotate(9)");
    assertThat(group.attr("opacity")).isEqualTo(".5");
    assertThat(group.hasAttr("x")).isFalse();
    assertThat(group.children().get(1).attr("stroke")).isEqualTo("blue");
    assertThat(svg.stream().filter(e -> e.normalName().matches("text|tspan"))).isEmpty();
  }

  @Test
  void styleSheetsReachText() {
    outlined(
        "<style>.t, #x { font: italic bold 20px 'Noto Sans', sans-serif }</style>"
            + "<text class='a t'>a</text>");
    assertThat(fonts.asked)
        .containsExactly(new GlyphOutlines.Face(List.of("Noto Sans", "sans-serif"), 700, true));
  }

  @Test
  void theMoreSpecificRuleWins() {
    assertBox(
        "<style>#i { font-size: 30px } .c { font-size: 20px } g > text { font-size: 10px }</style>"
            + "<g><text class='c' y='50'>a</text></g>",
        0,
        50,
        20);
    assertBox(
        "<style>#i { font-size: 30px } .c { font-size: 20px !important }</style>"
            + "<text id='i' class='c' font-size='5' y='50'>a</text>",
        0,
        50,
        20);
    assertBox(
        "<style>text { font-size: 30px }</style><text y='50' style='font-size: 20px'>a</text>",
        0,
        50,
        20);
  }

  @Test
  void clippingTextIsASingleShape() {
    Element svg = outlined("<clipPath id='c'><text>a<tspan>b</tspan></text></clipPath>");
    assertThat(svg.children().first().children())
        .singleElement()
        .extracting(Element::tagName)
        .isEqualTo("path");
  }

  @Test
  void textsAreListedAsTheyShow() {
    Element svg =
        parse(
            "<title>not this</title><text>活字 <tspan>印刷</tspan></text><text"
                + " style='display:none'>nor this</text><defs><text>one</text></defs><text> </text>");
    assertThat(SvgText.texts(svg)).containsExactly("活字 印刷", "one");
  }
}
