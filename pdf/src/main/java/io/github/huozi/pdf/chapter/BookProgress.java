package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.file.PageProgress;

/**
 * Adds up the progress of chapters that are set side by side. A chapter that is set twice is
 * counted once. Threads may share it.
 */
final class BookProgress {

  private final PageProgress whole;
  private final int sections;
  private int composed;
  private int drawn;
  private int pages;

  /**
   * @param sections the number of sections in all chapters
   */
  BookProgress(PageProgress whole, int sections) {
    this.whole = whole;
    this.sections = sections;
  }

  /** The progress of one chapter, or of another attempt at it. */
  PageProgress ofChapter() {
    return new PageProgress() {

      private int composedHere;
      private int drawnHere;
      private int pagesHere;

      @Override
      public void composed(int count, int of) {
        addSections(count - composedHere);
        composedHere = count;
      }

      @Override
      public void drawn(int count, int of) {
        addPages(count - drawnHere, of - pagesHere);
        drawnHere = count;
        pagesHere = of;
      }
    };
  }

  private synchronized void addSections(int count) {
    composed = Math.min(sections, composed + count);
    whole.composed(composed, sections);
  }

  private synchronized void addPages(int count, int of) {
    drawn += count;
    pages += of;
    whole.drawn(drawn, pages);
  }
}
