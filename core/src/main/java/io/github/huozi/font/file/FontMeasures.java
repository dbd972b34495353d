package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/**
 * What is asked of a font again and again: which characters it has, and how much room they take.
 *
 * <p>Most faces of an edition are asked no more than this. It stands before the glyphs in the file,
 * which are not even unpacked then.
 */
public final class FontMeasures {

  private static final Set<String> NEEDED = Set.of("cmap", "head", "hhea", "hmtx", "maxp");
  private static final int UNITS_PER_EM = 18;
  private static final int ASCENDER = 4;
  private static final int DESCENDER = 6;
  private static final int GLYPHS = 4;

  private final CharacterMap cmap;

  /** Of each glyph, in em. */
  private final float[] advances;

  private final float unitsPerEm;
  private final float ascent;
  private final float descent;

  private FontMeasures(
      CharacterMap cmap, float[] advances, float unitsPerEm, float ascent, float descent) {
    this.cmap = cmap;
    this.advances = advances;
    this.unitsPerEm = unitsPerEm;
    this.ascent = ascent;
    this.descent = descent;
  }

  /**
   * Reads a font file as far as need be.
   *
   * @throws IOException if it cannot be read, has no TrueType outlines, or does not tell which
   *     characters it has
   */
  public static FontMeasures read(FontFile file) throws IOException {
    Glyphs.requireOutlines(file);
    Map<String, ByteBuffer> tables = file.tables(NEEDED);
    try {
      int glyphs = u16(tables, "maxp", GLYPHS);
      float unitsPerEm = u16(tables, "head", UNITS_PER_EM);
      float[] advances = advances(tables, glyphs, unitsPerEm);
      float ascent = (short) u16(tables, "hhea", ASCENDER) / unitsPerEm;
      float descent = -(short) u16(tables, "hhea", DESCENDER) / unitsPerEm;
      CharacterMap cmap = CharacterMap.read(FontTables.required(tables, "cmap"), glyphs);
      return new FontMeasures(cmap, advances, unitsPerEm, ascent, descent);
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.cutOff(e);
    }
  }

  private static float[] advances(Map<String, ByteBuffer> tables, int glyphs, float unitsPerEm)
      throws IOException {
    HorizontalMetrics metrics = new HorizontalMetrics(tables);
    float[] advances = new float[glyphs];
    for (int glyph = 0; glyph < glyphs; glyph++) {
      advances[glyph] = metrics.advance(glyph) / unitsPerEm;
    }
    return advances;
  }

  public int glyph(int codePoint) {
    return cmap.glyph(codePoint);
  }

  /** How far a character advances the line, in em. */
  public float advance(int codePoint) {
    return advances[Math.min(glyph(codePoint), advances.length - 1)];
  }

  public float unitsPerEm() {
    return unitsPerEm;
  }

  /** Above the baseline, in em. */
  public float ascent() {
    return ascent;
  }

  /** Below the baseline, in em, positive. */
  public float descent() {
    return descent;
  }

  private static int u16(Map<String, ByteBuffer> tables, String table, int at) throws IOException {
    return FontTables.u16(FontTables.required(tables, table), at);
  }
}
