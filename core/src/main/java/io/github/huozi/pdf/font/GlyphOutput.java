package io.github.huozi.pdf.font;

import com.openhtmltopdf.css.parser.FSColor;
import java.awt.Shape;

/** Where a text's glyphs are drawn. Lengths are in dots, y downwards. */
public interface GlyphOutput {

  /**
   * Draws glyphs of one font; nothing if the run is empty.
   *
   * @param y their baseline
   * @param size the font size of their style
   */
  void show(GlyphRun run, double y, double size);

  /** Takes a colour for what is drawn from now on. */
  void setColor(FSColor color);

  /** Fills a shape. */
  void fill(Shape shape);

  /** Marks all that is drawn from now on as an artifact. */
  void beginArtifact();
}
