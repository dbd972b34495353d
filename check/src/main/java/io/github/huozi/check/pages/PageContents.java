package io.github.huozi.check.pages;

import io.github.huozi.check.pdf.PdfPage;
import io.github.huozi.check.pdf.StructureElement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a page.
 *
 * @param page the page
 * @param body the lines and pictures of the sections, from top to bottom, without notes
 * @param notes the lines and pictures of the notes, from top to bottom
 * @param other what is in no section: a title page, the table of contents, an imprint
 */
public record PageContents(
    PdfPage page, List<PageItem> body, List<PageItem> notes, List<PageItem> other) {

  private static final Set<String> SECTIONS = Set.of("Sect", "Art", "Part");

  public PageContents {
    body = List.copyOf(body);
    notes = List.copyOf(notes);
    other = List.copyOf(other);
  }

  public int number() {
    return page.number();
  }

  /** Tells whether the next page is in sight with this one. */
  boolean facesNext() {
    return number() % 2 == 0;
  }

  /** Tells whether the page has the rest of a note, and no text. */
  public boolean hasNotesOnly() {
    return body.isEmpty() && other.isEmpty() && !notes.isEmpty();
  }

  /** The topmost item of the sections. The page must have one. */
  public PageItem first() {
    return body.get(0);
  }

  /**
   * The item that reaches furthest down: of the sections, or else of what is in no section, or else
   * of the notes. A figure beside which lines of a vertical page run on does not count. The page
   * must have one.
   */
  public PageItem last() {
    List<PageItem> items = !body.isEmpty() ? body : !other.isEmpty() ? other : notes;
    PageItem last = null;
    for (PageItem item : items) {
      boolean further = last == null || item.baseline() >= last.baseline();
      last = further && !hasLinesBeside(item, items) ? item : last;
    }
    return last == null ? items.get(items.size() - 1) : last;
  }

  private boolean hasLinesBeside(PageItem item, List<PageItem> items) {
    StructureElement figure = page.frame().vertical() ? figure(item) : null;
    return figure != null
        && items.stream()
            .filter(part -> figure.equals(figure(part)))
            .anyMatch(part -> items.stream().anyMatch(line -> isBeside(line, part)));
  }

  private static boolean isBeside(PageItem line, PageItem part) {
    return figure(line) == null && line.baseline() > part.top() && line.baseline() <= part.bottom();
  }

  /** The figure or the table that an item is in, with its caption; null if it is in none. */
  private static @Nullable StructureElement figure(PageItem item) {
    StructureElement part = item.element().outermost(Set.of("Figure", "Table", "Caption"));
    StructureElement around = part == null ? null : part.parent();
    return around != null && Set.of("Div", "Table").contains(around.role()) ? around : part;
  }

  /** The item of the sections that is read last on the page, wherever a float stands. */
  PageItem readLast() {
    PageItem last = body.get(0);
    for (PageItem item : body) {
      last = item.order() >= last.order() ? item : last;
    }
    return last;
  }

  /** The item of the page that is read next after one of the page before; else the topmost. */
  PageItem readAfter(PageItem before) {
    PageItem next = null;
    for (PageItem item : body) {
      if (item.order() > before.order() && (next == null || item.order() < next.order())) {
        next = item;
      }
    }
    return next == null ? first() : next;
  }

  /** The section that an item is in: the outermost one; null if it is in none. */
  public static @Nullable StructureElement section(PageItem item) {
    return item.element().outermost(SECTIONS);
  }

  /** The innermost section that an item is in; null if it is in none. */
  static @Nullable StructureElement innermostSection(PageItem item) {
    return item.element().innermost(SECTIONS);
  }
}
