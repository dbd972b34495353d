package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;

/**
 * Glyphs of one font in one line. Lengths are in dots.
 *
 * @param face their face
 * @param part the {@linkplain FontPart part} of the face that has their codes
 * @param codes their codes, each as a character
 * @param gaps the space added after each glyph beyond its advance
 * @param x where the first one begins, from the start of the line
 * @param raise how far their baseline stands above that of the line
 * @param size the font size
 * @param hidden whether they are not painted, for reading and copying only
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GlyphRun(
    FontFace face,
    int part,
    String codes,
    double[] gaps,
    double x,
    double raise,
    double size,
    boolean hidden) {

  /** Tells whether the glyphs stand in a vertical line. */
  public boolean isVertical() {
    return FontPart.isVertical(part);
  }

  /**
   * The distance of the middle of a vertical line from the glyphs' baseline, to the right, in dots.
   */
  public double middle() {
    return SquareGlyphs.MIDDLE * size;
  }

  /** Tells whether the glyphs are the letters of a turned word: more than one. */
  public boolean isTurnedWord() {
    return codes.length() > 1 && FontPart.isTurned(part);
  }

  /** The text of the letters of a turned word. */
  public String word() {
    FontPart font = new FontPart(0, part);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < codes.length(); i++) {
      char code = codes.charAt(i);
      int ligature = font.ligature(code);
      if (ligature < 0) {
        word.appendCodePoint(face.character(font.character(code)));
      } else {
        word.append(face.latin().ofNumber(ligature).characters());
      }
    }
    return word.toString();
  }

  /**
   * The glyph of one character, at the start of its line.
   *
   * @param character a character of the face
   */
  public static GlyphRun of(FontFace face, int character, double size) {
    String code = String.valueOf(FontPart.code(character));
    return new GlyphRun(face, FontPart.of(character), code, new double[1], 0, 0, size, false);
  }
}
