package io.github.huozi.epub.book;

import java.util.List;

/**
 * The pages of the printed edition, by which readers of the book and of the EPUB find the same
 * place (EPUB Accessibility 1.1 §4.2).
 *
 * @param source what the page numbers are those of: the printed book's ISBN as {@code urn:isbn:…},
 *     else words that name it
 * @param breaks in the order of the text
 */
public record PageList(String source, List<PageBreak> breaks) {

  /** Of a book without pages. */
  public static final PageList NONE = new PageList("", List.of());

  /**
   * @throws IllegalArgumentException if there are pages and their source is blank
   */
  public PageList {
    source = source.strip();
    breaks = List.copyOf(breaks);
    if (source.isEmpty() && !breaks.isEmpty()) {
      throw new IllegalArgumentException("a list of pages says whose pages they are");
    }
  }

  public boolean isEmpty() {
    return breaks.isEmpty();
  }
}
