package io.github.huozi.svg.text;

import io.github.huozi.font.FaceStyle;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontSet;
import io.github.huozi.svg.style.GlyphOutlines;
import java.awt.geom.Path2D;
import java.util.HashMap;
import java.util.Map;

/** Lettering of figures from the edition's fonts. */
public final class EditionOutlines implements GlyphOutlines {

  private final FontSet fonts;
  private final Map<Face, FontChain> chains = new HashMap<>();

  public EditionOutlines(FontSet fonts) {
    this.fonts = fonts;
  }

  @Override
  public Glyph glyph(int codePoint, Face face) {
    FontChain chain =
        chains.computeIfAbsent(
            face,
            key ->
                fonts.chain(
                    key.families(),
                    key.weight(),
                    key.italic() ? FaceStyle.ITALIC : FaceStyle.NORMAL));
    FontFace found = chain.face(codePoint).orElse(chain.first());
    return new Glyph(
        found.outline(codePoint).<Path2D>map(path -> path).orElseGet(Path2D.Float::new),
        found.advance(codePoint),
        1);
  }
}
