package io.github.huozi.pdf.chapter;

import io.github.huozi.makeup.FirstPage;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The sides on which the chapters of a document open. Threads set chapters at the same time; one
 * that needs the side of its chapter waits until the chapters before have their pages, which other
 * threads have begun earlier.
 */
final class Openings {

  private static final int UNKNOWN = -1;
  private static final int FAILED = -2;

  private final ChapterPlan plan;

  /** The number of pages of each chapter, or why it is not known. */
  private final int[] pages;

  /** The sides in a document of which nothing is set yet. */
  Openings(ChapterPlan plan) {
    this.plan = plan;
    this.pages = new int[plan.size()];
    Arrays.fill(pages, UNKNOWN);
  }

  /** The sides in a document as it has been set. They stay, though chapters are set again. */
  Openings(ChapterPlan plan, SortedMap<Integer, SetChapter> chapters) {
    this(plan);
    chapters.forEach((chapter, set) -> pages[chapter] = set.printedPages());
  }

  ChapterOpening of(int chapter) {
    return new ChapterOpening() {
      @Override
      public FirstPage side() {
        return Openings.this.side(chapter);
      }

      @Override
      public void pages(int count) {
        know(chapter, count);
      }
    };
  }

  /** Ends the waiting for a chapter that cannot be set. It may be set later after all. */
  void fail(int chapter) {
    know(chapter, FAILED);
  }

  private synchronized void know(int chapter, int count) {
    if (pages[chapter] < 0) {
      pages[chapter] = count;
      notifyAll();
    }
  }

  synchronized FirstPage side(int chapter) {
    try {
      while (true) {
        int first = chapter;
        int between = 0;
        Optional<FirstPage> side = plan.opening(first);
        while (side.isEmpty() && first > 0 && pages[first - 1] >= 0) {
          first--;
          between += pages[first];
          // What prints nothing begins on no side.
          side = pages[first] > 0 || first == 0 ? plan.opening(first) : Optional.empty();
        }
        if (side.isPresent()) {
          return side.get().after(between);
        }
        if (pages[first - 1] == FAILED) {
          throw new IllegalStateException("the chapter before could not be set");
        }
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
