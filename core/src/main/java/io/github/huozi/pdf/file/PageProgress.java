package io.github.huozi.pdf.file;

/** Hears how far a PDF has come. Long books take a while. */
public interface PageProgress {

  /** The lines of some of the document's sections are composed. */
  void composed(int sections, int of);

  /** Some of the pages are drawn. */
  void drawn(int pages, int of);
}
