package io.github.huozi.check.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of the body that do not stand on the grid of the pages: lines of facing pages must
 * have the same heights (JLREQ §2.4, CLREQ §3.2.5). A quotation, a list and a box have the same
 * white space above and below, and need not stand on it; the text after them must.
 */
final class GridRule {

  /** The distance that a baseline may have from the grid, in pt. */
  private static final double TOLERANCE = 0.3;

  private final PageReport report;

  GridRule(PageReport report) {
    this.report = report;
  }

  /** Reports the line of each page that is furthest off. */
  void check() {
    for (PageContents page : report.pages()) {
      @Nullable PageItem furthest = null;
      double most = TOLERANCE;
      int lines = 0;
      for (PageItem item : report.frame().isOf(page) ? page.body() : List.<PageItem>of()) {
        double off = Math.abs(report.frame().offGrid(item.baseline()));
        if (report.frame().isBodyLine(item) && off > TOLERANCE && !report.sources().isInset(item)) {
          lines++;
          if (off > most) {
            furthest = item;
            most = off;
          }
        }
      }
      if (furthest != null) {
        double off = report.frame().offGrid(furthest.baseline());
        report.warning(
            "off-grid",
            furthest,
            "the line \"%s\" is %.1f pt %s its line of the grid, the furthest of %d such lines; give what is %s it a height of whole lines"
                .formatted(
                    furthest.start(),
                    Math.abs(off),
                    off > 0 ? report.word("below", "left of") : report.word("above", "right of"),
                    lines,
                    report.word("above", "before")));
      }
    }
  }
}
