package io.github.huozi.check.pages;

import io.github.huozi.check.pages.PageItem.Kind;
import io.github.huozi.check.pdf.StructureElement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds why a page is short: what stands at the head of the next page and cannot be divided. */
final class PageCauses {

  /** The lines of the space around a figure, a table or a heading, at most. */
  private static final int SPACE = 2;

  /** The lines of a paragraph that stay together at a page's end. */
  private static final int KEPT = 2;

  /** The most lines of a stanza that is not divided. */
  private static final int SHORT_STANZA = 8;

  /** The most lines between a heading and its verse, such as a poet's name. */
  private static final int LINES_ABOVE_VERSE = 3;

  /** A height that exceeds whole lines by less, in lines, is that of so many lines. */
  private static final double ROUNDING = 0.3;

  private final PageReport report;

  PageCauses(PageReport report) {
    this.report = report;
  }

  /**
   * A thing that cannot be divided.
   *
   * @param lines its height
   * @param placed whether the author can give it another size or place
   */
  private record Unit(String phrase, int lines, boolean placed) {

    /** The name and the height: {@code a figure of 12 lines}. */
    String text() {
      return phrase + " of " + (lines == 1 ? "one line" : lines + " lines");
    }

    String advice() {
      return placed
          ? "make that smaller, or move it"
          : "add lines to the text before it, or remove some";
    }
  }

  /** Tells whether a page is short since a poem follows it that stays with its title, and whole. */
  boolean isVerse(int index, double room) {
    PageContents page = report.pages().get(index);
    PageContents next = report.pages().get(index + 1);
    if (page.body().isEmpty() || next.body().isEmpty()) {
      return false;
    }
    Unit unit = verse(next, next.readAfter(page.readLast()));
    return unit != null && unit.lines() + SPACE > room;
  }

  /** A stanza at the head of a page, or verse with its heading and the lines between them. */
  private @Nullable Unit verse(PageContents page, PageItem first) {
    List<PageItem> items = page.body().subList(page.body().indexOf(first), page.body().size());
    int at = 0;
    while (at < items.size() && items.get(at).is(Kind.HEADING)) {
      at++;
    }
    for (int lines = 0;
        at > 0 && at < items.size() && lines < LINES_ABOVE_VERSE && isShortLine(items, at);
        lines++) {
      at++;
    }
    if (at == items.size() || !report.sources().isVerse(items.get(at))) {
      return null;
    }
    int block = items.get(at).block();
    int end = at;
    while (end < items.size() && items.get(end).block() == block) {
      end++;
    }
    if (end - at > SHORT_STANZA) {
      end = at + KEPT;
    }
    return new Unit("a poem", lines(items.get(end - 1).bottom() - first.top()), false);
  }

  private boolean isShortLine(List<PageItem> items, int at) {
    return items.get(at).kind().isProse()
        && !report.sources().isVerse(items.get(at))
        && (at + 1 == items.size() || items.get(at + 1).block() != items.get(at).block());
  }

  /**
   * The cause of a short page and what to do, for a message: {@code because a figure of 12 lines
   * (page 6) does not fit there; make …}.
   *
   * @param room the lines that the page leaves empty
   * @return empty if nothing at the head of the next page needs more room
   */
  Optional<String> of(int index, double room) {
    PageContents page = report.pages().get(index);
    PageContents next = report.pages().get(index + 1);
    Unit unit = null;
    if (page.hasNotesOnly() && !next.notes().isEmpty()) {
      unit = row(next.notes(), next.notes().get(0));
    } else if (!next.body().isEmpty()) {
      PageItem before = page.body().isEmpty() ? page.last() : page.readLast();
      unit = unit(next, next.readAfter(before), before);
      if (unit == null) {
        unit = note(next);
      }
    }
    return unit == null || unit.lines() + SPACE <= room
        ? Optional.empty()
        : Optional.of(
            "because %s (page %d) does not fit there; %s"
                .formatted(unit.text(), next.number(), unit.advice()));
  }

  /**
   * Tells whether the headings at the end of a page had to stand alone: what follows them, which is
   * not divided, is higher than a page together with them, or stands on a turned page.
   */
  boolean mustEndInHeading(int index) {
    PageContents page = report.pages().get(index);
    PageContents next = report.pages().get(index + 1);
    if (report.frame().isOf(page) && !report.frame().isOf(next)) {
      return true;
    }
    PageItem last = page.readLast();
    Unit unit = unit(next, next.readAfter(last), last);
    if (unit == null) {
      return false;
    }
    int first = page.body().indexOf(last);
    while (first > 0 && page.body().get(first - 1).is(Kind.HEADING)) {
      first--;
    }
    // The white above the title of a chapter stays.
    double top = first == 0 ? report.frame().top() : page.body().get(first).top();
    return lines(last.bottom() - top) + unit.lines() > report.frame().lines();
  }

  /**
   * Tells whether a caption and what it belongs to on another page are higher than a page together,
   * so that they had to stand apart.
   */
  boolean isTooHighForCaption(PageItem caption, StructureElement whole, int page) {
    int own = lines(caption.bottom() - caption.top());
    return own + lines(report.pages().get(page - 1).body(), item -> isInside(item.element(), whole))
        > report.frame().lines();
  }

