package io.github.huozi.pdf.font;

import io.github.huozi.font.FontFace;
import io.github.huozi.font.feature.LatinGlyphs.Ligature;
import org.jspecify.annotations.Nullable;

/**
 * Kerns and joins the letters of a text, which is gone through once. Glyphs are kerned if they
 * stand side by side in one text node and one face; where an inline element begins or ends they are
 * not. Gaps that the composer puts between them make no difference, and characters without a glyph
 * part them.
 */
final class LetterFit {

  private final EditionFont font;

  // The glyph before.
  private @Nullable FontFace face;
  private int glyph;
  private double scale;

  LetterFit(EditionFont font) {
    this.font = font;
  }

  /** The ligature that the font has for the letters at an offset; null if it has none. */
  @Nullable Ligature ligature(DrawnGlyph first, String text, int offset) {
    boolean joins = first.latin() && font.joinsLetters();
    return joins ? first.face().latin().ligature(text, offset) : null;
  }

  /** The distance by which kerning moves a glyph, the next one in the text, in em. */
  double before(DrawnGlyph next, int number) {
    if (!next.latin() || !font.kerns()) {
      face = null;
      return 0;
    }
    boolean pair = face == next.face() && scale == next.scale();
    double kern = pair ? scale * next.face().latin().kern(glyph, number) : 0;
    face = next.face();
    glyph = number;
    scale = next.scale();
    return kern;
  }

  /** Parts the next glyph from the one before. */
  void part() {
    face = null;
  }
}
