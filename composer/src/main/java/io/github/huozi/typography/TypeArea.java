package io.github.huozi.typography;

/**
 * The area of a page that holds text (版心): a whole number of characters wide and of lines high, so
 * that every character of plain Han text stands on the grid (CLREQ §2.4).
 *
 * @param measure the length of a line, in pt
 * @param height the height of the lines, in pt
 * @param characters the number of characters of body size on a full line
 * @param lines the number of lines on a full page
 */
public record TypeArea(double measure, double height, int characters, int lines) {

  /** The rounding error that must not cost a character or a line, in pt. */
  private static final double TOLERANCE = 0.01;

  /**
   * The largest area that fits a page.
   *
   * @param width the distance between the left and right margins, in pt
   * @param height the distance between the top and bottom margins, in pt
   * @param em the body size, in pt
   * @param leading the distance from line to line, in pt
   */
  public static TypeArea within(double width, double height, double em, double leading) {
    int characters = Math.max(1, (int) Math.floor((width + TOLERANCE) / em));
    int lines = Math.max(1, (int) Math.floor((height + TOLERANCE) / leading));
    return new TypeArea(characters * em, lines * leading, characters, lines);
  }
}
