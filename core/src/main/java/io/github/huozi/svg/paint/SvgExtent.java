package io.github.huozi.svg.paint;

import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgStyleSheet;
import io.github.huozi.svg.style.SvgTree;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Bounds how much there is in a file, before anything of it is worked on. */
public final class SvgExtent {

  /** Room for a large chart or map; a bound for {@code use} that multiplies. */
  static final int MOST_ELEMENTS = 200_000;

  /** Each becomes the outline of a glyph; a page of small type has 5,000. */
  private static final int MOST_LETTERS = 50_000;

  /** Rules of style sheets times elements: each is held against each, several times. */
  private static final long MOST_MATCHES = 50_000_000;

  /** Colours of one gradient. */
  private static final int MOST_STOPS = 1_000;

  /** From the tenth on noise is finer than pixels. */
  private static final int MOST_OCTAVES = 10;

  /** In user units, the spread of a filter. */
  private static final double MOST_SPREAD = 2_000;

  private static final Set<String> SPREADS = Set.of("stdDeviation", "radius");

  private SvgExtent() {}

  /**
   * Looks at a whole file.
   *
   * @throws SvgException if there is more of something than any drawing has
   */
  public static void check(Element svg) throws SvgException {
    int elements = 0;
    long letters = 0;
    for (Element element : svg.stream().toList()) {
      int line = SvgTree.line(element);
      if (++elements > MOST_ELEMENTS) {
        throw new SvgException(line, "it has more than " + MOST_ELEMENTS + " elements");
      }
      if (element.parents().stream().anyMatch(parent -> SvgTree.is(parent, "text"))
          || SvgTree.is(element, "text")) {
        for (TextNode text : element.textNodes()) {
          letters += text.getWholeText().length();
        }
        if (letters > MOST_LETTERS) {
          throw new SvgException(line, "it has more than " + MOST_LETTERS + " letters");
        }
      }
      if (element.children().size() > MOST_STOPS
          && element.children().stream().filter(stop -> SvgTree.is(stop, "stop")).count()
              > MOST_STOPS) {
        throw new SvgException(line, "a gradient has more than " + MOST_STOPS + " stops");
      }
      filters(element, line);
    }
    List<Element> sheets = SvgCascade.all(svg, "style");
    int rules =
        SvgStyleSheet.parse(
                sheets.stream().map(Element::wholeText).collect(Collectors.joining("\n")))
            .rules()
            .size();
    if ((long) rules * elements > MOST_MATCHES) {
      throw new SvgException(
          SvgTree.line(sheets.get(0)),
          "its style sheet has " + rules + " rules for " + elements + " elements");
    }
  }

  private static void filters(Element element, int line) throws SvgException {
    if (number(element.attr("numOctaves")) > MOST_OCTAVES) {
      throw new SvgException(line, "numOctaves is more than " + MOST_OCTAVES);
    }
    for (String spread : SPREADS) {
      for (String value : element.attr(spread).strip().split("[\\s,]+", -1)) {
        if (element.normalName().startsWith("fe") && number(value) > MOST_SPREAD) {
          throw new SvgException(line, spread + " is more than " + (int) MOST_SPREAD);
        }
      }
    }
  }

  /** A number, whatever its unit; 0 if it is none. */
  public static double number(String text) {
    try {
      String digits = text.strip().replaceFirst("(?i)(%|px|pt|mm|cm|in|em|ex|pc)$", "");
      return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
