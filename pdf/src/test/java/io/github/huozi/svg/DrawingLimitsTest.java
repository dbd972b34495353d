package io.github.huozi.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The limits of a drawing are counts, so that their result is the same on every machine. */
class DrawingLimitsTest {

  @TempDir Path folder;

  /** A drawing that exceeds a limit is refused with its line. */
  @ParameterizedTest
  @MethodSource("excesses")
  void isCountedAndRefused(String name, String content, String problem) throws IOException {
    assertThat(check(svg(content)))
        .filteredOn(found -> found.startsWith("ERROR"))
        .singleElement()
        .asString()
        .startsWith("ERROR a.svg:" + problem);
  }

  static Stream<Arguments> excesses() {
    String shape = "<rect width='9' height='9' fill='url(#x)' ";
    return Stream.of(
        Arguments.of(
            "dashes",
            "\n<path stroke='red' stroke-dasharray='0.000001' d='M0 0L9 9'/>",
            "3: the drawing cannot be drawn: its lines have more than 1000000 dashes; make its"
                + " stroke-dasharray coarser"),
        Arguments.of(
            "dashes by style",
            "<style>.a{stroke-dasharray:1e-6,0}</style>\n\n"
                + "<path stroke='red' class='a' d='M0 0C9 9 0 9 9 0'/>",
            "4: the drawing cannot be drawn: its lines have more than 1000000 dashes"),
        Arguments.of(
            "masks",
            "<mask id='m'><rect/></mask>\n<g>" + (shape + "mask='url(#m)'/>").repeat(1001) + "</g>",
            "3: it is passed through masks and filters more than 1000 times"),
        Arguments.of(
            "filters",
            "<filter id='m'>"
                + "<feOffset/>".repeat(50)
                + "</filter>\n<g>"
                + (shape + "filter='url(#m)'/>").repeat(21)
                + "</g>",
            "3: it is passed through masks and filters more than 1000 times"),
        Arguments.of(
            "uses of masks",
            "<mask id='m'><rect/></mask><g id='g'>"
                + (shape + "mask='url(#m)'/>").repeat(10)
                + "</g>\n<g>"
                + "<use href='#g'/>".repeat(101)
                + "</g>",
            "3: it is passed through masks and filters more than 1000 times"),
        Arguments.of(
            "noise",
            "<filter id='m'>\n<feTurbulence numOctaves='1000000'/></filter>",
            "3: numOctaves is more than 10"),
        Arguments.of(
            "spread",
            "<filter id='m'>\n<feGaussianBlur stdDeviation='1 1e9'/></filter>",
            "3: stdDeviation is more than 2000"),
        Arguments.of(
            "letters",
            "<text>a</text>\n<text>" + "a".repeat(50_000) + "</text>",
            "3: it has more than 50000 characters"),
        Arguments.of(
            "stops",
            "\n<linearGradient>" + "<stop/>".repeat(1001) + "</linearGradient>",
            "3: a gradient has more than 1000 stops"),
        Arguments.of(
            "rules",
            "\n<style>" + ".a b{fill:red}".repeat(6000) + "</style>" + "<g/>".repeat(9000),
            "3: its style sheet has too many rules (6000) for 9002 elements"),
        Arguments.of(
            "pixels",
            "<rect width='9' height='9'/>".repeat(25_000),
            " the drawing cannot be drawn: its shapes cover more than 2500 million pixels"));
  }

  /** A real map has 200,000 segments, a third of them dashed. */
  @Test
  void aMapIsDrawn() throws IOException {
    StringBuilder map = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      map.append("<path fill='none' stroke='red' stroke-width='.01' ")
          .append(i % 3 == 0 ? "stroke-dasharray='.1 .05' " : "")
          .append("d='M%d %d".formatted(i % 9, i * 7 % 9))
          .append("l.05 .02l-.03 .05".repeat(25))
          .append("'/>");
    }
    assertThat(check(svg(map.toString()))).isEmpty();
  }

  private List<String> check(String text) throws IOException {
    return CheckedDrawing.complaints(folder, text, new Problems());
  }

  private static String svg(String content) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n" + content + "</svg>";
  }
}
