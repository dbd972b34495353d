package io.github.huozi.pdf;

import io.github.huozi.pdf.frame.MarginWarning;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a PDF.
 *
 * @param count the number of pages
 * @param labels the number of each page, as it is printed there
 * @param starts the place in the text where each begins, in order; a page without text of the
 *     document at its top is left out
 * @param warnings what could not be drawn in their margins
 */
public record PrintedPages(
    int count, List<String> labels, List<PageStart> starts, List<MarginWarning> warnings) {

  public PrintedPages {
    labels = List.copyOf(labels);
    starts = List.copyOf(starts);
    warnings = List.copyOf(warnings);
  }

  /** Pages that are numbered from 1. */
  public PrintedPages(int count, List<PageStart> starts) {
    this(
        count,
        IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList(),
        starts,
        List.of());
  }

  /** The label of a page, by its number in the file, from 1. */
  public String label(int page) {
    return labels.get(page - 1);
  }
}
