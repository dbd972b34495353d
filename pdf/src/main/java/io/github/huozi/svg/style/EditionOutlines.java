package io.github.huozi.svg.style;

import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.font.Orientations;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The outlines of an edition's fonts. */
final class EditionOutlines implements GlyphOutlines {

  private final FontSet fonts;
  private final Map<Face, FontChain> chains = new ConcurrentHashMap<>();

  EditionOutlines(FontSet fonts) {
    this.fonts = fonts;
  }

  @Override
  public Glyph glyph(int codePoint, Face face) {
    FontFace found = font(codePoint, face);
    return glyph(found, found.glyph(codePoint), found.advance(codePoint));
  }

  @Override
  public Optional<Glyph> upright(int codePoint, Face face) {
    FontFace found = font(codePoint, face);
    return Orientations.isUpright(codePoint, found)
        ? Optional.of(glyph(found, found.verticalGlyph(codePoint), found.advance(codePoint)))
        : Optional.empty();
  }

  private static Glyph glyph(FontFace font, int glyph, double advance) {
    return new Glyph(
        font.glyphOutline(glyph).<Path2D>map(path -> path).orElseGet(Path2D.Float::new),
        advance,
        1);
  }

  @Override
  public double kern(int left, int right, Face face) {
    FontFace font = font(left, face);
    return font.isLatin(left) && font.isLatin(right) && font == font(right, face)
        ? font.latin().kern(font.glyph(left), font.glyph(right))
        : 0;
  }

  private FontFace font(int codePoint, Face face) {
    FontChain chain =
        chains.computeIfAbsent(
            face,
            key ->
                fonts.chain(
                    key.families(),
                    key.weight(),
                    key.italic() ? FontFace.Style.ITALIC : FontFace.Style.NORMAL));
    return chain.face(codePoint).orElse(chain.first());
  }
}
