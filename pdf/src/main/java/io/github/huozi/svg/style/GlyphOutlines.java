package io.github.huozi.svg.style;

import io.github.huozi.font.FontSet;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/** Gives the outlines of the edition's glyphs, which replace the text of figures. */
public interface GlyphOutlines {

  /** Gives empty glyphs that are 1 em wide. */
  GlyphOutlines BLANK = (codePoint, face) -> new Glyph(new Path2D.Float(), 1, 1);

  /**
   * Gives the outlines of an edition's fonts. The result is not safe for use by several threads.
   */
  static GlyphOutlines of(FontSet fonts) {
    return new EditionOutlines(fonts);
  }

  /**
   * The glyph of a character in the first of the face's families that has it, else in any font of
   * the edition. Characters that no font has are reported before; for them the result is the empty
   * box of the first font.
   */
  Glyph glyph(int codePoint, Face face);

  /**
   * The glyph of a character that stands upright in vertical lines.
   *
   * @return empty if it lies on its side
   */
  default Optional<Glyph> upright(int codePoint, Face face) {
    return Optional.empty();
  }

  /**
   * The distance by which the font moves the second of two characters, in em; negative if closer.
   */
  default double kern(int left, int right, Face face) {
    return 0;
  }

  /**
   * The font that a text asks for.
   *
   * @param families as in CSS {@code font-family}, without quotation marks, in order of preference;
   *     the generic names {@code serif}, {@code sans-serif} and {@code monospace} among them
   * @param weight 1 to 1000; 400 is regular and 700 bold
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
   * @param outline on the baseline, in font units, y upwards; the receiver must not change it
   * @param advance the distance to the next glyph, in font units
   * @param unitsPerEm how many font units make 1 em
   */
  record Glyph(Path2D outline, double advance, double unitsPerEm) {}
}
