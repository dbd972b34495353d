package io.github.huozi.check.pages;

import io.github.huozi.check.Place;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds pages that end above the frame's foot, and facing pages that end on different lines. */
public final class FootRule {

  /** A page that ends so many lines above the foot is short. */
  private static final double SHORT = 2;

  /** The rounding of the number of lines: text stands on whole lines only if the grid is kept. */
  private static final double TOLERANCE = 0.05;

  /** A figure, a quotation or a note that reaches so near to a line, in lines, ends on it. */
  private static final double WITHIN = 0.25;

  /** The kinds of items that have no white around them that could be stretched to fill a page. */
  private static final Set<Kind> WITHOUT_WHITE =
      EnumSet.of(Kind.PARAGRAPH, Kind.NOTE, Kind.CONTENTS);

  private final PageReport report;
  private final PageCauses causes;

  FootRule(PageReport report) {
    this.report = report;
    this.causes = new PageCauses(report);
  }

  void check() {
    List<PageContents> pages = report.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (report.sections().isLast(i)
          || !isJudged(pages.get(i))
          || !report.frame().isOf(pages.get(i + 1))) {
        continue;
      }
      double lines = emptyLines(pages.get(i), report.frame());
      if (causes.isVerse(i, lines)) {
        continue;
      }
      if (lines >= SHORT - TOLERANCE) {
        reportShort(i, lines);
      } else if (pages.get(i).facesNext() && i + 1 < pages.size()) {
        checkFacing(i, lines);
      }
    }
  }

  /**
   * Tells whether a page has text of a section, or begins an article: there the text follows the
   * title.
   */
  private boolean isJudged(PageContents page) {
    boolean written =
        !page.body().isEmpty()
            || page.hasNotesOnly()
            || (!page.other().isEmpty() && !report.sections().startPages());
    return written && report.frame().isOf(page);
  }

  /** The lines that a page leaves empty at its foot, or above its notes; not rounded. */
  public static double emptyLines(PageContents page, PageFrame frame) {
    double below = frame.linesBelow(page.last());
    if (page.notes().isEmpty()) {
      return below;
    }
    for (PageItem note : page.notes()) {
      below = Math.min(below, frame.linesBelow(note));
    }
    double top = page.notes().get(0).top();
    if (page.hasNotesOnly()) {
      // The rule above the notes takes the first line.
      double above = (headTop(page, frame) - frame.head()) / frame.leading();
      return Math.max(0, below) + Math.max(0, above);
    }
    double gap = top - page.last().baseline();
    double usual = Math.min(frame.noteGap(), 2 * frame.leading());
    // Notes begin where they must: the text above them ends on a whole line.
    return Math.max(0, below)
        + Math.max(0, Math.floor((gap - usual) / frame.leading() + TOLERANCE));
  }

  /** The upper edge of the notes, or of the table's head that is repeated above them. */
  private static double headTop(PageContents page, PageFrame frame) {
    double top = page.notes().get(0).top();
    for (Glyph artifact : page.page().paint().artifacts()) {
      double above = artifact.area().getMinY();
      // The heads of vertical pages stand beside their lines.
      if (artifact.upright() && above > frame.head() - frame.leading()) {
        top = Math.min(top, above);
      }
    }
    return top;
  }

  /**
   * The lines that a page is short: what is no line of the body may end within a line. A table and
   * a listing end further below their last line of text than the body does.
   */
  private long wholeLines(PageContents page, double lines) {
    if (report.frame().isBodyLine(page.last())) {
      return Math.round(lines);
    }
    boolean padded = page.last().is(Kind.TABLE) || page.last().is(Kind.CODE);
    return (long) Math.floor(Math.max(0, padded ? lines - WITHIN : lines + WITHIN));
  }

  private void reportShort(int index, double lines) {
    PageContents page = report.pages().get(index);
    int whole = (int) Math.floor(lines + TOLERANCE);
    Optional<String> cause = causes.of(index, lines);
    report.warning(
        "short",
        white(page),
        page.last(),
        "the page ends %d lines %s its %s, %s"
            .formatted(
                whole,
                before(),
                report.foot(),
                cause.orElse(
                    "without a reason: what follows fits there; add a line to a paragraph before it,"
                        + " or remove one")));
  }

  /** The white area below the text of a page. */
  private Place white(PageContents page) {
    PageFrame frame = report.frame();
    double top = page.last().bottom();
    double bottom = frame.bottom();
    if (page.hasNotesOnly()) {
      top = frame.head() - frame.size();
    } else if (!page.notes().isEmpty()) {
      bottom = page.notes().get(0).top();
    }
    Rectangle2D line = page.last().area();
    return new Place.OnPage(
        page.number(),
        Optional.of(
            new Rectangle2D.Double(line.getX(), top, line.getWidth(), Math.max(1, bottom - top))));
  }

  private void checkFacing(int left, double lines) {
    PageContents right = report.pages().get(left + 1);
    if (right.body().isEmpty() || report.sections().isLast(left + 1)) {
      return;
    }
    double facing = emptyLines(right, report.frame());
    if (facing >= SHORT - TOLERANCE || causes.isVerse(left + 1, facing)) {
      return; // The page is reported as short, or a poem follows it.
    }
    long difference = wholeLines(report.pages().get(left), lines) - wholeLines(right, facing);
    PageContents page = difference > 0 ? report.pages().get(left) : right;
    if (difference != 0 && !keepsWhite(page)) {
      report.warning(
          "uneven",
          white(page),
          page.last(),
          "the page ends %s %s the %s of the page that faces it; add a line to a paragraph before it, or remove one"
              .formatted(
                  Math.abs(difference) == 1 ? "a line" : Math.abs(difference) + " lines",
                  before(),
                  report.word("foot", "end")));
    }
  }

  /**
   * Tells whether a page has a heading, a figure or the like, whose white is not stretched to fill
   * it.
   */
  private static boolean keepsWhite(PageContents page) {
    return page.body().stream().skip(1).anyMatch(item -> !WITHOUT_WHITE.contains(item.kind()));
  }

  private String before() {
    return report.word("above", "before");
  }
}
