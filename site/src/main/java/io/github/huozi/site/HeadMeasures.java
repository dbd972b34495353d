package io.github.huozi.site;

import io.github.huozi.check.pages.PageContents;
import io.github.huozi.check.pages.PageItem;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.StructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Measures the spaces of heads. The heads that open chapters and those of notes are left out. */
final class HeadMeasures {

  /** Spaces that differ by less, in pt, are the same. */
  private static final double SAME = 0.3;

  private static final Set<String> HEADS = Set.of("H1", "H2", "H3", "H4", "H5", "H6");

  private final DesignedFile file;
  private final List<Head> heads = new ArrayList<>();

  /**
   * A head between lines of text.
   *
   * @param level its tag and its size
   * @param above the space from the last line above it, in pt; not a number if that is no text
   * @param below the space to the line below it
   */
  private record Head(int page, String level, double above, double below) {}

  HeadMeasures(DesignedFile file) {
    this.file = file;
    file.pages().stream().filter(file.frame()::isOf).forEach(this::readHeads);
  }

  void measure(Map<DesignPoint, PointResult> results) {
    results.put(DesignPoint.HEADS, headSpaces());
    results.put(DesignPoint.HEAD_SPACES, belowToAbove());
    results.put(DesignPoint.BELOW_HEADS, belowHeads());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private void readHeads(PageContents page) {
    List<PageItem> items = page.body();
    for (int from = 0; from < items.size(); from++) {
      PageItem first = items.get(from);
      boolean opens = from == 0 && file.isOpening(page);
      boolean goesOn = from > 0 && items.get(from - 1).block() == first.block();
      if (!first.is(Kind.HEADING) || opens || goesOn) {
        continue;
      }
      int to = from;
      while (to + 1 < items.size() && items.get(to + 1).block() == first.block()) {
        to++;
      }
      double above =
          from > 0 && file.isText(items.get(from - 1))
              ? first.baseline() - items.get(from - 1).baseline()
              : Double.NaN;
      double below =
          to + 1 < items.size() && file.isText(items.get(to + 1))
              ? items.get(to + 1).baseline() - items.get(to).baseline()
              : Double.NaN;
      // A head in the margin, or in the line of its text, has no space.
      boolean beside = above < SAME || below < SAME;
      StructureElement element = first.element().innermost(HEADS);
      boolean ofNotes = to + 1 < items.size() && items.get(to + 1).is(Kind.NOTE);
      if (!beside && !ofNotes && element != null) {
        heads.add(
            new Head(page.number(), element.role() + text(" %.1f", first.size()), above, below));
      }
    }
  }

  /** The heads of each level that have a space on one side. */
  private Map<String, List<Head>> levels(ToDoubleFunction<Head> space) {
    return heads.stream()
        .filter(head -> !Double.isNaN(space.applyAsDouble(head)))
        .collect(Collectors.groupingBy(Head::level, TreeMap::new, Collectors.toList()));
  }

  private static double usual(List<Head> heads, ToDoubleFunction<Head> space) {
    return DesignedFile.usual(heads.stream().map(space::applyAsDouble).toList(), SAME);
  }

  private PointResult headSpaces() {
    Set<Integer> pages = new TreeSet<>();
    Set<Integer> unequal = new TreeSet<>();
    int all = 0;
    int right = 0;
    for (List<Head> level : levels(Head::above).values()) {
      double usual = usual(level, Head::above);
      Map<Integer, Double> spreads = new TreeMap<>();
      for (Head head : level) {
        all++;
        Double other = spreads.putIfAbsent(head.page() / 2, head.above());
        boolean differs = Math.abs(head.above() - usual) > SAME;
        if (differs) {
          pages.add(head.page());
        } else {
          right++;
        }
        if (other != null && Math.abs(other - head.above()) > SAME) {
          unequal.add(head.page() / 2);
        }
      }
    }
    return all == 0
        ? PointResult.NONE
        : PointResult.of(
            text("%d of %d, %d spreads unequal", right, all, unequal.size()),
            unequal.isEmpty() && right >= 0.95 * all,
            pages);
  }

  private PointResult belowToAbove() {
    double limit = file.isVertical() ? 1 : file.isLatin() || file.isJapanese() ? 0.77 : 0.6;
    Map<String, List<Head>> below = levels(Head::below);
    StringBuilder values = new StringBuilder();
    boolean kept = true;
    for (Map.Entry<String, List<Head>> level : levels(Head::above).entrySet()) {
      List<Head> others = below.getOrDefault(level.getKey(), List.of());
      if (!others.isEmpty()) {
        double share = usual(others, Head::below) / usual(level.getValue(), Head::above);
        values.append(text("%s%s %.2f", values.isEmpty() ? "" : ", ", level.getKey(), share));
        kept &= share <= limit + 0.01;
      }
    }
    return values.isEmpty() ? PointResult.NONE : PointResult.of(values.toString(), kept, List.of());
  }

  private PointResult belowHeads() {
    Set<Integer> missed = new TreeSet<>();
    double most = 0;
    Map<String, List<Head>> levels = levels(Head::below);
    for (List<Head> level : levels.values()) {
      double usual = usual(level, Head::below);
      for (Head head : level) {
        double off = Math.abs(head.below() - usual);
        most = Math.max(most, off);
        if (off > SAME) {
          missed.add(head.page());
        }
      }
    }
    return levels.isEmpty()
        ? PointResult.NONE
        : PointResult.of(text("%.1f pt", most), missed.isEmpty(), missed);
  }
}
