package io.github.huozi.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What epub.js knows of a book that it has opened.
 *
 * @param direction where pages proceed to, as the package says
 * @param flowsTo where they proceed to on the screen
 * @param cover where the picture of the cover is, if there is one
 * @param contents the table of contents
 * @param spine the documents in reading order
 * @param first the page that it opens at
 */
record OpenBook(
    String title,
    String language,
    String direction,
    String flowsTo,
    @Nullable String cover,
    List<Entry> contents,
    List<String> spine,
    ShownPage first) {

  /** A line of the contents, with those below it. */
  record Entry(String title, String href, List<Entry> below) {}

  /** A picture's own size, in px. */
  record Size(int width, int height) {}
}
