package io.github.huozi.check.pages;

import io.github.huozi.check.pages.PageItem.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The frame and the grid that most pages of a file use. A PDF does not declare them: they are found
 * in its text. Lengths are in pt, from the page's top.
 *
 * @param width the width of most pages
 * @param height their height
 * @param size the size of most text
 * @param leading the distance of most of its baselines
 * @param head the baseline of the frame's first line
 * @param foot the baseline of its last line
 * @param noteGap the least distance from text to the notes below it, from baseline to ascent
 */
public record PageFrame(
    double width,
    double height,
    double size,
    double leading,
    double head,
    double foot,
    double noteGap) {

  /** Sizes and distances that differ by less, in pt, are the same. */
  static final double SAME = 0.15;

  /** Baselines that differ by less, in pt, are counted together to find the frame. */
  private static final double NEAR = 1;

  /**
   * The distance above the frame's last line at which the smaller last line of a note may stand, in
   * lines.
   */
  private static final double NOTE_ABOVE = 0.3;

  /** The frame reaches as far as so many pages do. */
  private static final int SHARED = 3;

  /**
   * Finds the frame.
   *
   * @return empty if the file has no paragraph of two lines, so that there is nothing to judge by
   */
  public static Optional<PageFrame> of(List<PageContents> all) {
    Counts widths = new Counts(NEAR);
    Counts heights = new Counts(NEAR);
    for (PageContents page : all) {
      widths.add(page.page().width(), 1);
      heights.add(page.page().height(), 1);
    }
    double width = widths.mostFrequent();
    double height = heights.mostFrequent();
    List<PageContents> pages = all.stream().filter(page -> isOfSize(page, width, height)).toList();
    Counts sizes = new Counts(SAME);
    for (PageContents page : pages) {
      for (PageItem item : page.body()) {
        if (item.is(Kind.PARAGRAPH) && !item.isPicture()) {
          sizes.add(item.size(), item.glyphs().size());
        }
      }
    }
    double size = sizes.mostFrequent();
    Counts distances = new Counts(SAME);
    Counts heads = new Counts(NEAR);
    List<Double> feet = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    int written = 0;
    double noteGap = Double.POSITIVE_INFINITY;
    for (PageContents page : pages) {
      PageItem before = null;
      for (PageItem item : page.body()) {
        if (!isText(item, size)) {
          continue;
        }
        if (before == null) {
          heads.add(item.baseline(), 1);
          written++;
        } else if (before.block() == item.block()) {
          distances.add(item.baseline() - before.baseline(), 1);
        }
        before = item;
      }
      if (before != null) {
        feet.add(before.baseline());
        ends.add(lowest(page));
        if (!page.notes().isEmpty()) {
          double gap = page.notes().get(0).top() - page.last().baseline();
          noteGap = gap > 0 ? Math.min(noteGap, gap) : noteGap;
        }
      }
    }
    if (distances.isEmpty()) {
      return Optional.empty();
    }
    int shared = Math.min(SHARED, written);
    double leading = distances.mostFrequent();
    double head = heads.first(shared);
    return Optional.of(
        new PageFrame(
            width, height, size, leading, head, foot(feet, ends, head, leading, shared), noteGap));
  }

  private static boolean isOfSize(PageContents page, double width, double height) {
    return Math.abs(page.page().width() - width) < 2 * NEAR
        && Math.abs(page.page().height() - height) < 2 * NEAR
        && page.page().look().turned() == 0;
  }

  /**
   * Tells whether a page has the frame: a page of another size, such as one for a wide table, has
   * not.
   */
  public boolean isOf(PageContents page) {
    return isOfSize(page, width, height);
  }

  /** The lowest baseline of a page, be it that of a note. */
  private static double lowest(PageContents page) {
    double lowest = page.last().baseline();
    for (PageItem note : page.notes()) {
      lowest = Math.max(lowest, note.baseline());
    }
    return lowest;
  }

  /**
   * The last line of the grid that enough pages reach, be it with text or with notes. Pages that do
   * not keep the grid end at different heights, and a page without notes may be short.
   */
  private static double foot(
      List<Double> feet, List<Double> ends, double head, double leading, int enough) {
    double end = reached(ends, ends, leading, enough);
    double line = head + Math.floor((end - head) / leading + NOTE_ABOVE) * leading;
    return Math.max(line, reached(feet, ends, leading, enough));
  }

  /** The lowest of some heights that is within a line of where enough pages end. */
  private static double reached(
      List<Double> heights, List<Double> ends, double leading, int enough) {
    List<Double> sorted = heights.stream().sorted(Comparator.reverseOrder()).toList();
    for (double height : sorted) {
      if (ends.stream().filter(end -> Math.abs(end - height) < leading).count() >= enough) {
        return height;
      }
    }
    return sorted.get(0);
  }

  private static boolean isText(PageItem item, double size) {
    return !item.isPicture() && item.kind().isProse() && Math.abs(item.size() - size) < SAME;
  }

  /**
   * Tells whether an item is a line of the body: of the size of most text, in a paragraph or a
   * list.
   */
  public boolean isBodyLine(PageItem item) {
    return isText(item, size) && !item.is(Kind.QUOTATION) && !item.element().isInside("Lbl");
  }

  /** The lower edge of the frame: the descent of its last line. */
  double bottom() {
    return foot + 0.25 * size;
  }

  /** The upper edge of the frame: about the ascent of its first line. */
  double top() {
    return head - size;
  }

  /** The number of its lines. */
  public int lines() {
    return 1 + (int) Math.round((foot - head) / leading);
  }

  /** The lines that an item leaves empty below it down to the frame's foot; not rounded. */
  public double linesBelow(PageItem item) {
    double end = item.isPicture() ? item.bottom() - 0.25 * size : item.baseline();
    return (foot - end) / leading;
  }

  /** The distance of a baseline from the nearest line of the grid, in pt; below it if positive. */
  public double offGrid(double baseline) {
    double lines = (baseline - head) / leading;
    return (lines - Math.rint(lines)) * leading;
  }

  /** Counts numbers; those that hardly differ are counted together. */
  private static final class Counts {

    private final double step;
    private final TreeMap<Long, Integer> counts = new TreeMap<>();
    private final Map<Long, Double> values = new HashMap<>();

    Counts(double step) {
      this.step = step;
    }

    void add(double value, int count) {
      long key = Math.round(value / step);
      counts.merge(key, count, Integer::sum);
      values.putIfAbsent(key, value);
    }

    boolean isEmpty() {
      return counts.isEmpty();
    }

    /** The number that is most frequent with its neighbours; the least of several. */
    double mostFrequent() {
      long best = 0;
      int most = 0;
      for (long key : counts.keySet()) {
        int around = around(key) * 2 + counts.getOrDefault(key, 0);
        if (around > most) {
          most = around;
          best = key;
        }
      }
      return values.getOrDefault(best, 0.0);
    }

    /** The least number that, with its neighbours, was counted often enough. */
    double first(int enough) {
      for (long key : counts.keySet()) {
        if (around(key) >= enough) {
          return values.getOrDefault(key, 0.0);
        }
      }
      return values.getOrDefault(counts.firstKey(), 0.0);
    }

    private int around(long key) {
      return counts.getOrDefault(key - 1, 0)
          + counts.getOrDefault(key, 0)
          + counts.getOrDefault(key + 1, 0);
    }
  }
}
