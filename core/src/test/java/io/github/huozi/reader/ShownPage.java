package io.github.huozi.reader;

import java.util.List;

/**
 * A page of a book as it stands in the window.
 *
 * @param href the document that it belongs to
 * @param cfi where it begins
 * @param start whether it is the first of the book
 * @param end whether it is the last of the book
 * @param number its number in its document, from 1
 * @param text the letters that can be seen
 * @param pictures how many pictures can be seen, in part at least
 * @param broken the pictures of its document that could not be loaded
 * @param cut what stands over the edge of the page
 * @param step 1 if it begins after the page shown before it, -1 if before it
 */
record ShownPage(
    String href,
    String cfi,
    boolean start,
    boolean end,
    int number,
    String text,
    int pictures,
    List<String> broken,
    List<String> cut,
    int step) {

  /** Whether there is nothing to be seen on it. */
  boolean isBlank() {
    return text.isBlank() && pictures == 0;
  }

  /** Its place in the book, without what depends on how it was reached. */
  String place() {
    return href + " " + number;
  }

  /** Something on it, and where that is. */
  String with(String what) {
    return place() + ": " + what;
  }
}
