package io.github.huozi.typography;

/**
 * The area of a page that holds text (版心): a whole number of characters wide and a whole number of
 * lines high, so that every character of plain Han text stands on the grid (CLREQ §2.4).
 *
 * @param measure the length of a line, in pt
 * @param height the height of the lines, in pt
 * @param characters how many characters of body size a full line takes
 * @param lines how many lines a full page takes
 */
public record TypeArea(double measure, double height, int characters, int lines) {

  /** Parts of a point that rounding may cost before a character is lost. */
  private static final double TOLERANCE = 0.01;

  /**
   * The largest area that fits.
   *
   * @param width the room between the side margins, in pt
   * @param height the room between the upper and lower margins, in pt
   * @param em the body size, in pt
   * @param leading the distance from line to line, in pt
   */
  public static TypeArea within(double width, double height, double em, double leading) {
    int characters = Math.max(1, (int) Math.floor((width + TOLERANCE) / em));
    int lines = Math.max(1, (int) Math.floor((height + TOLERANCE) / leading));
    return new TypeArea(characters * em, lines * leading, characters, lines);
  }
}
