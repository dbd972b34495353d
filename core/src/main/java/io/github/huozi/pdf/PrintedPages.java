package io.github.huozi.pdf;

import io.github.huozi.pdf.layout.PageStart;
import java.util.List;

/**
 * The pages of a PDF.
 *
 * @param count how many there are
 * @param starts where they begin, in order; a page that begins with nothing of the document's is
 *     left out
 */
public record PrintedPages(int count, List<PageStart> starts) {

  public PrintedPages {
    starts = List.copyOf(starts);
  }
}
