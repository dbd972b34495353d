package io.github.huozi.epub.book;

import java.util.List;

/**
 * An entry of the contents.
 *
 * @param title its text
 * @param target {@code #id}, as in a link
 * @param shown whether the page of contents has it; the reading system's menu has all entries
 * @param children the entries below it
 */
public record TocEntry(String title, String target, boolean shown, List<TocEntry> children) {

  /**
   * @throws IllegalArgumentException if the title is blank or the target has another form
   */
  public TocEntry {
    title = title.strip();
    children = List.copyOf(children);
    if (title.isEmpty() || !target.startsWith("#")) {
      throw new IllegalArgumentException("no contents entry: \"" + title + "\" at " + target);
    }
  }

  /** An entry on the page of contents. */
  public TocEntry(String title, String target, List<TocEntry> children) {
    this(title, target, true, children);
  }

  /** An entry without entries below it. */
  public static TocEntry of(String title, String target) {
    return new TocEntry(title, target, List.of());
  }

  /** The number of entries in a list, with all entries below them. */
  public static int count(List<TocEntry> entries) {
    return entries.stream().mapToInt(entry -> 1 + count(entry.children())).sum();
  }
}
