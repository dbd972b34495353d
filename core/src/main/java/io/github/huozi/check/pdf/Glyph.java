package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;

/**
 * A character as it stands on a page. Lengths are in pt, from the page's top left corner.
 *
 * @param page counted from 1
 * @param codePoint what it is when it is copied out
 * @param x where its advance begins
 * @param y its baseline
 * @param width its advance
 * @param size the size of its font
 * @param upright whether its line runs from left to right
 */
public record Glyph(
    int page, int codePoint, float x, float y, float width, float size, boolean upright) {

  /** What a line's end has added to a divided word (U+00AD). */
  public static final int ADDED_HYPHEN = 0xAD;

  /** About how much of the size is above the baseline in a text face. */
  private static final double ASCENT = 0.8;

  private static final double DESCENT = 0.12;

  public double end() {
    return x + width;
  }

  /** How much of a mark's square a face that has it narrower leaves on each side. */
  public double bearing() {
    return Math.max(0, size - width) / 2;
  }

  double top() {
    return y - ASCENT * size;
  }

  double bottom() {
    return y + DESCENT * size;
  }

  public Rectangle2D area() {
    return new Rectangle2D.Double(x, top(), width, bottom() - top());
  }
}
