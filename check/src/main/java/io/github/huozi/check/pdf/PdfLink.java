package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;

/**
 * A link on a page of a PDF, or a bookmark. Lengths are in pt, from the page's top left corner.
 *
 * @param page the page with the link, counted from 1; 0 for a bookmark
 * @param area the area of the link; empty for a bookmark
 * @param words what a screen reader says of the link, or the title of the bookmark
 * @param depth how many bookmarks are around the bookmark
 * @param address the address on the web that it leads to; empty if it leads to a page
 * @param target the page that it leads to, counted from 1; 0 if it leads to none
 * @param top the place on the target page; not a number for the page as a whole
 */
public record PdfLink(
    int page, Rectangle2D area, String words, int depth, String address, int target, double top) {

  /** Tells whether the link leads to an address or to a page that exists. */
  public boolean leadsSomewhere() {
    return !address.isEmpty() || target > 0;
  }
}
