package io.github.huozi.pdf;

import io.github.huozi.pdf.file.PageWarning;
import io.github.huozi.pdf.galley.SheetEdges.Outside;
import io.github.huozi.pdf.image.PlacedImages.Picture;
import io.github.huozi.pdf.image.PlacedImages.Unshown;
import io.github.huozi.pdf.layout.PageStarts.PageStart;
import io.github.huozi.pdf.lines.LineOnPage;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The pages of a PDF.
 *
 * @param count the number of pages
 * @param labels the number of each page, as it is printed there
 * @param starts the place in the text where each begins, in order; a page without text of the
 *     document at its top is left out
 * @param warnings what is not shown as the author or the theme has it
 * @param pictures the raster images on them
 * @param outside text that lies beyond the edges of its page
 * @param unshown images that cannot be shown: their alternative texts are printed
 */
public record PrintedPages(
    int count,
    List<String> labels,
    List<PageStart> starts,
    List<PageWarning> warnings,
    List<Picture> pictures,
    List<Outside> outside,
    List<Unshown> unshown,
    List<LineOnPage> lines) {

  public PrintedPages {
    labels = List.copyOf(labels);
    starts = List.copyOf(starts);
    warnings = List.copyOf(warnings);
    pictures = List.copyOf(pictures);
    outside = List.copyOf(outside);
    unshown = List.copyOf(unshown);
    lines = List.copyOf(lines);
  }

  /** Pages that are numbered from 1. */
  public PrintedPages(int count, List<PageStart> starts) {
    this(
        count,
        IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList(),
        starts,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The label of a page, by its number in the file, from 1. */
  public String label(int page) {
    return labels.get(page - 1);
  }
}
