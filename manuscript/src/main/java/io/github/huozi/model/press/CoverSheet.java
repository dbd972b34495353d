package io.github.huozi.model.press;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The sheet of a printed cover: back, spine and front side by side, perhaps with flaps. Lengths are
 * in points.
 *
 * @param leaf the thickness of a leaf of paper, which is two pages
 * @param spine the width of the spine, if the shop says it
 * @param boards what the cover adds to the thickness of the leaves
 * @param flaps the width of each flap; 0 for none
 * @param band the height of a paper band around the cover, which is a sheet of its own (帯, 書腰); 0
 *     for none
 * @param isbn whether the back has the ISBN as a barcode
 * @param price what is printed beside the barcode
 * @param bookCode the second barcode of Japan: the class and the price, as 192… in 13 digits
 */
public record CoverSheet(
    double leaf,
    OptionalDouble spine,
    double boards,
    double flaps,
    double band,
    boolean isbn,
    Optional<TextByLanguage> price,
    Optional<String> bookCode) {

  /**
   * The width of the spine.
   *
   * @param pages the number of pages
   */
  public double spine(int pages) {
    return spine.orElse(pages / 2.0 * leaf + boards);
  }
}
