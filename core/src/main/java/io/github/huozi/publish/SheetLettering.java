package io.github.huozi.publish;

import io.github.huozi.font.FontSet;
import io.github.huozi.press.PressJob.Lettering;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.GlyphOutlines.Face;
import io.github.huozi.svg.style.GlyphOutlines.Glyph;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/** Draws what the sheet of a print file says beside the page, in an edition's fonts. */
final class SheetLettering implements Lettering {

  private static final Face FACE = new Face(List.of("sans-serif"), 400, false);

  private final GlyphOutlines outlines;

  SheetLettering(FontSet fonts) {
    this.outlines = GlyphOutlines.of(fonts);
  }

  @Override
  public Shape outline(String text, double size) {
    Path2D line = new Path2D.Double();
    double at = 0;
    int before = 0;
    for (int character : text.codePoints().toArray()) {
      Glyph glyph = outlines.glyph(character, FACE);
      double scale = size / glyph.unitsPerEm();
      at += before == 0 ? 0 : size * outlines.kern(before, character, FACE);
      AffineTransform place = AffineTransform.getTranslateInstance(at, 0);
      place.scale(scale, scale);
      line.append(place.createTransformedShape(glyph.outline()), false);
      at += scale * glyph.advance();
      before = character;
    }
    return line;
  }
}
