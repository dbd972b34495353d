package io.github.huozi.pdf.font;

import com.openhtmltopdf.pdfboxout.PdfBoxFSFont;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontDescription;
import io.github.huozi.font.FontChain;
import io.github.huozi.font.FontFace;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A style's font: its faces, at a size. */
public final class EditionFont extends PdfBoxFSFont {

  private final FontChain chain;
  private final float ascent;
  private final float descent;

  /**
   * @param size in the renderer's dots
   * @param baseline by how much the ascent is to exceed the descent, in dots, if not by the font's
   *     own measure
   * @param placeholder what the renderer gets to see that looks whether there is a font at all
   */
  EditionFont(FontChain chain, float size, OptionalDouble baseline, FontDescription placeholder) {
    super(List.of(placeholder), size);
    this.chain = chain;
    float above = chain.first().ascent() * size;
    float below = chain.first().descent() * size;
    float shift = (float) (baseline.orElse(above - below) - (above - below)) / 2;
    this.ascent = above + shift;
    this.descent = below - shift;
  }

  /** How far a line of this font reaches above its baseline, in dots. */
  public float ascent() {
    return ascent;
  }

  /** How far it reaches below, in dots. */
  public float descent() {
    return descent;
  }

  FontChain chain() {
    return chain;
  }

  public @Nullable FontFace face(int codePoint) {
    return chain.find(codePoint);
  }
}
