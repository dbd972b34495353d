package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import io.github.huozi.request.PageStyle.Margins;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The settings of an edition, or a build, for the printed page. The theme decides the rest.
 *
 * @param size the size of the trimmed page
 * @param margins between the page's edge and the text
 * @param bodySize the size of the text, in pt
 * @param leading the distance from line to line of the text, in pt
 * @param lineBreak how strictly marks are kept from the start of a line
 * @param area the area of the text, for which the margins make room; empty for the largest
 */
public record PageLayout(
    Optional<Size> size,
    Optional<Margins> margins,
    OptionalDouble bodySize,
    OptionalDouble leading,
    Optional<LineBreak> lineBreak,
    Optional<Area> area) {

  /** Sets nothing. */
  public static final PageLayout NONE =
      new PageLayout(
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Optional.empty(),
          Optional.empty());

  /** A layout that sets everything, as a page has it. */
  public static PageLayout of(PageStyle page) {
    return new PageLayout(
        Optional.of(new Size(page.width(), page.height())),
        Optional.of(page.margins()),
        OptionalDouble.of(page.bodySize()),
        page.leading(),
        Optional.of(page.lineBreak()),
        Optional.empty());
  }

  /**
   * These values and, where one is missing, those of another layout. The leading belongs to its
   * body size: whoever sets another size does not get it.
   */
  public PageLayout over(PageLayout other) {
    return new PageLayout(
        size.or(other::size),
        margins.or(other::margins),
        bodySize.isPresent() ? bodySize : other.bodySize,
        leading.isPresent() || bodySize.isPresent() ? leading : other.leading,
        lineBreak.or(other::lineBreak),
        area.or(other::area));
  }

  /**
   * The page that results from these values and, where one is missing, from the theme's. On a page
   * of another size the theme's margins keep their proportion to it. The theme's leading belongs to
   * its body size, likewise.
   */
  public PageStyle over(PageStyle theme) {
    double width = size.map(Size::width).orElse(theme.width());
    double height = size.map(Size::height).orElse(theme.height());
    Margins own = theme.margins();
    double across = width / theme.width();
    double along = height / theme.height();
    return new PageStyle(
        width,
        height,
        margins.orElse(
            new Margins(
                own.top() * along,
                own.outer() * across,
                own.bottom() * along,
                own.inner() * across)),
        bodySize.orElse(theme.bodySize()),
        leading.isPresent() || bodySize.isPresent() ? leading : theme.leading(),
        lineBreak.orElse(theme.lineBreak()));
  }

  /**
   * The size of the trimmed page.
   *
   * @param width in pt
   * @param height in pt
   */
  public record Size(double width, double height) {}

  /**
   * The area of a page's text (版心).
   *
   * @param characters the number of characters of body size on a line
   * @param lines the number of lines on a page
   */
  public record Area(int characters, int lines) {}
}
