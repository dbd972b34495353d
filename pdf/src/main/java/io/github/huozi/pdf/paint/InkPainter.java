package io.github.huozi.pdf.paint;

import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.text.Ink;
import io.github.huozi.pdf.text.Line;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Paints the letters, bars and signs of lines, and tags nothing. Lengths are in dots. */
public final class InkPainter {

  private final PainterFonts fonts;

  /**
   * @param fonts the fonts, which tell the drawn characters afterwards
   */
  public InkPainter(PainterFonts fonts) {
    this.fonts = fonts;
  }

  /**
   * Paints a line.
   *
   * @param x the left edge of its block's content
   * @param y its upper edge
   */
  public void paint(Line line, double x, double y, ContentWriter out) {
    for (Ink ink : line.inks()) {
      paint(ink, x + line.start(), y + line.baseline(), out);
    }
  }

  /**
   * Paints an ink; nothing for a box.
   *
   * @param left the start of its line
   * @param baseline the baseline of its line
   */
  void paint(Ink ink, double left, double baseline, ContentWriter out) {
    if (ink instanceof Ink.Letters letters) {
      GlyphRun glyphs = letters.glyphs();
      out.setInk(letters.color());
      out.show(fonts.use(glyphs), glyphs, left + glyphs.x(), baseline - glyphs.raise());
    } else if (ink instanceof Ink.Bar bar) {
      Rectangle2D area = bar.bar();
      out.setInk(bar.color());
      out.fill(
          new Rectangle2D.Double(
              left + area.getX(), baseline + area.getY(), area.getWidth(), area.getHeight()));
    } else if (ink instanceof Ink.Sign sign) {
      out.setInk(sign.color());
      out.fill(
          AffineTransform.getTranslateInstance(left, baseline)
              .createTransformedShape(sign.shape()));
    } else if (ink instanceof Ink.Marker marker) {
      paint(marker.ink(), left, baseline, out);
    } else if (ink instanceof Ink.Artifact artifact) {
      paint(artifact.ink(), left, baseline, out);
    } else if (ink instanceof Ink.Reading reading) {
      reading.letters().forEach(letters -> paint(letters, left, baseline, out));
    }
  }
}
