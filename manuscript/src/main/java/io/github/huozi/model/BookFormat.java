package io.github.huozi.model;

import io.github.huozi.language.LineBreak;
import io.github.huozi.language.Script;
import io.github.huozi.language.WritingMode;
import io.github.huozi.request.PageLayout;
import io.github.huozi.request.PageLayout.Area;
import io.github.huozi.request.PageStyle;
import io.github.huozi.request.PageStyle.Margins;
import io.github.huozi.request.PageValues;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A format of books with vertical lines, as the trade sets it: a page by name brings its type, its
 * characters and lines, and margins of which that at the spine is the wider one, since glued books
 * do not open flat.
 *
 * @param page the page, whose margins have the proportions of those that the area leaves
 * @param area the characters on a line and the lines on a page; empty for the most within the
 *     margins
 */
public record BookFormat(PageStyle page, Optional<Area> area) {

  private static final BookFormat JAPANESE_A5 =
      of("A5", inMillimetres(22, 21.2, 29.3, 22), 9, 16, 50, 19);

  private static final List<BookFormat> ALL =
      List.of(
          of("文庫", inMillimetres(12.5, 11.8, 15.6, 13.5), 8.5, 14.5, 40, 16),
          of("新書", inMillimetres(23, 11.5, 32, 13.1), 9, 14.8, 40, 15),
          of("四六判", inMillimetres(22, 14.2, 29.5, 16.5), 9, 16.5, 43, 17),
          of("25K", inMillimetres(24, 20.7, 30.4, 22), 10.5, 18, 42, 17),
          of("18K", inMillimetres(26, 25, 33.6, 27), 10.5, 18, 46, 19));

  /** The distance of the text of a page without a format from the middle, off the spine, in pt. */
  private static final double OFF_SPINE = 1.5;

  private static BookFormat of(
      String size, Margins margins, double body, double leading, int characters, int lines) {
    PageLayout.Size page = PageValues.size(size);
    return new BookFormat(
        new PageStyle(
            page.width(),
            page.height(),
            margins,
            body,
            OptionalDouble.of(leading),
            LineBreak.STRICT),
        Optional.of(new Area(characters, lines)));
  }

  private static Margins inMillimetres(double top, double outer, double bottom, double inner) {
    double point = 72 / 25.4;
    return new Margins(top * point, outer * point, bottom * point, inner * point);
  }

  /**
   * The page of an edition before its layout, and the area that the layout has on it.
   *
   * @param print the theme's form for the script and the direction of lines
   */
  public static BookFormat of(
      PageLayout layout, BuiltInTheme.InPrint print, Script script, WritingMode mode) {
    PageStyle ofTheme = print.page();
    if (!mode.isVertical() || (print.ofDirection() && layout.size().isEmpty())) {
      return new BookFormat(ofTheme, layout.area());
    }
    PageLayout.Size size =
        layout.size().orElse(new PageLayout.Size(ofTheme.width(), ofTheme.height()));
    Optional<BookFormat> found =
        script == Script.JAPANESE && JAPANESE_A5.hasSize(size)
            ? Optional.of(JAPANESE_A5)
            : ALL.stream().filter(format -> format.hasSize(size)).findFirst();
    // With another size of text or other margins the text is as large as it can be within them.
    boolean whole =
        layout.margins().isEmpty() && layout.bodySize().isEmpty() && layout.leading().isEmpty();
    return new BookFormat(
        found.map(BookFormat::page).orElse(offTheSpine(ofTheme)),
        layout.area().or(() -> found.filter(format -> whole).flatMap(BookFormat::area)));
  }

  private boolean hasSize(PageLayout.Size size) {
    return page.width() == size.width() && page.height() == size.height();
  }

  /** A theme's page for vertical lines, of which no margin is narrower at the spine. */
  private static PageStyle offTheSpine(PageStyle page) {
    Margins margins = page.margins();
    if (margins.inner() > margins.outer()) {
      return page;
    }
    double middle = (margins.inner() + margins.outer()) / 2;
    double off = Math.min(OFF_SPINE, middle);
    return new PageStyle(
        page.width(),
        page.height(),
        new Margins(margins.top(), middle - off, margins.bottom(), middle + off),
        page.bodySize(),
        page.leading(),
        page.lineBreak());
  }
}
