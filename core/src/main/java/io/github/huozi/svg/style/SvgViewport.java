package io.github.huozi.svg.style;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;

/**
 * The area a drawing is made in, and the size it asks for (SVG 2 §8.2, CSS Images 3 §5).
 *
 * @param askedWidth the root's {@code width}, as far as it is one
 * @param askedHeight the root's {@code height}
 * @param viewBox the root's {@code viewBox}, if it has one with an area
 */
public record SvgViewport(
    Optional<SvgLength> askedWidth, Optional<SvgLength> askedHeight, Optional<ViewBox> viewBox) {

  /** What CSS takes for something that has no size at all. */
  private static final ViewBox FALLBACK = new ViewBox(0, 0, 300, 150);

  /** In user units. */
  public record ViewBox(double x, double y, double width, double height) {

    static Optional<ViewBox> parse(String text) {
      String[] parts = text.strip().split("\\s*,\\s*|\\s+", -1);
      if (parts.length != 4) {
        return Optional.empty();
      }
      double[] numbers = new double[4];
      for (int i = 0; i < 4; i++) {
        Optional<SvgLength> number = SvgLength.parse(parts[i]);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        numbers[i] = number.get().number();
      }
      return numbers[2] > 0 && numbers[3] > 0
          ? Optional.of(new ViewBox(numbers[0], numbers[1], numbers[2], numbers[3]))
          : Optional.empty();
    }
  }

  /** A size in px. */
  public record Size(double width, double height) {}

  public static SvgViewport of(Element svg) {
    return new SvgViewport(
        SvgLength.parse(svg.attr("width")).filter(length -> length.number() > 0),
        SvgLength.parse(svg.attr("height")).filter(length -> length.number() > 0),
        ViewBox.parse(svg.attr("viewBox")));
  }

  /** That of the nearest {@code svg} around an element: what percentages are taken of. */
  public static ViewBox around(Element element) {
    for (Element above = element; above != null; above = above.parent()) {
      if (SvgTree.is(above, "svg")) {
        return of(above).userSpace();
      }
    }
    return FALLBACK;
  }

  /** The area that is drawn in: the {@code viewBox}, or else the size in px. */
  public ViewBox userSpace() {
    return viewBox.orElseGet(
        () ->
            new ViewBox(
                0,
                0,
                absolute(askedWidth).orElse(FALLBACK.width()),
                absolute(askedHeight).orElse(FALLBACK.height())));
  }

  /** Whether it has a size of its own, whatever surrounds it. */
  public boolean isSized() {
    return absolute(askedWidth).isPresent() && absolute(askedHeight).isPresent();
  }

  /** Width by height of what is drawn; 0 if the drawing has no shape of its own. */
  public double ratio() {
    if (viewBox.isPresent()) {
      return viewBox.get().width() / viewBox.get().height();
    }
    ViewBox area = userSpace();
    return isSized() ? area.width() / area.height() : 0;
  }

  /**
   * The size in px it has if CSS asks for none. A drawing that names neither width nor height, or
   * names them in per cent, takes what there is (CSS 2.2 §10.3.2).
   *
   * @param available the width around it in px; 0 if it is not known
   */
  public Size size(double available) {
    OptionalDouble width = resolve(askedWidth, available);
    OptionalDouble height = absolute(askedHeight);
    ViewBox area = userSpace();
    double ratio = area.width() / area.height();
    if (width.isPresent() && height.isPresent()) {
      return new Size(width.getAsDouble(), height.getAsDouble());
    }
    if (width.isPresent()) {
      return new Size(width.getAsDouble(), width.getAsDouble() / ratio);
    }
    if (height.isPresent()) {
      return new Size(height.getAsDouble() * ratio, height.getAsDouble());
    }
    double fill = available > 0 && viewBox.isPresent() ? available : area.width();
    return new Size(fill, fill / ratio);
  }

  private static OptionalDouble resolve(Optional<SvgLength> length, double available) {
    if (length.isPresent() && length.get().isPercentage()) {
      return available > 0
          ? OptionalDouble.of(length.get().number() * available / 100)
          : OptionalDouble.empty();
    }
    return absolute(length);
  }

  private static OptionalDouble absolute(Optional<SvgLength> length) {
    return length
        .filter(l -> !l.isPercentage())
        .map(l -> OptionalDouble.of(l.in(SvgFont.MEDIUM, 0)))
        .orElse(OptionalDouble.empty());
  }
}
