package io.github.huozi.check;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A place in a finished file. */
public sealed interface Place {

  /**
   * A page of a PDF, or a part of one.
   *
   * @param number the page, counted from 1
   * @param area the part of the page, in pt from the page's top left corner; empty if the whole
   *     page is meant
   */
  record OnPage(int number, Optional<Rectangle2D> area) implements Place {}

  /**
   * An entry of an EPUB, or a place in one.
   *
   * @param entry the entry's path in the archive
   * @param line counted from 1; 0 if the whole entry is meant
   * @param column counted from 1; 0 if the whole line is meant
   */
  record InEntry(String entry, int line, int column) implements Place {}
}
