package io.github.huozi.epub.book;

import java.util.List;

/**
 * The pages of the printed edition, so that readers of both find the same place (EPUB Accessibility
 * 1.1 §4.2).
 *
 * @param source the source of the page numbers: the printed book's ISBN as {@code urn:isbn:…}, or
 *     words that name it
 * @param breaks in the order of the text
 */
public record PageList(String source, List<PageBreak> breaks) {

  /** The list of a book without page numbers. */
  public static final PageList NONE = new PageList("", List.of());

  /**
   * @throws IllegalArgumentException if there are pages and the source is blank
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

  /**
   * The beginning of a page of the printed edition.
   *
   * @param label the page's number as printed
   * @param target {@code #id} of the place in the text, as in a link
   */
  public record PageBreak(String label, String target) {

    /**
     * @throws IllegalArgumentException if the label is blank or the target has another form
     */
    public PageBreak {
      label = label.strip();
      if (label.isEmpty() || !target.startsWith("#")) {
        throw new IllegalArgumentException("no page: \"" + label + "\" at " + target);
      }
    }
  }
}
