package io.github.huozi.check.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/**
 * A character at its position on a page. Lengths are in pt, from the top left corner of the page's
 * {@link LineFrame}.
 *
 * @param page counted from 1
 * @param codePoint the character that is copied for it
 * @param x the start of its advance
 * @param y its baseline: in vertical lines, what it is in horizontal ones
 * @param width its advance
 * @param size the font size
 * @param turned the direction of its line in the frame: by how many degrees it is turned clockwise,
 *     a multiple of 90
 * @param square whether it is a letter or digit that stands upright in a vertical line, alone or
 *     beside others in one square
 */
public record Glyph(
    int page,
    int codePoint,
    float x,
    float y,
    float width,
    float size,
    int turned,
    boolean square) {

  /** The hyphen that the end of a line adds to a divided word (U+00AD). */
  public static final int ADDED_HYPHEN = 0xAD;

  /** About how far a text face reaches above the baseline, in em. */
  private static final double ASCENT = 0.8;

  /** About how far it reaches below the baseline, in em. */
  private static final double DESCENT = 0.12;

  private static final int QUARTER = 90;

  /** A character of a line that runs from left to right. */
  public Glyph(int page, int codePoint, float x, float y, float width, float size) {
    this(page, codePoint, x, y, width, size, 0, false);
  }

  /** Tells whether the glyph's line runs from left to right, or from right to left. */
  public boolean upright() {
    return turned % (2 * QUARTER) == 0;
  }

  /** The same of a size that makes it as wide as its em square. */
  Glyph filling() {
    return new Glyph(page, codePoint, x, y, width, width, turned, square);
  }

  /** The same on a baseline that is lower by some pt. */
  Glyph lowered(double by) {
    return new Glyph(page, codePoint, x, (float) (y + by), width, size, turned, square);
  }

  /** The end of its advance. */
  public double end() {
    return x + width;
  }

  /**
   * The space in its square before a mark that is narrower: an opening mark stands at the end of
   * its square, a closing one at the start, and any other in the middle.
   */
  public double bearingBefore() {
    double room = Math.max(0, size - width);
    return switch (Character.getType(codePoint)) {
      case Character.START_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION -> room;
      case Character.END_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION -> 0;
      default -> room / 2;
    };
  }

  /** The space in its square after such a mark. */
  public double bearingAfter() {
    return Math.max(0, size - width) - bearingBefore();
  }

  /** The gap between the end of another glyph of the line and this one. */
  public double gapAfter(Glyph before) {
    return switch (turned / QUARTER) {
      case 1 -> y - before.y - before.width;
      case 3 -> before.y - y - before.width;
      default -> x - before.end();
    };
  }

  /** The area from about its ascent to its descent. */
  public Rectangle2D area() {
    return turned(new Rectangle2D.Double(x, y - ASCENT * size, width, (ASCENT + DESCENT) * size));
  }

  /** An area beside its place in a line that runs from left to right, turned as its line is. */
  public Rectangle2D turned(Rectangle2D area) {
    return turned == 0
        ? area
        : AffineTransform.getQuadrantRotateInstance(turned / QUARTER, x, y)
            .createTransformedShape(area)
            .getBounds2D();
  }
}
