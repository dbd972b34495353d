package io.github.huozi.site;

import io.github.huozi.check.pages.PageContents;
import io.github.huozi.check.pages.PageItem;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.Glyph;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Measures the points that are about pages: areas, margins, ends, notes and running heads. */
final class PageMeasures {

  private static final double MM = 72 / 25.4;

  /** The height of a pocket book, in mm, is less. */
  private static final double POCKET = 160;

  /**
   * The pages from which blank ones are judged: the title matter of a short file has one or two.
   */
  private static final int LONG = 32;

  /** Distances from the grid that are less, in pt, come of rounding. */
  private static final double ON_GRID = 0.3;

  private static final Set<Kind> WITHOUT_SIZE =
      Set.of(Kind.CODE, Kind.FORMULA, Kind.FIGURE, Kind.CONTENTS);

  private final DesignedFile file;
  private final String theme;

  /**
   * @param theme the word of publication.yaml for the theme; empty if it is not known
   */
  PageMeasures(DesignedFile file, String theme) {
    this.file = file;
    this.theme = theme;
  }

  void measure(Map<DesignPoint, PointResult> results) {
    results.put(DesignPoint.FACING, facing());
    boolean shown = file.showsMeasure() && file.showsHead();
    results.put(DesignPoint.TYPE_AREA, shown ? typeArea() : PointResult.NONE);
    results.put(DesignPoint.MARGINS, shown ? margins() : PointResult.NONE);
    results.put(DesignPoint.INK, shown ? ink() : PointResult.NONE);
    results.put(DesignPoint.SIZES, sizes());
    results.put(DesignPoint.NOTES, notes());
    results.put(DesignPoint.RUNNING_HEADS, runningHeads());
    results.put(DesignPoint.GRID, grid());
    results.put(DesignPoint.CHAPTER_ENDS, chapterEnds());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private boolean isVerticalClassics() {
    return theme.equals("classics") && file.isVertical();
  }

  /** A sign before a figure that is not judged: no page need be full that it rests on. */
  private String about() {
    return file.showsFoot() ? "" : "≈ ";
  }

  private PointResult facing() {
    List<PageContents> pages = file.pages();
    List<Integer> apart = new ArrayList<>();
    int spreads = 0;
    int oneLine = 0;
    long most = 0;
    for (int i = 0; i + 1 < pages.size(); i++) {
      if (pages.get(i).number() % 2 == 0 && file.isInside(i) && file.isInside(i + 1)) {
        double left = file.emptyLines(pages.get(i));
        double right = file.emptyLines(pages.get(i + 1));
        long lines = Math.abs(Math.round(left) - Math.round(right));
        spreads++;
        most = Math.max(most, lines);
        oneLine += lines == 1 ? 1 : 0;
        if (lines > 1) {
          apart.add(pages.get(i).number());
        }
      }
    }
    if (spreads == 0) {
      return PointResult.NONE;
    }
    // One spread in a short file is more than its share, and no fault.
    boolean kept = apart.isEmpty() && oneLine <= Math.max(1, 0.05 * spreads);
    return PointResult.of(
        text("%d lines, %d of %d spreads", most, apart.size() + oneLine, spreads), kept, apart);
  }

  /** A page that has text in the frame, by which the margins are measured. */
  private List<PageContents> pagesOfText() {
    return file.pages().stream()
        .filter(page -> file.frame().isOf(page) && page.body().stream().anyMatch(file::isText))
        .toList();
  }

  private PointResult typeArea() {
    double share =
        100 * file.measure() * file.typeHeight() / (file.frame().width() * file.frame().height());
    boolean wide = theme.equals("report") || isVerticalClassics();
    boolean right = share > (wide ? 38.5 : 49.5) && share < (wide ? 50.5 : 62.5);
    return PointResult.of(about() + text("%.0f %%", share), right || !file.showsFoot(), List.of());
  }

  private PointResult margins() {
    double[] sums = new double[4];
    for (PageContents page : pagesOfText()) {
      Rectangle2D area = page.page().frame().toSheet(file.typeArea(page));
      Rectangle2D sheet = page.page().sheet();
      double left = area.getMinX();
      double right = sheet.getWidth() - area.getMaxX();
      // Books with vertical lines are bound on the right: an odd page lies left of the fold.
      boolean spineAtLeft = (page.number() % 2 == 1) != file.isVertical();
      sums[0] += area.getMinY();
      sums[1] += spineAtLeft ? right : left;
      sums[2] += sheet.getHeight() - area.getMaxY();
      sums[3] += spineAtLeft ? left : right;
    }
    double pages = pagesOfText().size() * MM;
    double foot = sums[2] / sums[0];
    boolean right = isVerticalClassics() ? foot < 1 : foot >= 1.195 && foot <= 1.705;
    double wider = (sums[3] - sums[1]) / pages;
    return PointResult.of(
        about()
            + text(
                "%.2f; %.2f (%.1f/%.1f/%.1f/%.1f mm)",
                foot,
                sums[1] / sums[3],
                sums[0] / pages,
                sums[1] / pages,
                sums[2] / pages,
                sums[3] / pages),
        (right || !file.showsFoot()) && (file.isVertical() ? wider <= 2.55 : wider < 0),
        List.of());
  }

  private PointResult ink() {
    if (file.ink().isEmpty()) {
      return PointResult.NONE;
    }
    List<Integer> missed = new ArrayList<>();
    file.ink()
        .forEach(
            (page, ink) -> {
              if (ink < 0.0795 || ink > 0.1205) {
                missed.add(page);
              }
            });
    double least = file.ink().values().stream().mapToDouble(ink -> ink).min().orElse(0);
    double most = file.ink().values().stream().mapToDouble(ink -> ink).max().orElse(0);
    return PointResult.of(text("%.1f-%.1f %%", 100 * least, 100 * most), missed.isEmpty(), missed);
  }

  private PointResult sizes() {
    List<Integer> missed = new ArrayList<>();
    int mostSizes = 0;
    int mostFamilies = 0;
    for (PageContents page : pagesOfText()) {
      if (file.isOpening(page)) {
        continue;
      }
      Set<Long> sizes = new TreeSet<>();
      for (List<PageItem> items : List.of(page.body(), page.notes())) {
        for (PageItem item : items) {
          if (!item.isPicture() && !WITHOUT_SIZE.contains(item.kind())) {
            sizes.add(Math.round(10 * item.size()));
          }
        }
      }
      int families = file.families().getOrDefault(page.number(), Set.of()).size();
      mostSizes = Math.max(mostSizes, sizes.size());
      mostFamilies = Math.max(mostFamilies, families);
      if (sizes.size() > 3 || families > 3) {
        missed.add(page.number());
      }
    }
    return mostSizes == 0
        ? PointResult.NONE
        : PointResult.of(text("%d, %d", mostSizes, mostFamilies), missed.isEmpty(), missed);
  }

  private PointResult notes() {
    List<Integer> missed = new ArrayList<>();
    double most = 0;
    for (PageContents page : file.pages()) {
      if (!page.notes().isEmpty() && file.frame().isOf(page)) {
        double top = page.notes().get(0).top();
        double bottom = page.notes().stream().mapToDouble(PageItem::bottom).max().orElse(top);
        double share = (bottom - top) / file.typeHeight();
        most = Math.max(most, share);
        if (share > 1 / 3.0) {
          missed.add(page.number());
        }
      }
    }
    return most == 0
        ? PointResult.NONE
        : PointResult.of(text("%.0f %%", 100 * most), missed.isEmpty(), missed);
  }

  private PointResult runningHeads() {
    List<Integer> missed = new ArrayList<>();
    double longest = 0;
    for (PageContents page : pagesOfText()) {
      Rectangle2D area = page.page().frame().toSheet(file.typeArea(page));
      for (List<Glyph> run : runs(page)) {
        Rectangle2D place = page.page().frame().toSheet(area(run));
        boolean down = place.getHeight() > place.getWidth();
        double share =
            down ? place.getHeight() / area.getHeight() : place.getWidth() / area.getWidth();
        boolean outside = place.getMaxY() < area.getMinY() || place.getMinY() > area.getMaxY();
        if (outside || (file.isVertical() && !place.intersects(area))) {
          longest = Math.max(longest, share);
          if (share > 0.605 || run.stream().anyMatch(glyph -> glyph.codePoint() == '…')) {
            missed.add(page.number());
          }
        }
      }
    }
    return longest == 0
        ? PointResult.NONE
        : PointResult.of(text("%.0f %%", 100 * longest), missed.isEmpty(), missed);
  }

  /** The artifacts of a page that stand beside each other with no wide gap between them. */
  private static List<List<Glyph>> runs(PageContents page) {
    List<List<Glyph>> runs = new ArrayList<>();
    Glyph before = null;
    for (Glyph glyph : page.page().paint().artifacts()) {
      boolean follows =
          before != null
              && before.turned() == glyph.turned()
              && Math.abs(glyph.gapAfter(before)) < glyph.size()
              && Math.abs(glyph.upright() ? glyph.y() - before.y() : glyph.x() - before.x()) < 1;
      if (!follows) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(glyph);
      before = glyph;
    }
    return runs;
  }

  private static Rectangle2D area(List<Glyph> run) {
    Rectangle2D area = run.get(0).area().getBounds2D();
    run.forEach(glyph -> area.add(glyph.area()));
    return area;
  }

  private PointResult grid() {
    Set<Integer> missed = new HashSet<>();
    int lines = 0;
    int off = 0;
    for (PageContents page : pagesOfText()) {
      for (PageItem item : page.body()) {
        if (file.isText(item) && !file.isSetIn(item)) {
          lines++;
          if (Math.abs(file.frame().offGrid(item.baseline())) > ON_GRID) {
            off++;
            missed.add(page.number());
          }
        }
      }
    }
    return lines == 0
        ? PointResult.NONE
        : PointResult.of(
            text("%.1f %% of %d", 100.0 * (lines - off) / lines, lines),
            off <= 0.01 * lines,
            missed);
  }

  private PointResult chapterEnds() {
    List<Integer> missed = new ArrayList<>();
    long fewest = file.frame().lines();
    int blank = 0;
    for (int i = 0; i < file.pages().size(); i++) {
      PageContents page = file.pages().get(i);
      blank += page.page().look().blank() ? 1 : 0;
      if (!page.body().isEmpty()
          && file.isLast(i)
          && !file.isOpening(page)
          && file.frame().isOf(page)) {
        long lines = file.frame().lines() - Math.round(file.frame().linesBelow(page.last()));
        fewest = Math.min(fewest, lines);
        if (lines < 5) {
          missed.add(page.number());
        }
      }
    }
    double share = (double) blank / file.pages().size();
    boolean pocket = file.frame().height() < POCKET * MM;
    return PointResult.of(
        (file.showsHead() ? "" : "≈ ") + text("%d lines, %.0f %% blank", fewest, 100 * share),
        missed.isEmpty() && (file.pages().size() < LONG || share <= (pocket ? 0.02 : 0.04)),
        missed);
  }
}
