package io.github.huozi.svg.style;

import io.github.huozi.svg.text.SvgText;
import java.awt.geom.Path2D;
import java.util.List;

/** The edition's fonts as shapes, for text that is drawn and not set: the lettering of figures. */
public interface GlyphOutlines {

  /** Glyphs of which nothing is seen, an em wide. */
  GlyphOutlines BLANK = (codePoint, face) -> new Glyph(new Path2D.Float(), 1, 1);

  /**
   * The glyph of a character in the first of the face's families that has it, else in any font of
   * the edition. Whether the edition has one at all was asked before (see {@link SvgText#texts}),
   * so there always is an answer, be it an empty box.
   */
  Glyph glyph(int codePoint, Face face);

  /**
   * The type a text asks for.
   *
   * @param families as in CSS {@code font-family}, without quotation marks, in order of preference;
   *     the generic names {@code serif}, {@code sans-serif} and {@code monospace} among them
   * @param weight 100 to 900; 400 is regular and 700 bold
   * @param italic whether it is italic or oblique
   */
  record Face(List<String> families, int weight, boolean italic) {

    public Face {
      families = List.copyOf(families);
    }
  }

  /**
   * A character's shape.
   *
   * @param outline on the baseline, in font units, with y pointing up as in the font; not changed
   *     by who receives it
   * @param advance the distance to the next glyph, in font units
   * @param unitsPerEm how many font units make 1 em
   */
  record Glyph(Path2D outline, double advance, double unitsPerEm) {}
}
