package io.github.huozi.pdf.chapter;

import io.github.huozi.makeup.FirstPage;

/** The side of a spread on which a chapter opens. */
public interface ChapterOpening {

  /** The side of its first page. It is known when the chapters before have their pages. */
  FirstPage side();

  /**
   * Tells how many pages the chapter has, as soon as that is certain: the chapters after it wait.
   *
   * @param pages the number of them; 0 if the chapter has nothing to print
   */
  void pages(int pages);

  /** A side that is known. */
  static ChapterOpening on(FirstPage side) {
    return new ChapterOpening() {
      @Override
      public FirstPage side() {
        return side;
      }

      @Override
      public void pages(int pages) {
        // Nothing follows.
      }
    };
  }
}
