package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;

/**
 * A character at its position on a page. Lengths are in pt, from the page's top left corner.
 *
 * @param page counted from 1
 * @param codePoint the character that is copied for it
 * @param x the start of its advance
 * @param y its baseline
 * @param width its advance
 * @param size the font size
 * @param upright whether its line runs from left to right
 */
public record Glyph(
    int page, int codePoint, float x, float y, float width, float size, boolean upright) {

  /** The hyphen that the end of a line adds to a divided word (U+00AD). */
  public static final int ADDED_HYPHEN = 0xAD;

  /** About how far a text face reaches above the baseline, in em. */
  private static final double ASCENT = 0.8;

  /** About how far it reaches below the baseline, in em. */
  private static final double DESCENT = 0.12;

  /** The end of its advance. */
  public double end() {
    return x + width;
  }

  /** The space on each side of a mark that is narrower than an em square. */
  public double bearing() {
    return Math.max(0, size - width) / 2;
  }

  double top() {
    return y - ASCENT * size;
  }

  double bottom() {
    return y + DESCENT * size;
  }

  /** The area from about its ascent to its descent. */
  public Rectangle2D area() {
    return new Rectangle2D.Double(x, top(), width, bottom() - top());
  }
}
