package io.github.huozi.pdf.font;

import java.awt.geom.Rectangle2D;

/** Where a text's glyphs are drawn. Lengths are in dots, y downwards. */
interface GlyphOutput {

  /**
   * Draws glyphs of one font; nothing if the run is empty.
   *
   * @param y their baseline
   * @param size the font size of their style
   */
  void show(GlyphRun run, double y, double size);

  /** Fills a rectangle in the text's colour. */
  void fill(Rectangle2D bar);

  /**
   * Draws the sign of a line that continues on the next.
   *
   * @param x the end of the text
   * @param y the baseline
   * @param size the font size
   */
  void drawContinuation(double x, double y, double size);

  /** Marks all that is drawn from now on as an artifact. */
  void beginArtifact();
}
