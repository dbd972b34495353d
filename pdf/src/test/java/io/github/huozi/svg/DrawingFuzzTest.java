package io.github.huozi.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.huozi.problem.Problems;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jsoup.nodes.Element;

/** A drawing with parts removed, repeated and mixed is drawn or reported as an error. */
@Tag("long")
class DrawingFuzzTest {

  private static final FigureFonts FONTS = new FigureFonts();
  private static final Path FILE = Path.of("a.svg").toAbsolutePath();

  static final String DRAWING =
      "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
          + " viewBox='0 0 90 60' width='9cm' height='50%'><style>@media print{.a > b{fill:red}}"
          + " #c,rect[x]{stroke:url(#g)!important}</style><defs><linearGradient id='g' x2='1e2'"
          + " gradientTransform='rotate(45) scale(2,.5)'><stop offset='.5' stop-color='hsl(9,9%,9%)'"
          + "/></linearGradient><clipPath id='d'><circle r='9'/></clipPath><marker id='m'>"
          + "<path d='M0 0l9-9z'/></marker><pattern id='p' width='3' height='3'><rect width='2'"
          + " height='2'/></pattern><mask id='k'><rect fill='#fff' width='50%' height='9'/></mask>"
          + "<filter id='f'><feGaussianBlur stdDeviation='2'/><feOffset dx='3'/></filter></defs>"
          + "<g id='u' transform='translate(3 4)' clip-path='url(#d)'><rect class='a' x='1' y='2'"
          + " width='30' height='20' rx='3' stroke-dasharray='3 1' filter='url(#f)'/></g>"
          + "<use xlink:href='#u' x='9'/><polyline points='0,0 9,9 18,0' marker-mid='url(#m)'/>"
          + "<text x='1 2 3' y='20' dx='.5' rotate='9' textLength='30' style='font:bold 9px/1 serif'>"
          + "a<tspan baseline-shift='super'>b</tspan>&amp;</text><path fill='url(#p)' mask='url(#k)'"
          + " d='M1 1h8v8a3 3 0 0 1-6 6Q1 1 9 9T3 3C1 1 2 2 3 3S4 4 5 5z'/></svg>";

  /** Replacements for numbers and names. */
  private static final List<String> PIECES =
      List.of(
          "1e999",
          "-1",
          "0",
          "NaN",
          "1e-40",
          "'",
          "<",
          ">",
          "url(#p)",
          "url(#u)",
          "#k",
          "&#0;",
          "%",
          "<g>",
          "</g>",
          "--",
          "\\",
          "999999999",
          "(",
          ";",
          "}",
          " ",
          "\ud83d\ude00",
          "]]>");

  @Property(seed = "20261124")
  void everyDrawingIsDrawnOrAnError(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 1700) Integer> places,
      @ForAll @Size(4) List<@IntRange(max = 6) Integer> cuts,
      @ForAll @Size(4) List<@IntRange(max = 40) Integer> puts)
      throws IOException {
    StringBuilder drawing = new StringBuilder(DRAWING);
    for (int i = 0; i < places.size(); i++) {
      int at = Math.min(places.get(i), drawing.length());
      drawing.delete(at, Math.min(drawing.length(), at + cuts.get(i)));
      if (puts.get(i) < PIECES.size()) {
        drawing.insert(at, PIECES.get(puts.get(i)));
      }
    }
    Problems problems = new Problems();
    Optional<Element> read =
        SvgCheck.read(drawing.toString().getBytes(StandardCharsets.UTF_8), FILE, FONTS, problems);
    assertThat(read.isPresent()).as(drawing.toString()).isEqualTo(!problems.hasErrors());
    assertThat(problems.sorted())
        .as(drawing.toString())
        .noneMatch(problem -> problem.message().contains("takes longer"));
  }
}
