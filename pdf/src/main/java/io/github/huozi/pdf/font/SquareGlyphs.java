package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.file.FontProgram;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;

/**
 * The glyphs of vertical lines that a font does not have: turned letters, and several characters
 * side by side in one square. In a font for vertical lines they are copied in the order of the text
 * (ISO 32000-1, 9.7.4.3).
 */
final class SquareGlyphs {

  /** The height of a glyph's origin in vertical lines above its baseline, in 1/1000 em. */
  static final int ORIGIN = 880;

  /** The height of the middle of a square above the baseline, in em. */
  static final double MIDDLE = 0.38;

  /** The size of a raised or lowered digit, and how far it stands above or below the baseline. */
  private static final double SCRIPT_SIZE = 0.6;

  private static final double SCRIPT_UP = 0.34;
  private static final double SCRIPT_DOWN = 0.12;

  private static final double HALF = 0.5;
  private static final double EM = 1000;

  private static final int EM_DASH = 0x2014;
  private static final int HORIZONTAL_BAR = 0x2015;

  private SquareGlyphs() {}

  /** Tells whether a turned character stands in the middle of the line, and not on the baseline. */
  static boolean isCentred(int codePoint) {
    return codePoint == EM_DASH || codePoint == HORIZONTAL_BAR;
  }

  /**
   * A glyph, turned by a quarter to the right. Its baseline is where that of the squares beside it
   * is in horizontal lines.
   *
   * @param centred whether its ink is in the middle instead
   */
  static FontProgram.Glyph turned(FontFace face, int glyph, boolean centred) {
    double up =
        centred
            ? face.glyphOutline(glyph)
                .map(path -> MIDDLE - path.getBounds2D().getCenterY())
                .orElse(0.0)
            : 0;
    AffineTransform place = new AffineTransform(0, -1, 1, 0, HALF - MIDDLE + up, ORIGIN / EM);
    return new FontProgram.Glyph(List.of(new FontProgram.Part(glyph, place)));
  }

  /** Characters side by side, as narrow as they must be for one square. */
  static FontProgram.Glyph together(FontFace face, String characters) {
    double width = 0;
    for (int i = 0; i < characters.length(); i++) {
      width += advance(face, characters.charAt(i));
    }
    double scale = Math.min(1, 1 / width);
    double x = (1 - width * scale) / 2;
    List<FontProgram.Part> parts = new ArrayList<>();
    for (int i = 0; i < characters.length(); i++) {
      char character = characters.charAt(i);
      double size = size(character);
      double up =
          SquareCodes.RAISED.indexOf(character) >= 0
              ? SCRIPT_UP
              : SquareCodes.LOWERED.indexOf(character) >= 0 ? -SCRIPT_DOWN : 0;
      AffineTransform place = new AffineTransform(scale * size, 0, 0, size, x, up);
      parts.add(new FontProgram.Part(face.glyph(drawn(character)), place));
      x += advance(face, character) * scale;
    }
    return new FontProgram.Glyph(parts);
  }

  private static double advance(FontFace face, char character) {
    return face.advance(drawn(character)) * size(character);
  }

  private static double size(char character) {
    return drawn(character) != character && Character.isDigit(drawn(character)) ? SCRIPT_SIZE : 1;
  }

  /** The narrow character that draws one beside others. */
  private static char drawn(char character) {
    int digit =
        Math.max(SquareCodes.RAISED.indexOf(character), SquareCodes.LOWERED.indexOf(character));
    if (digit >= 0) {
      return (char) ('0' + digit);
    }
    return switch (character) {
      case '！' -> '!';
      case '？' -> '?';
      case '－' -> '−';
      default -> character;
    };
  }
}
