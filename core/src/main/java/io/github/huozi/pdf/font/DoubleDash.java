package io.github.huozi.pdf.font;

import com.openhtmltopdf.pdfboxout.PdfBoxOutputDevice;
import io.github.huozi.font.FontFace;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Joins two dashes into the one of two squares that Chinese text has (CLREQ §3.1.5). The fonts draw
 * each with a little space at both ends, which would leave a gap in the middle: so the dash is
 * drawn as one bar, and its two characters are there to be read and copied, but not seen.
 */
final class DoubleDash {

  private static final int EM_DASH = 0x2014;

  private boolean afterDash;
  private double start;

  /**
   * Whether a character is part of such a dash.
   *
   * @param text the text it stands in
   * @param end where the character ends in it
   */
  boolean holds(int codePoint, String text, int end) {
    return codePoint == EM_DASH && (afterDash || nextVisible(text, end) == EM_DASH);
  }

  private static int nextVisible(String text, int from) {
    for (int i = from; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (!KernCode.isCode(codePoint)) {
        return codePoint;
      }
      i += Character.charCount(codePoint);
    }
    return 0;
  }

  /**
   * Draws the bar, when its second character is reached.
   *
   * @param x where the character stands, in dots
   * @param y its baseline, in dots, downwards
   * @param size the size of the font, in dots
   */
  void draw(
      PdfBoxOutputDevice device, int codePoint, FontFace face, double x, double y, double size) {
    Optional<GeneralPath> outline = codePoint == EM_DASH ? face.outline(EM_DASH) : Optional.empty();
    if (outline.isEmpty()) {
      afterDash = false;
      return;
    }
    Rectangle2D ink = outline.get().getBounds2D();
    if (afterDash) {
      double end = x + ink.getMaxX() * size;
      device.fill(
          new Rectangle2D.Double(
              start, y - ink.getMaxY() * size, end - start, ink.getHeight() * size));
    } else {
      start = x + ink.getMinX() * size;
    }
    afterDash = true;
  }
}
