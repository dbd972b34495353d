package io.github.huozi.pdf.margin;

import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionTextRenderer;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.paint.ContentWriter;
import java.util.List;

/**
 * A line that is ready to be drawn.
 *
 * @param parts its text in parts of one format
 * @param width its width, in dots
 */
record SetLine(List<Part> parts, double width) {

  SetLine {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a line.
   *
   * @param text the text, with kern codes for its gaps
   * @param x the distance from the start of the line, in dots
   */
  record Part(EditionFont font, TextFormat format, String text, double x) {}

  /** Draws the line from a point on its baseline. */
  void draw(double x, double baseline, PainterFonts fonts, ContentWriter out) {
    for (Part part : parts) {
      out.setInk(part.format.ink());
      EditionTextRenderer.set(
          fonts, part.font, part.text, x + part.x, baseline - part.format.raise(), null, out);
    }
  }
}
