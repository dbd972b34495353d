package io.github.huozi.pdf.font;

/** A device of the renderer's that draws text in the edition's fonts. */
public interface TextDevice extends GlyphOutput {

  /** The font of the style in use. */
  EditionFont font();
}
