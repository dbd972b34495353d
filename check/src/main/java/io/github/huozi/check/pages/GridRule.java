package io.github.huozi.check.pages;

import io.github.huozi.check.pages.PageItem.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds lines of the body that do not stand on the grid of the pages: lines of facing pages must
 * have the same heights (JLREQ §2.4, CLREQ §3.2.5). A quotation, a list and a box have the same
 * white space above and below, and need not stand on it; the text after them must. Where the white
 * above all headings of a page has grown to fill it, the lines between two headings are as far off
 * as each other, and the page ends on the grid.
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
        if (isJudged(item) && off > TOLERANCE && !isBetweenHeadings(page, item)) {
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

  private boolean isJudged(PageItem item) {
    return report.frame().isBodyLine(item) && !report.sources().isInset(item);
  }

  /** Tells whether a line is between two headings, and so are only lines that are off alike. */
  private boolean isBetweenHeadings(PageContents page, PageItem line) {
    List<PageItem> items = page.body();
    int at = items.indexOf(line);
    double off = report.frame().offGrid(line.baseline());
    for (int step : new int[] {-1, 1}) {
      int i = at;
      while (i >= 0 && i < items.size() && !items.get(i).is(Kind.HEADING)) {
        PageItem other = items.get(i);
        if (isJudged(other)
            && Math.abs(report.frame().offGrid(other.baseline() - off)) > TOLERANCE) {
          return false;
        }
        i += step;
      }
      if (i < 0 || i == items.size()) {
        return false;
      }
    }
    return true;
  }
}
