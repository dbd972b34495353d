package io.github.huozi.svg.paint;

import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgTree;
import io.github.huozi.svg.style.SvgViewport;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The limits of a drawing's size and content. They are checked before anything is drawn, by counts
 * that are the same on every machine.
 */
public final class SvgLimits {

  /** The largest width and height, in px: 26 metres. */
  private static final double MOST_PIXELS = 100_000;

  /** The largest ratio of the longer side to the shorter one. Beyond it a drawing is a line. */
  private static final double MOST_RATIO = 1000;

  /** Enough for a large chart or map. It also bounds what {@code use} multiplies. */
  static final int MOST_ELEMENTS = 200_000;

  /** Each letter becomes the outline of a glyph. A page of small type has 5,000 letters. */
  private static final int MOST_LETTERS = 50_000;

  /** Rules of style sheets times elements: each rule is matched with each element several times. */
  private static final long MOST_MATCHES = 50_000_000;

  /** Stops of one gradient. */
  private static final int MOST_STOPS = 1_000;

  /** Noise of more octaves has details that are finer than pixels. */
  private static final int MOST_OCTAVES = 10;

  /** The reach of a filter, in user units. */
  private static final double MOST_SPREAD = 2_000;

  private static final Set<String> SPREADS = Set.of("stdDeviation", "radius");

  private SvgLimits() {}

  /**
   * Checks a whole drawing.
   *
   * @throws SvgException if a limit is exceeded
   */
  public static void check(Element svg) throws SvgException {
    checkSize(svg);
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
          throw new SvgException(line, "it has more than " + MOST_LETTERS + " characters");
        }
      }
      if (element.children().size() > MOST_STOPS
          && element.children().stream().filter(stop -> SvgTree.is(stop, "stop")).count()
              > MOST_STOPS) {
        throw new SvgException(line, "a gradient has more than " + MOST_STOPS + " stops");
      }
      checkFilters(element, line);
    }
    long matches = SvgCascade.countMatches(svg);
    if (matches > MOST_MATCHES) {
      throw new SvgException(
          SvgTree.line(SvgTree.all(svg, "style").get(0)),
          "its style sheet has too many rules ("
              + matches / elements
              + ") for "
              + elements
              + " elements");
    }
  }

  private static void checkSize(Element svg) throws SvgException {
    SvgViewport viewport = SvgViewport.of(svg);
    SvgViewport.Size size = viewport.size(0);
    SvgViewport.ViewBox area = viewport.userSpace();
    boolean fits = size.width() <= MOST_PIXELS && size.height() <= MOST_PIXELS;
    if (!fits || isLine(area.width() / area.height()) || isLine(size.width() / size.height())) {
      throw new SvgException(
          SvgTree.line(svg),
          "the drawing's size, %.0f by %.0f px, is far too large"
              .formatted(size.width(), size.height()));
    }
  }

  private static boolean isLine(double ratio) {
    return !(ratio <= MOST_RATIO && ratio >= 1 / MOST_RATIO);
  }

  private static void checkFilters(Element element, int line) throws SvgException {
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

  /** A number without its unit; 0 if the text is no number. */
  public static double number(String text) {
    try {
      String digits = text.strip().replaceFirst("(?i)(%|px|pt|mm|cm|in|em|ex|pc)$", "");
      return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