  private @Nullable Unit unit(PageContents page, PageItem first, PageItem before) {
    return switch (first.kind()) {
      case FIGURE, CAPTION, TABLE -> placed(page, first, before);
      case FORMULA -> new Unit(first.phrase(), lines(first.bottom() - first.top()) + 1, false);
      case CODE -> of(first.kind(), page, item -> item.block() == first.block());
      case HEADING -> heading(page, first);
      case PARAGRAPH -> introduction(page, first, first);
      default -> null;
    };
  }

  /** A figure or a table with its caption, or a row of a table that began before. */
  private @Nullable Unit placed(PageContents page, PageItem first, PageItem before) {
    StructureElement table = first.element().outermost(Set.of("Table"));
    if (table != null) {
      Unit row = isInside(before.element(), table) ? row(page.body(), first) : null;
      return row == null ? of(Kind.TABLE, page, item -> isInside(item.element(), table)) : row;
    }
    StructureElement part = first.element().outermost(Set.of("Caption", "Figure"));
    StructureElement whole = part == null ? null : part.parent();
    Kind kind = Kind.FIGURE;
    if (whole == null) {
      return null;
    }
    return of(kind, page, item -> isInside(item.element(), whole));
  }

  /** The row that an item is in; null if it is in none. */
  private @Nullable Unit row(List<PageItem> items, PageItem first) {
    StructureElement row = first.element().outermost(Set.of("TR"));
    return row == null
        ? null
        : new Unit("a table's row", lines(items, item -> isInside(item.element(), row)), true);
  }

  /** Headings with what must follow them. */
  private Unit heading(PageContents page, PageItem first) {
    double top = first.top();
    double bottom = first.bottom();
    int text = 0;
    for (PageItem item : page.body().subList(page.body().indexOf(first), page.body().size())) {
      if (item.is(Kind.HEADING) && text == 0) {
        bottom = item.bottom();
      } else if (item.kind().isProse() && text < KEPT) {
        Unit unit = text > 0 ? null : introduction(page, item, first);
        if (unit != null) {
          return unit;
        }
        text++;
        bottom = item.bottom();
      } else if (text == 0) {
        Unit unit = unit(page, item, first);
        return new Unit(
            "a heading with " + (unit == null ? item.phrase() : unit.phrase()),
            lines(item.top() - top) + (unit == null ? 1 : unit.lines()),
            true);
      } else {
        break;
      }
    }
    return new Unit("a heading with its text", lines(bottom - top), false);
  }

  /**
   * A short paragraph, or the rest of one, with what it introduces, if that cannot be divided.
   *
   * @param top what must stand on its page: its heading, or itself
   */
  private @Nullable Unit introduction(PageContents page, PageItem first, PageItem top) {
    List<PageItem> items = page.body();
    int from = items.indexOf(first);
    int at = from;
    while (at + 1 < items.size() && items.get(at + 1).block() == first.block()) {
      at++;
    }
    if (at >= from + KEPT || at + 1 == items.size()) {
      return null;
    }
    PageItem last = items.get(at);
    PageItem next = items.get(at + 1);
    boolean named = at + 2 < items.size() && next.names(items.get(at + 2));
    boolean introduces = last.introduces(next) || (last.endsInColon() && named);
    Unit unit = introduces || last.names(next) ? unit(page, next, last) : null;
    if (unit == null) {
      return null;
    }
    String phrase =
        top.is(Kind.HEADING)
            ? "a heading with " + unit.phrase()
            : introduces ? "an introduction with " + unit.phrase() : unit.phrase();
    return new Unit(phrase, lines(next.top() - top.top()) + unit.lines(), true);
  }

  /** A note that one of the first lines calls, so that they must stand on its page. */
  private @Nullable Unit note(PageContents page) {
    int lines = 0;
    for (PageItem item : page.body()) {
      if (!item.kind().isProse() || lines == KEPT) {
        return null;
      }
      lines++;
      if (item.calls() && !page.notes().isEmpty()) {
        List<PageItem> notes = page.notes();
        int block = notes.get(0).block();
        StructureElement note = notes.get(0).element().outermost(Set.of("Note"));
        double bottom = notes.get(0).bottom();
        for (PageItem line : notes) {
          if (line.block() == block || (note != null && isInside(line.element(), note))) {
            bottom = Math.max(bottom, line.bottom());
          }
        }
        return new Unit("a note", lines(bottom - notes.get(0).top()), false);
      }
    }
    return null;
  }

  private Unit of(Kind kind, PageContents page, Predicate<PageItem> part) {
    return new Unit(kind.phrase(), lines(page.body(), part), true);
  }

  private int lines(List<PageItem> items, Predicate<PageItem> part) {
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (PageItem item : items) {
      if (part.test(item)) {
        top = Math.min(top, item.top());
        bottom = Math.max(bottom, item.bottom());
      }
    }
    return lines(bottom - top);
  }

  private int lines(double height) {
    return Math.max(1, (int) Math.ceil(height / report.frame().leading() - ROUNDING));
  }

  private static boolean isInside(StructureElement element, StructureElement outer) {
    for (StructureElement at = element; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }
}
