package io.github.huozi.check.pages;

import io.github.huozi.check.Cure;
import io.github.huozi.check.Place;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import java.awt.geom.Rectangle2D;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds grounds of listings that reach out of the text's frame, over a running head or a page
 * number, and those that are under no text.
 */
final class GroundRule {

  /** Grounds whose widths differ by less, in pt, are those of listings if one of them is. */
  private static final double ALIKE = 1;

  /** The lengths by which a ground may reach beyond the frame, and beyond its text, in lines. */
  private static final double BEYOND_FRAME = 0.75;

  private static final double BEYOND_TEXT = 2;

  private final PageReport report;

  GroundRule(PageReport report) {
    this.report = report;
  }

  void check() {
    NavigableSet<Double> widths = new TreeSet<>();
    for (PageContents page : report.pages()) {
      grounds(page)
          .filter(ground -> page.body().stream().anyMatch(item -> isCodeOn(ground, item)))
          .forEach(ground -> widths.add(ground.getWidth()));
    }
    for (PageContents page : report.pages()) {
      if (!page.body().isEmpty() && report.frame().isOf(page)) {
        grounds(page)
            .filter(ground -> isAlike(ground.getWidth(), widths))
            .forEach(ground -> check(page, ground));
      }
    }
  }

  private static boolean isCodeOn(Rectangle2D ground, PageItem item) {
    return item.is(Kind.CODE) && ground.contains(item.area());
  }

  /** The areas without a tag that are at least a line high. */
  private Stream<Rectangle2D> grounds(PageContents page) {
    return page.page().paint().areas().stream()
        .filter(area -> area.tag().isEmpty())
        .map(PdfPage.PaintedArea::area)
        .filter(area -> area.getHeight() > report.frame().leading() / 2);
  }

  private static boolean isAlike(double width, NavigableSet<Double> widths) {
    return !widths.subSet(width - ALIKE, false, width + ALIKE, false).isEmpty();
  }

  private void check(PageContents page, Rectangle2D ground) {
    PageFrame frame = report.frame();
    double top = frame.head() - frame.size() - BEYOND_FRAME * frame.leading();
    double bottom = frame.bottom() + BEYOND_FRAME * frame.leading();
    OptionalDouble end =
        page.page().glyphs().stream()
            .map(Glyph::area)
            .filter(ground::intersects)
            .mapToDouble(Rectangle2D::getMaxY)
            .max();
    if (ground.getMinY() < top || ground.getMaxY() > bottom) {
      warn(page, ground, "extends beyond the text's frame");
    } else if (end.isEmpty()) {
      warn(page, ground, "is under no text");
    } else if (ground.getMaxY() - end.getAsDouble() > BEYOND_TEXT * frame.leading()) {
      warn(
          page,
          ground,
          "reaches %.0f lines further than its text"
              .formatted((ground.getMaxY() - end.getAsDouble()) / frame.leading()));
    }
  }

  private void warn(PageContents page, Rectangle2D ground, String what) {
    report
        .findings()
        .warning(
            "ground",
            new Place.OnPage(page.number(), Optional.of(ground)),
            report.sources().of(page.last()),
            "the background of a listing " + what,
            Cure.orTheme("correct the style that gives it another size"));
  }
}
