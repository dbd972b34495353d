package io.github.huozi.check.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Finds where glyphs stand in the frame of a page's lines. */
final class GlyphPlaces {

  private static final int QUARTER = 90;
  private static final int QUARTERS = 4;

  /** The first character that is as wide as an ideograph: CJK radicals. */
  private static final int FIRST_WIDE = 0x2E80;

  /** The height of the middle of a vertical line above the baseline of horizontal ones, in em. */
  private static final float MIDDLE = 0.38f;

  /** The most by which an advance may differ from an em, in em. */
  private static final double ROUNDING = 0.005;

  private final int page;
  private final PDRectangle box;
  private final LineFrame frame;

  /**
   * @param page the page's number
   * @param box what is shown of the page
   */
  GlyphPlaces(int page, PDRectangle box, LineFrame frame) {
    this.page = page;
    this.box = box;
    this.frame = frame;
  }

  /**
   * A glyph as it is drawn.
   *
   * @param matrix brings its em square to the page
   * @param advance its advance in em, along the line
   * @param scale the length of an em along the line, in pt
   * @param middle about the middle of its ink, in the page's coordinates
   * @param origin where its advance starts on the baseline
   * @param turned the direction of its line in the frame, in degrees clockwise
   * @param square whether it is as long as an em, and no single glyph of that width
   */
  record Drawn(
      Matrix matrix,
      float advance,
      float scale,
      Vector middle,
      Vector origin,
      int turned,
      boolean square) {

    /** The font size, in pt. */
    float size() {
      return matrix.getScalingFactorY();
    }
  }

  /**
   * Reads how a glyph is drawn.
   *
   * @param displacement where the next glyph begins, in em
   * @param characters the characters that it stands for
   */
  Drawn drawn(Matrix matrix, PDFont font, int code, Vector displacement, int[] characters)
      throws IOException {
    int line = direction(matrix) - (frame.vertical() ? 1 : 0);
    if (!font.isVertical()) {
      // The middle of a letter is a third of an em above the baseline.
      return new Drawn(
          matrix,
          displacement.getX(),
          matrix.getScalingFactorX(),
          matrix.transform(new Vector(displacement.getX() / 2, 0.3f)),
          new Vector(matrix.getTranslateX(), matrix.getTranslateY()),
          degrees(line),
          false);
    }
    // A glyph of vertical lines hangs from this point, the middle of its head.
    Vector head = font.getPositionVector(code).scale(-1);
    float advance = -displacement.getY();
    return new Drawn(
        matrix,
        advance,
        matrix.getScalingFactorY(),
        matrix.transform(new Vector(head.getX(), head.getY() - advance / 2)),
        matrix.transform(new Vector(head.getX() - MIDDLE, head.getY())),
        degrees(line + 1),
        Math.abs(advance - 1) < ROUNDING
            && (characters.length > 1
                || isLetter(characters[0])
                || font.getWidth(code) < (1 - ROUNDING) * 1000));
  }

  /**
   * Tells whether a character is a letter of no East Asian script. Some are as wide as an em: W.
   */
  private static boolean isLetter(int codePoint) {
    return codePoint < FIRST_WIDE && Character.isLetter(codePoint);
  }

  private static int degrees(int quarters) {
    return Math.floorMod(quarters, QUARTERS) * QUARTER;
  }

  /** The direction of a baseline on the page in quarter turns, clockwise: 0 runs to the right. */
  private static int direction(Matrix matrix) {
    double x = matrix.getScaleX();
    double y = matrix.getShearY();
    if (Math.abs(x) > Math.abs(y)) {
      return x >= 0 ? 0 : 2;
    }
    return y >= 0 ? 3 : 1;
  }

  /**
   * A character of a glyph.
   *
   * @param index its index among the characters that the glyph stands for
   * @param characters their number
   */
  Glyph glyph(Drawn drawn, int codePoint, int index, int characters) {
    float across = drawn.origin.getX() - box.getLowerLeftX();
    float down = box.getUpperRightY() - drawn.origin.getY();
    float width = drawn.advance * drawn.scale / characters;
    float ahead = index * width;
    float x = frame.vertical() ? down : across;
    float y = frame.vertical() ? (float) frame.right() - across : down;
    return new Glyph(
        page,
        codePoint,
        x + (drawn.turned % (2 * QUARTER) == 0 ? ahead : 0),
        y + (drawn.turned == QUARTER ? ahead : drawn.turned == 3 * QUARTER ? -ahead : 0),
        width,
        drawn.size(),
        drawn.turned,
        drawn.square);
  }
}
