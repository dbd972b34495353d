package io.github.huozi.check.pdf;

import io.github.huozi.check.pdf.StructureOrder.Tagged;
import java.util.List;
import java.util.Optional;

/**
 * The visible text of a page of a PDF.
 *
 * @param number counted from 1
 * @param width in pt
 * @param height in pt
 * @param glyphs the characters in painting order, without white space, artifacts and characters
 *     that cannot be seen
 * @param tags the tag of each glyph
 * @param look how the page looks
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
   * @param blank whether the page paints nothing
   * @param turned the direction of most of its text as the page is shown, in degrees clockwise
   * @param rotation the rotation of the page, in degrees
   * @param numbers the numbers in its artifacts, such as the page number
   * @param hidden the characters that cannot be seen
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
}
