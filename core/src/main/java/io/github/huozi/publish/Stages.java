package io.github.huozi.publish;

import io.github.huozi.epub.book.EpubBook;
import io.github.huozi.model.Manuscript;
import io.github.huozi.pdf.PrintDocument;
import io.github.huozi.pdf.file.PrintStages;
import java.io.IOException;

/**
 * Takes what a stage of publishing has made, and gives what the next one gets: the same, but in the
 * tests that seed faults.
 */
public interface Stages extends PrintStages {

  /** Hands everything on as it is. */
  Stages UNCHANGED = new Stages() {};

  /** The text of an edition, as it was read. */
  default Manuscript manuscript(Manuscript manuscript) {
    return manuscript;
  }

  /** The document of the PDF, as the templates have made it. */
  default PrintDocument print(PrintDocument document) {
    return document;
  }

  /** The content of the EPUB. */
  default EpubBook book(EpubBook book) throws IOException {
    return book;
  }

  /** A file in the EPUB, by its path in the archive. */
  default byte[] entry(String path, byte[] content) {
    return content;
  }
}
