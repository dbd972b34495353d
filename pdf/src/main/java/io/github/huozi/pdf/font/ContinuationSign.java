package io.github.huozi.pdf.font;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/**
 * Draws the sign ↵ after a line of code that goes on below. It is a shape and not a character, so
 * that no font needs it and nobody copies it.
 */
public final class ContinuationSign {

  /** The room that the sign takes after the text, in em. */
  public static final double WIDTH = 0.9;

  private static final double START = 0.2;
  private static final double END = 0.78;
  private static final double HEAD = 0.52;
  private static final double SHAFT = 0.24;

  /** Half the thickness of its lines. */
  private static final double HALF = 0.03;

  private static final double POINT = 0.15;

  private ContinuationSign() {}

  /**
   * The sign after a text, downwards from the baseline.
   *
   * @param x the end of the text, in dots
   * @param size the font size, in dots
   */
  public static Shape shape(double x, double size) {
    Path2D sign = new Path2D.Double();
    sign.moveTo(START, SHAFT);
    sign.lineTo(START + POINT, SHAFT + POINT);
    sign.lineTo(START + POINT, SHAFT + HALF);
    sign.lineTo(END - 2 * HALF, SHAFT + HALF);
    sign.lineTo(END - 2 * HALF, HEAD);
    sign.lineTo(END, HEAD);
    sign.lineTo(END, SHAFT - HALF);
    sign.lineTo(START + POINT, SHAFT - HALF);
    sign.lineTo(START + POINT, SHAFT - POINT);
    sign.closePath();
    return new AffineTransform(size, 0, 0, -size, x, 0).createTransformedShape(sign);
  }
}
