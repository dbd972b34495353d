package io.github.huozi.check;

import java.util.List;

/**
 * What is read from a page of a PDF.
 *
 * @param number counted from 1
 * @param width in pt
 * @param height in pt
 * @param glyphs its characters in the order in which they are drawn, without white space and
 *     without what is marked as no part of the text
 */
record PdfPage(int number, double width, double height, List<Glyph> glyphs) {

  PdfPage {
    glyphs = List.copyOf(glyphs);
  }
}
