package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;

/**
 * The glyph of a character in a style.
 *
 * @param face the face that has it
 * @param glyph its number there
 * @param variant what tells it from the character's usual glyph: see {@link FontPart#variant}
 * @param advance its advance, in em of the style
 * @param scale the factor of the style's size
 * @param latin whether it may be kerned and joined
 */
record DrawnGlyph(
    FontFace face, int glyph, int variant, double advance, double scale, boolean latin) {}
