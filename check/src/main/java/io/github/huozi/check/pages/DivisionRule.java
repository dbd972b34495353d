package io.github.huozi.check.pages;

import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.StructureElement;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds what the end of a page should not divide: a paragraph before its last line, if that is
 * short, a heading from its text, a caption from its figure or table, an introduction from what it
 * introduces, unless both are in sight. Where the author demands a page, the one before may end in
 * anything.
 */
final class DivisionRule {

  /** A line of smaller letters, compared with the largest ones of its paragraph, is a reading. */
  private static final double SMALLEST = 0.7;

  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /** The part of the measure that such a line takes at least, but for a blank at its end. */
  private static final double THIRD = 0.3;

  private static final double FULL = 0.85;

  private final PageReport report;
  private final PageCauses causes;

  DivisionRule(PageReport report) {
    this.report = report;
    this.causes = new PageCauses(report);
  }

  void check() {
    checkParagraphs();
    checkCaptions();
    for (int i = 0; i + 1 < report.pages().size(); i++) {
      PageContents page = report.pages().get(i);
      PageContents next = report.pages().get(i + 1);
      if (!page.body().isEmpty()
          && !next.body().isEmpty()
          && !report.sources().startsByAuthor(next)) {
        PageItem last = page.readLast();
        checkEnd(i, last, next.readAfter(last));
      }
    }
  }

  private void checkParagraphs() {
    Map<Integer, List<PageItem>> blocks = new LinkedHashMap<>();
    for (PageContents page : report.pages()) {
      for (List<PageItem> items : List.of(page.body(), page.notes())) {
        for (PageItem item : items) {
          if (!item.isPicture() && (item.kind().isProse() || item.is(Kind.NOTE))) {
            blocks.computeIfAbsent(item.block(), unused -> new ArrayList<>(4)).add(item);
          }
        }
      }
    }
    for (List<PageItem> items : blocks.values()) {
      double size = items.stream().mapToDouble(PageItem::size).max().orElse(0);
      // Readings above the text and initials of several lines are no lines.
      List<PageItem> lines = items.stream().filter(item -> item.size() >= SMALLEST * size).toList();
      PageItem first = lines.get(0);
      PageItem last = lines.get(lines.size() - 1);
      if (first.page() == last.page()) {
        continue;
      }
      if (lines.get(lines.size() - 2).page() != last.page() && !mayHeadPage(first, last)) {
        report.warning(
            "widow",
            last,
            "the last line of %s, \"%s\", is alone on its page; add a line to the paragraph, or remove one"
                .formatted(whole(last), last.start()));
      }
    }
  }

  /**
   * Tells whether the last line of a paragraph may stand alone at the head of a page: one that is a
   * third as long as the first one in Chinese, Japanese and Korean, and a full one in other text.
   * Vertical pages have a fixed number of lines (JLREQ 4.5.3).
   */
  private boolean mayHeadPage(PageItem first, PageItem last) {
    boolean eastAsian =
        last.glyphs().stream()
            .anyMatch(glyph -> EAST_ASIAN.contains(UnicodeScript.of(glyph.codePoint())));
    if (report.pages().get(0).page().frame().vertical()) {
      return eastAsian;
    }
    return last.area().getMaxX() - first.area().getMinX()
        >= (eastAsian ? THIRD : FULL) * first.area().getWidth();
  }

  private static String whole(PageItem line) {
    return line.is(Kind.NOTE) ? "a note" : "a paragraph";
  }

  private void checkEnd(int page, PageItem last, PageItem next) {
    boolean together = PageContents.section(last) == PageContents.section(next);
    if (last.is(Kind.HEADING)
        && together
        && last.block() != next.block()
        && !causes.mustEndInHeading(page)) {
      report.warning(
          "apart",
          last,
          "the heading \"%s\" is at the %s of a page, and its text is on the next one; give it the style page-break-after: avoid"
              .formatted(last.start(), report.foot()));
    } else if (last.introduces(next) && together && !report.pages().get(page).facesNext()) {
      report.warning(
          "apart",
          last,
          "the line \"%s\" introduces %s on the next page; add a line to the text before it, or remove one"
              .formatted(last.start(), next.phrase()));
    }
  }

  private void checkCaptions() {
    IdentityHashMap<StructureElement, PageItem> captions = new IdentityHashMap<>();
    List<StructureElement> inOrder = new ArrayList<>();
    for (PageContents page : report.pages()) {
      for (PageItem item : page.body()) {
        StructureElement caption = item.element().innermost(Set.of("Caption"));
        StructureElement whole = caption == null ? null : caption.parent();
        if (whole != null && captions.putIfAbsent(whole, item) == null) {
          inOrder.add(whole);
        }
      }
    }
    if (captions.isEmpty()) {
      return;
    }
    IdentityHashMap<StructureElement, BitSet> pages = new IdentityHashMap<>();
    for (PageContents page : report.pages()) {
      for (PageItem item : page.body()) {
        if (!item.is(Kind.CAPTION)) {
          for (StructureElement at = item.element(); at != null; at = at.parent()) {
            if (captions.containsKey(at)) {
              pages.computeIfAbsent(at, unused -> new BitSet()).set(page.number());
            }
          }
        }
      }
    }
    for (StructureElement whole : inOrder) {
      PageItem caption = captions.get(whole);
      BitSet others = pages.get(whole);
      if (caption != null
          && others != null
          && !others.get(caption.page())
          && !causes.isTooHighForCaption(caption, whole, others.nextSetBit(0))) {
        report.warning(
            "apart",
            caption,
            "the caption \"%s\" is not on the page of what it belongs to, page %d; keep them together with page-break-inside: avoid"
                .formatted(caption.start(), others.nextSetBit(0)));
      }
    }
  }
}
