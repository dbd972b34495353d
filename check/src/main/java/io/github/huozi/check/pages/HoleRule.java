package io.github.huozi.check.pages;

import io.github.huozi.check.Place;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds white bands inside of pages. */
final class HoleRule {

  /** A band of so many lines is a hole. */
  private static final double LINES = 4;

  private final PageReport report;

  HoleRule(PageReport report) {
    this.report = report;
  }

  void check() {
    for (PageContents page : report.pages()) {
      if (!page.body().isEmpty() && report.frame().isOf(page)) {
        check(page);
      }
    }
  }

  private void check(PageContents page) {
    PageFrame frame = report.frame();
    List<Rectangle2D> painted = new ArrayList<>();
    for (PageItem item : page.body()) {
      painted.add(item.area());
    }
    double first = page.first().top();
    double last = first;
    for (Rectangle2D area : painted) {
      last = Math.max(last, area.getMaxY());
    }
    // A repeated head of a table, the ground of a listing, a rule.
    for (Glyph artifact : page.page().paint().artifacts()) {
      if (artifact.upright()) { // The heads of vertical pages stand beside their lines.
        painted.add(artifact.area());
      }
    }
    for (PdfPage.PaintedArea area : page.page().paint().areas()) {
      if (area.area().getHeight() < frame.bottom() - frame.head()) {
        painted.add(area.area());
      }
    }
    painted.sort(Comparator.comparingDouble(Rectangle2D::getMinY));
    double end = openingEnd(page, first);
    Rectangle2D widest = new Rectangle2D.Double();
    for (Rectangle2D area : painted) {
      double band = Math.min(area.getMinY(), last) - end;
      if (band > widest.getHeight()) {
        Rectangle2D line = page.first().area();
        widest = new Rectangle2D.Double(line.getX(), end, line.getWidth(), band);
      }
      end = Math.max(end, area.getMaxY());
    }
    double lines = widest.getHeight() / frame.leading();
    if (lines >= LINES) {
      PageItem below = below(page, widest.getMaxY());
      report.warning(
          "hole",
          new Place.OnPage(page.number(), Optional.of(widest)),
          below,
          "a white band of %d lines divides the page, %s %s; close the gap, or fill it"
              .formatted((int) lines, report.word("above", "before"), below.phrase()));
    }
  }

  /** The end of a section's title at the page's head: the space below a title is designed. */
  private double openingEnd(PageContents page, double first) {
    double end = first;
    if (report.sections().isStart(page.first())) {
      for (PageItem item : page.body()) {
        if (!item.is(Kind.HEADING)) {
          return item.top();
        }
        end = item.bottom();
      }
    }
    return end;
  }

  private static PageItem below(PageContents page, double y) {
    for (PageItem item : page.body()) {
      if (item.top() >= y - 1) {
        return item;
      }
    }
    return page.last();
  }
}
