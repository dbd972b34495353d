package io.github.huozi.svg.style;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jsoup.nodes.Element;

/**
 * The coordinate system of a drawing and the size it asks for (SVG 2 §8.2, CSS Images 3 §5).
 *
 * @param askedWidth the root's {@code width}, if it is positive
 * @param askedHeight the root's {@code height}, if it is positive
 * @param viewBox the root's {@code viewBox}, if it has an area
 */
public record SvgViewport(
    Optional<SvgLength> askedWidth, Optional<SvgLength> askedHeight, Optional<ViewBox> viewBox) {

  /** The size of a replaced element that has none (CSS 2.2 §10.3.2). */
  private static final ViewBox FALLBACK = new ViewBox(0, 0, 300, 150);

  /** A rectangle in user units. */
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

  /** The viewport of an {@code svg} element. */
  public static SvgViewport of(Element svg) {
    return new SvgViewport(
        SvgLength.parse(svg.attr("width")).filter(length -> length.number() > 0),
        SvgLength.parse(svg.attr("height")).filter(length -> length.number() > 0),
        ViewBox.parse(svg.attr("viewBox")));
  }

  /** The user space of the nearest {@code svg} around an element, to which percentages refer. */
  public static ViewBox around(Element element) {
    for (Element above = element; above != null; above = above.parent()) {
      if (SvgTree.is(above, "svg")) {
        return of(above).userSpace();
      }
    }
    return FALLBACK;
  }

  /** The area of the drawing: the {@code viewBox}, or else the size in px. */
  public ViewBox userSpace() {
    return viewBox.orElseGet(
        () ->
            new ViewBox(
                0,
                0,
                absolute(askedWidth).orElse(FALLBACK.width()),
                absolute(askedHeight).orElse(FALLBACK.height())));
  }

  /** Tells whether the drawing has a size of its own that does not depend on its surroundings. */
  public boolean isSized() {
    return absolute(askedWidth).isPresent() && absolute(askedHeight).isPresent();
  }

  /** Width divided by height; 0 if the drawing has no ratio of its own. */
  public double ratio() {
    if (viewBox.isPresent()) {
      return viewBox.get().width() / viewBox.get().height();
    }
    ViewBox area = userSpace();
    return isSized() ? area.width() / area.height() : 0;
  }

  /**
   * The size in px if CSS gives none. A drawing without width and height, or with percentages,
   * takes the available width (CSS 2.2 §10.3.2).
   *
   * @param available the width of the containing block in px; 0 if it is not known
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
