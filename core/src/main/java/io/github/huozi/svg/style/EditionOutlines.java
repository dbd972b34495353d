package io.github.huozi.svg.style;

import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import java.awt.geom.Path2D;
import java.util.Map;
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
    return new Glyph(
        found.outline(codePoint).<Path2D>map(path -> path).orElseGet(Path2D.Float::new),
        found.advance(codePoint),
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
