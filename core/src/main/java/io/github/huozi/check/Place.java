package io.github.huozi.check;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Where in a finished file something is. */
public sealed interface Place {

  /**
   * On a page of a PDF.
   *
   * @param number the page, counted from 1
   * @param area the part of the page that is meant, in pt from the page's top left corner, if it is
   *     not the whole page
   */
  record OnPage(int number, Optional<Rectangle2D> area) implements Place {}

  /**
   * In an entry of an EPUB.
   *
   * @param entry the entry's path in the archive
   * @param line counted from 1; 0 if the whole entry is meant
   * @param column counted from 1; 0 if the whole line is meant
   */
  record InEntry(String entry, int line, int column) implements Place {}
}
