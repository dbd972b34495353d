package io.github.huozi.epub.book;

/**
 * Where a page of the printed edition begins.
 *
 * @param label the page's number as printed
 * @param target {@code #id} of the place in the text, as in a link
 */
public record PageBreak(String label, String target) {

  /**
   * @throws IllegalArgumentException if the label is blank or the target not of that form
   */
  public PageBreak {
    label = label.strip();
    if (label.isEmpty() || !target.startsWith("#")) {
      throw new IllegalArgumentException("no page: \"" + label + "\" at " + target);
    }
  }
}
