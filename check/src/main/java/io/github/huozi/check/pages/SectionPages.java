package io.github.huozi.check.pages;

import io.github.huozi.check.pdf.StructureElement;
import java.util.IdentityHashMap;
import java.util.List;

/** Tells which pages end a section, and may therefore end anywhere. */
final class SectionPages {

  /** The number of an article's sections that start pages not by chance. */
  private static final int NO_CHANCE = 3;

  private final List<PageContents> pages;
  private final IdentityHashMap<StructureElement, PageItem> starts = new IdentityHashMap<>();
  private final boolean startPages;
  private final boolean mayStartPages;
  private final Sources sources;

  /**
   * @param book whether sections start pages, unless the file shows one that does not
   * @param sources tells where the author demands a page
   */
  SectionPages(List<PageContents> pages, boolean book, Sources sources) {
    this.pages = pages;
    this.sources = sources;
    for (PageContents page : pages) {
      for (PageItem item : page.body()) {
        StructureElement section = PageContents.section(item);
        if (section != null) {
          starts.merge(section, item, (one, other) -> one.order() <= other.order() ? one : other);
        }
      }
    }
    int followers = 0;
    boolean heads = true;
    boolean first = true;
    for (PageContents page : pages) {
      for (PageItem item : page.body()) {
        if (isStart(item)) {
          followers += first ? 0 : 1;
          heads &= first || item.equals(page.first());
          first = false;
        }
      }
    }
    startPages = heads && (book || followers >= NO_CHANCE);
    // In a book some sections may run on: a section at a page's head is taken for one that does
    // not.
    mayStartPages = startPages || book;
  }

  /** Tells whether each section starts a page. */
  boolean startPages() {
    return startPages;
  }

  /** Tells whether an item is the first one of its section. */
  boolean isStart(PageItem item) {
    StructureElement section = PageContents.section(item);
    return section != null && item.equals(starts.get(section));
  }

  /** Tells whether a page is the last one of its section, or what follows must start a page. */
  boolean isLast(int index) {
    int next = index + 1;
    while (next < pages.size() && pages.get(next).hasNotesOnly()) {
      next++;
    }
    return next >= pages.size()
        || pages.get(next).body().isEmpty()
        || sources.startsByAuthor(pages.get(next))
        || (mayStartPages && isStart(pages.get(next).first()));
  }
}
