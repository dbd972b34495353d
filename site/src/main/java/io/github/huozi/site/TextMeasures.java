package io.github.huozi.site;

import io.github.huozi.check.pages.PageContents;
import io.github.huozi.check.pages.PageItem;
import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.Glyph;
import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.TagTree.Tagged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Measures the points that are about lines: words, hyphens, the measure and titles. */
final class TextMeasures {

  /** Places that differ by less, in pt, are the same. */
  private static final double SAME = 0.3;

  /** Latin letters that are further apart, in em, have a space between them. */
  private static final double SPACE = 0.12;

  private static final double WIDE_SPACE = 0.4;

  private final DesignedFile file;
  private final String theme;

  /**
   * @param theme the word of publication.yaml for the theme; empty if it is not known
   */
  TextMeasures(DesignedFile file, String theme) {
    this.file = file;
    this.theme = theme;
  }

  void measure(Map<DesignPoint, PointResult> results) {
    results.put(DesignPoint.HAN_SPACES, file.isHan() ? hanSpaces() : PointResult.NONE);
    results.put(DesignPoint.LATIN_LINES, file.isLatin() ? latinLines() : PointResult.NONE);
    results.put(DesignPoint.MEASURE, measureOfText());
    results.put(DesignPoint.TITLES, titles());
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  /** The lines of each paragraph of text, which may go on over the leaf. */
  private List<List<PageItem>> paragraphs() {
    Map<Integer, List<PageItem>> paragraphs = new LinkedHashMap<>();
    for (PageContents page : file.pages()) {
      for (PageItem item : page.body()) {
        if (file.isText(item) && !file.isSetIn(item)) {
          paragraphs.computeIfAbsent(item.block(), unused -> new ArrayList<>()).add(item);
        }
      }
    }
    return List.copyOf(paragraphs.values());
  }

  /** The justified lines: all but the last one of each paragraph. */
  private List<PageItem> justified() {
    return paragraphs().stream()
        .flatMap(lines -> lines.subList(0, lines.size() - 1).stream())
        .toList();
  }

  /** The characters below readings, which may widen them. */
  private Set<Glyph> rubies() {
    Set<Glyph> rubies = new HashSet<>();
    for (PageContents contents : file.pages()) {
      PdfPage page = contents.page();
      for (int i = 0; i < page.glyphs().size(); i++) {
        Tagged tag = page.tags().get(i).orElse(null);
        if (tag != null && tag.element().isInside("Ruby")) {
          rubies.add(page.glyphs().get(i));
        }
      }
    }
    return rubies;
  }

  private PointResult hanSpaces() {
    Set<Integer> missed = new TreeSet<>();
    Set<Glyph> rubies = rubies();
    double widest = 0;
    for (PageItem line : justified()) {
      @Nullable Glyph before = null;
      for (Glyph glyph : line.glyphs()) {
        if (before != null
            && !rubies.contains(glyph)
            && !rubies.contains(before)
            && Character.isIdeographic(glyph.codePoint())
            && Character.isIdeographic(before.codePoint())) {
          double space = glyph.gapAfter(before) / line.size();
          widest = Math.max(widest, space);
          if (space > 0.065) {
            missed.add(line.page());
          }
        }
        before = glyph;
      }
    }
    return PointResult.of(text("%.2f em", widest), missed.isEmpty(), missed);
  }

  /** The spaces between the words of a line, in em. */
  static List<Double> wordSpaces(List<Glyph> line) {
    List<Double> spaces = new ArrayList<>();
    for (int i = 1; i < line.size(); i++) {
      double space = line.get(i).gapAfter(line.get(i - 1)) / line.get(i).size();
      if (space > SPACE) {
        spaces.add(space);
      }
    }
    return spaces;
  }

  private PointResult latinLines() {
    Set<Integer> missed = new TreeSet<>();
    int spaces = 0;
    int wide = 0;
    int hyphens = 0;
    List<PageItem> justified = justified();
    for (PageItem line : justified) {
      for (double space : wordSpaces(line.glyphs())) {
        spaces++;
        wide += space > WIDE_SPACE ? 1 : 0;
      }
      hyphens += isDivided(line) ? 1 : 0;
    }
    int ends = 0;
    int oneWord = 0;
    for (List<PageItem> lines : paragraphs()) {
      if (lines.size() > 1) {
        ends++;
        PageItem last = lines.get(lines.size() - 1);
        oneWord += wordSpaces(last.glyphs()).isEmpty() ? 1 : 0;
        for (int i = 1; i < lines.size(); i++) {
          PageItem before = lines.get(i - 1);
          boolean overLeaf = before.page() % 2 == 1 && lines.get(i).page() != before.page();
          if (overLeaf && isDivided(before)) {
            missed.add(before.page());
          }
        }
      }
    }
    if (justified.isEmpty()) {
      return PointResult.NONE;
    }
    double wideShare = 100.0 * wide / Math.max(1, spaces);
    double hyphenShare = 100.0 * hyphens / justified.size();
    double oneWordShare = 100.0 * oneWord / Math.max(1, ends);
    return PointResult.of(
        text(
            "wide %.1f %%, hyphens %.1f %% (%d over a leaf), one word %.1f %%",
            wideShare, hyphenShare, missed.size(), oneWordShare),
        missed.isEmpty()
            && wideShare <= 6
            && hyphenShare <= 12
            && (oneWord <= 1 || oneWordShare <= 6),
        missed);
  }

  private static boolean isDivided(PageItem line) {
    return line.glyphs().get(line.glyphs().size() - 1).codePoint() == Glyph.ADDED_HYPHEN;
  }

  private PointResult measureOfText() {
    if (!file.showsMeasure()) {
      return PointResult.NONE;
    }
    if (file.isLatin()) {
      List<PageItem> full =
          justified().stream()
              .filter(line -> Math.abs(line.glyphs().get(0).x() - file.start(line.page())) < SAME)
              .toList();
      double letters =
          full.stream()
              .mapToInt(line -> line.glyphs().size() + wordSpaces(line.glyphs()).size())
              .average()
              .orElse(0);
      return full.isEmpty()
          ? PointResult.NONE
          : PointResult.of(
              text("%.0f letters", letters), letters >= 57.5 && letters < 76.5, List.of());
    }
    double em = file.measure() / file.frame().size();
    double shortest = theme.equals("classics") ? 28 : 38;
    double least = file.isKorean() ? 28 : file.isVertical() ? shortest : 26;
    double most = file.isKorean() ? 38 : file.isVertical() ? 50 : 42;
    return PointResult.of(text("%.1f em", em), em > least - 0.5 && em < most + 0.5, List.of());
  }

  private PointResult titles() {
    Set<Integer> missed = new TreeSet<>();
    double least = 1;
    int titles = 0;
    for (PageContents page : file.pages()) {
      Map<String, List<PageItem>> lines = new LinkedHashMap<>();
      int opening = file.isOpening(page) ? page.first().block() : -1;
      for (List<PageItem> items : List.of(page.body(), page.other())) {
        for (PageItem item : items) {
          boolean opens = item.is(Kind.HEADING) && item.block() == opening;
          if (opens || item.element().innermost(Set.of("H1", "Title")) != null) {
            lines
                .computeIfAbsent(
                    item.block() + text(" %.1f", item.size()), unused -> new ArrayList<>())
                .add(item);
          }
        }
      }
      for (List<PageItem> title : lines.values()) {
        titles++;
        double longest = title.stream().mapToDouble(line -> line.area().getWidth()).max().orElse(1);
        double shortest =
            title.stream().mapToDouble(line -> line.area().getWidth()).min().orElse(1);
        least = Math.min(least, shortest / longest);
        if (shortest < 0.5 * longest) {
          missed.add(page.number());
        }
      }
    }
    return titles == 0
        ? PointResult.NONE
        : PointResult.of(text("%.2f of %d titles", least, titles), missed.isEmpty(), missed);
  }
}
