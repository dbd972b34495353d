package io.github.huozi.pdf.formula;

import io.github.huozi.font.FontFace;
import io.github.huozi.math.Formula;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.font.MathFace;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.paint.ContentWriter;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/** Paints formulas in glyphs. */
final class FormulaPainter {

  private final PainterFonts fonts;
  private final FontFace mathematics;

  /**
   * @param fonts the fonts of the painter
   */
  FormulaPainter(PainterFonts fonts, MathFace mathematics) {
    this.fonts = fonts;
    this.mathematics = mathematics.face();
  }

  /**
   * Paints a formula. Lengths are in dots.
   *
   * @param font the font of its words
   * @param size the font size
   * @param color the colour of the text
   * @param x its left edge
   * @param y its baseline, downwards
   */
  void paint(
      Formula formula,
      EditionFont font,
      double size,
      PrintedColor color,
      double x,
      double y,
      ContentWriter out) {
    for (Formula.Ink ink : formula.inks()) {
      out.setInk(PrintedColor.named(ink.color()).orElse(color));
      if (ink instanceof Formula.Glyph glyph) {
        int code = FontFace.GLYPHS + glyph.id();
        show(
            mathematics,
            code,
            x + glyph.x() * size,
            y - glyph.y() * size,
            glyph.size() * size,
            out);
      } else if (ink instanceof Formula.Letter letter) {
        @Nullable FontFace face = font.face(letter.codePoint());
        if (face != null) {
          show(
              face,
              letter.codePoint(),
              x + letter.x() * size,
              y - letter.y() * size,
              letter.size() * size,
              out);
        }
      } else if (ink instanceof Formula.Shape shape) {
        AffineTransform place =
            AffineTransform.getTranslateInstance(x + shape.x() * size, y - shape.y() * size);
        place.scale(size, -size);
        out.fill(place.createTransformedShape(shape.outline()));
      }
    }
    out.setInk(color);
  }

  private void show(FontFace face, int meant, double x, double y, double size, ContentWriter out) {
    GlyphRun glyph = GlyphRun.of(face, meant, size);
    out.show(fonts.use(glyph), glyph, x, y);
  }
}
