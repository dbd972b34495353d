package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;

/**
 * The glyph of a character in a style.
 *
 * @param face the face that has it
 * @param glyph its number there
 * @param variant what tells it from the character's usual glyph: see {@link FontPart#variant}
 * @param direction {@link FontPart#UPRIGHT} or {@link FontPart#TURNED} in vertical lines; 0 in
 *     others
 * @param advance its advance, in em of the style
 * @param scale the factor of the style's size
 * @param latin whether it may be kerned and joined
 */
record DrawnGlyph(
    FontFace face,
    int glyph,
    int variant,
    int direction,
    double advance,
    double scale,
    boolean latin) {

  /** The part of its font that has a character with this glyph. */
  int part(int codePoint) {
    return FontPart.of(codePoint, variant) | direction;
  }
}
