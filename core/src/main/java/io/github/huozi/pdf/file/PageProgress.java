package io.github.huozi.pdf.file;

/** Is called as a PDF is made, which takes a while for long books. */
public interface PageProgress {

  /** Reports the number of sections whose lines are composed. */
  void composed(int sections, int of);

  /** Reports the number of pages that are painted. */
  void drawn(int pages, int of);
}
