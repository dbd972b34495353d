package io.github.huozi.epub.book;

import java.util.List;

/**
 * A line of the contents.
 *
 * @param title its text
 * @param target {@code #id}, as in a link
 * @param children the entries below it
 */
public record TocEntry(String title, String target, List<TocEntry> children) {

  /**
   * @throws IllegalArgumentException if the title is blank or the target not of that form
   */
  public TocEntry {
    title = title.strip();
    children = List.copyOf(children);
    if (title.isEmpty() || !target.startsWith("#")) {
      throw new IllegalArgumentException("no contents entry: \"" + title + "\" at " + target);
    }
  }

  /** An entry with nothing below it. */
  public static TocEntry of(String title, String target) {
    return new TocEntry(title, target, List.of());
  }

  /** How many lines a list of entries and all below them make. */
  public static int count(List<TocEntry> entries) {
    return entries.stream().mapToInt(entry -> 1 + count(entry.children())).sum();
  }
}
