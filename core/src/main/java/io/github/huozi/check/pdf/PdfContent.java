package io.github.huozi.check.pdf;

import java.util.List;

/**
 * A PDF as the checks see it.
 *
 * @param pages its pages, in order
 * @param tags its structure tree
 * @param links its links, in the order of the pages
 * @param bookmarks its bookmarks, each before those below it
 */
public record PdfContent(
    List<PdfPage> pages, TagTree tags, List<PdfLink> links, List<PdfLink> bookmarks) {

  public PdfContent {
    pages = List.copyOf(pages);
    links = List.copyOf(links);
    bookmarks = List.copyOf(bookmarks);
  }
}
