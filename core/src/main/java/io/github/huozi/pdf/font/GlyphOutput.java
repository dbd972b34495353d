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

  /** Marks all that is drawn from now on as an artifact. */
  void beginArtifact();
}
