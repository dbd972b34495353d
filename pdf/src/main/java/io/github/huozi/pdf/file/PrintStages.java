package io.github.huozi.pdf.file;

import io.github.huozi.makeup.Galley;
import io.github.huozi.makeup.Page;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Takes what a stage of printing has made, and gives what the next one gets: the same, but in the
 * tests that seed faults.
 */
public interface PrintStages {

  /** Hands everything on as it is. */
  PrintStages UNCHANGED = new PrintStages() {};

  /** The pages of a chapter, which say where each thing of its galley stands. */
  default List<Page> pages(Galley galley, List<Page> pages) {
    return pages;
  }

  /** The page numbers that the text prints, by the ids to which they refer. */
  default Map<String, String> references(Map<String, String> numbers) {
    return numbers;
  }

  /** The whole PDF, with its tags, bookmarks and metadata, before it is written. */
  default void finished(PDDocument pdf) throws IOException {
    // It stays as it is.
  }
}
