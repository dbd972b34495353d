package io.github.huozi.request;

import io.github.huozi.language.LineBreak;
import io.github.huozi.request.PageStyle.Margins;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an edition sets of its printed page. The build's parameters decide the rest.
 *
 * @param size the size of the trimmed page
 * @param margins between the page's edge and the text
 * @param bodySize the size of the text, in pt
 * @param lineBreak how strictly marks are kept from the start of a line
 */
public record PageLayout(
    Optional<Size> size,
    Optional<Margins> margins,
    OptionalDouble bodySize,
    Optional<LineBreak> lineBreak) {

  /** Sets nothing. */
  public static final PageLayout NONE =
      new PageLayout(Optional.empty(), Optional.empty(), OptionalDouble.empty(), Optional.empty());

  /** The page that results from these values and, where one is missing, from the build's. */
  public PageStyle over(PageStyle build) {
    return new PageStyle(
        size.map(Size::width).orElse(build.width()),
        size.map(Size::height).orElse(build.height()),
        margins.orElse(build.margins()),
        bodySize.orElse(build.bodySize()),
        lineBreak.orElse(build.lineBreak()));
  }

  /**
   * The size of the trimmed page.
   *
   * @param width in pt
   * @param height in pt
   */
  public record Size(double width, double height) {}
}
