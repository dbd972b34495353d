package io.github.huozi.pdf;

import io.github.huozi.pdf.frame.MarginWarning;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import java.util.List;

/**
 * The pages of a PDF.
 *
 * @param count the number of pages
 * @param starts the place in the text where each begins, in order; a page without text of the
 *     document at its top is left out
 * @param warnings what could not be drawn in their margins
 */
public record PrintedPages(int count, List<PageStart> starts, List<MarginWarning> warnings) {

  public PrintedPages {
    starts = List.copyOf(starts);
    warnings = List.copyOf(warnings);
  }
}
