package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Joins two dashes into the dash of two squares: U+2014 twice in Chinese (CLREQ §3.1.5), U+2015
 * twice in Japanese (JLREQ cl-08). The fonts draw each with a little space at both ends, which
 * leaves a gap in the middle. So the dash is drawn as a bar, with its two characters invisible, for
 * reading and copying. The fonts join U+2500 themselves.
 */
final class DoubleDash {

  private static final int EM_DASH = 0x2014;
  private static final int HORIZONTAL_BAR = 0x2015;

  /** The dash before the next character; 0 if another character or none is. */
  private int last;

  private double start;

  private final boolean vertical;

  /**
   * @param vertical whether it stands in a vertical line, in the middle
   */
  DoubleDash(boolean vertical) {
    this.vertical = vertical;
  }

  /**
   * Tells whether a character is part of such a dash.
   *
   * @param text the text that it is in
   * @param end the offset of its end in the text
   */
  boolean includes(int codePoint, String text, int end) {
    return isDash(codePoint)
        && (last == codePoint || (end < text.length() && text.codePointAt(end) == codePoint));
  }

  /** Tells whether a character is a dash of which two are joined. */
  private static boolean isDash(int codePoint) {
    return codePoint == EM_DASH || codePoint == HORIZONTAL_BAR;
  }

  /** Ends the dash: another glyph follows. */
  void end() {
    last = 0;
  }

  /**
   * Draws the bar at its second character. To be called for every character.
   *
   * @param x the position of the character, in dots
   * @param y the baseline, in dots, downwards
   * @param size the font size, in dots
   */
  void draw(
      Consumer<Rectangle2D> out, int codePoint, FontFace face, double x, double y, double size) {
    Optional<GeneralPath> outline = isDash(codePoint) ? face.outline(codePoint) : Optional.empty();
    if (outline.isEmpty()) {
      last = 0;
      return;
    }
    Rectangle2D ink = outline.get().getBounds2D();
    double middle = vertical ? SquareGlyphs.MIDDLE : ink.getCenterY();
    if (last == codePoint) {
      double end = x + ink.getMaxX() * size;
      out.accept(
          new Rectangle2D.Double(
              start,
              y - (middle + ink.getHeight() / 2) * size,
              end - start,
              ink.getHeight() * size));
    } else {
      start = x + ink.getMinX() * size;
    }
    last = codePoint;
  }
}
