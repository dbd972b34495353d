package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Set;

/**
 * A font's characters, their advances, and its height and depth.
 *
 * <p>Most faces of an edition need no more. The tables precede the glyphs in the file, so that the
 * glyphs are not decompressed.
 */
public final class FontMetrics {

  private static final Set<String> NEEDED = Set.of("cmap", "head", "hhea", "hmtx", "maxp");
  private static final int UNITS_PER_EM = 18;
  private static final int ASCENDER = 4;
  private static final int DESCENDER = 6;
  private static final int GLYPHS = 4;

  private final CharacterMap cmap;

  /** The advance of each glyph, in em. */
  private final float[] advances;

  private final float unitsPerEm;
  private final float ascent;
  private final float descent;

  private FontMetrics(
      CharacterMap cmap, float[] advances, float unitsPerEm, float ascent, float descent) {
    this.cmap = cmap;
    this.advances = advances;
    this.unitsPerEm = unitsPerEm;
    this.ascent = ascent;
    this.descent = descent;
  }

  /**
   * Reads the metrics of a font file.
   *
   * @throws IOException if it cannot be read, or has no TrueType outlines or no Unicode map
   */
  public static FontMetrics read(FontFile file) throws IOException {
    Glyphs.requireOutlines(file);
    Map<String, ByteBuffer> tables = file.tables(NEEDED);
    try {
      int glyphs = u16(tables, "maxp", GLYPHS);
      float unitsPerEm = u16(tables, "head", UNITS_PER_EM);
      float[] advances = advances(tables, glyphs, unitsPerEm);
      float ascent = (short) u16(tables, "hhea", ASCENDER) / unitsPerEm;
      float descent = -(short) u16(tables, "hhea", DESCENDER) / unitsPerEm;
      CharacterMap cmap = CharacterMap.read(FontTables.required(tables, "cmap"), glyphs);
      return new FontMetrics(cmap, advances, unitsPerEm, ascent, descent);
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.cutOff(e);
    }
  }

  private static float[] advances(Map<String, ByteBuffer> tables, int glyphs, float unitsPerEm)
      throws IOException {
    Glyphs.Metrics metrics = new Glyphs.Metrics(tables);
    float[] advances = new float[glyphs];
    for (int glyph = 0; glyph < glyphs; glyph++) {
      advances[glyph] = metrics.advance(glyph) / unitsPerEm;
    }
    return advances;
  }

  /** The glyph of a character, 0 if the font has none. */
  public int glyph(int codePoint) {
    return cmap.glyph(codePoint);
  }

  /** The advance of a character, in em. */
  public float advance(int codePoint) {
    return glyphAdvance(glyph(codePoint));
  }

  /** The advance of a glyph, in em. */
  public float glyphAdvance(int glyph) {
    return advances[Math.min(glyph, advances.length - 1)];
  }

  /** The advance of a glyph, in em. */
  public float advanceOf(int glyph) {
    return advances[Math.min(glyph, advances.length - 1)];
  }

  /** Font units per em. */
  public float unitsPerEm() {
    return unitsPerEm;
  }

  /** The height above the baseline, in em. */
  public float ascent() {
    return ascent;
  }

  /** The depth below the baseline, in em, as a positive number. */
  public float descent() {
    return descent;
  }

  private static int u16(Map<String, ByteBuffer> tables, String table, int at) throws IOException {
    return FontTables.u16(FontTables.required(tables, table), at);
  }
}
