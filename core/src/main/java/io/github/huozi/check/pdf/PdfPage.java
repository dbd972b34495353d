package io.github.huozi.check.pdf;

import io.github.huozi.check.pdf.StructureOrder.Tagged;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What is read from a page of a PDF.
 *
 * @param number counted from 1
 * @param width in pt
 * @param height in pt
 * @param glyphs its characters in the order in which they are drawn, without white space, without
 *     what is marked as no part of the text and without what cannot be seen
 * @param tags for each of them what the tags say of it
 * @param look what else is known of the page
 */
public record PdfPage(
    int number,
    double width,
    double height,
    List<Glyph> glyphs,
    List<Optional<Tagged>> tags,
    Look look) {

  /**
   * How a page looks.
   *
   * @param blank whether nothing at all is drawn on it
   * @param turned by how many degrees most of its letters are turned to the reader's eye
   * @param rotation by how many degrees the page is turned
   * @param numbers the numbers that stand on it outside of the text
   * @param hidden the letters on it that cannot be seen
   */
  public record Look(
      boolean blank, int turned, int rotation, List<Integer> numbers, String hidden) {

    public Look {
      numbers = List.copyOf(numbers);
    }
  }

  public PdfPage {
    glyphs = List.copyOf(glyphs);
    tags = List.copyOf(tags);
  }

  /** A page without tags. */
  PdfPage(int number, double width, double height, List<Glyph> glyphs) {
    this(
        number,
        width,
        height,
        glyphs,
        Collections.nCopies(glyphs.size(), Optional.empty()),
        new Look(glyphs.isEmpty(), 0, 0, List.of(), ""));
  }
}
