package io.github.huozi.check.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A PDF as the checks see it.
 *
 * @param pages its pages, in order
 * @param labels the names of its pages, as a viewer shows them
 * @param tags its structure tree
 * @param formulas its formulas, in reading order
 * @param links its links, in the order of the pages
 * @param bookmarks its bookmarks, each before those below it
 */
public record PdfContent(
    List<PdfPage> pages,
    List<String> labels,
    TagTree tags,
    List<PdfFormula> formulas,
    List<PdfLink> links,
    List<PdfLink> bookmarks) {

  public PdfContent {
    pages = List.copyOf(pages);
    labels = List.copyOf(labels);
    formulas = List.copyOf(formulas);
    links = List.copyOf(links);
    bookmarks = List.copyOf(bookmarks);
  }

  /** The page with a number, counted from 1. */
  public PdfPage page(int number) {
    return pages.get(number - 1);
  }

  /** The letters of each marked-content sequence, by its place in reading order. */
  public Map<Integer, List<Glyph>> letters() {
    Map<Integer, List<Glyph>> letters = new HashMap<>();
    for (PdfPage page : pages) {
      for (int i = 0; i < page.glyphs().size(); i++) {
        Glyph glyph = page.glyphs().get(i);
        page.tags()
            .get(i)
            .ifPresent(
                tag ->
                    letters.computeIfAbsent(tag.order(), unused -> new ArrayList<>()).add(glyph));
      }
    }
    return letters;
  }

  /** The name of the page with a number, counted from 1. */
  public String label(int number) {
    return labels.get(number - 1);
  }
}
