package io.github.huozi.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * What is asked of a font again and again: which characters it has, and how much room they take.
 *
 * <p>Most faces of an edition are asked no more than this. It stands before the glyphs in the file,
 * which are not even unpacked then.
 */
final class FontMeasures {

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
   * @return empty if its character map is of a rare form
   * @throws IOException if it cannot be read, or has no TrueType outlines
   */
  static Optional<FontMeasures> read(FontFile file) throws IOException {
    Glyphs.requireOutlines(file);
    Map<String, ByteBuffer> tables = file.tables(NEEDED);
    if (!tables.keySet().containsAll(NEEDED)) {
      return Optional.empty();
    }
    try {
      int glyphs = u16(tables, "maxp", GLYPHS);
      float unitsPerEm = u16(tables, "head", UNITS_PER_EM);
      float[] advances = advances(tables, glyphs, unitsPerEm);
      float ascent = (short) u16(tables, "hhea", ASCENDER) / unitsPerEm;
      float descent = -(short) u16(tables, "hhea", DESCENDER) / unitsPerEm;
      return CharacterMap.read(Tables.required(tables, "cmap"), glyphs)
          .map(cmap -> new FontMeasures(cmap, advances, unitsPerEm, ascent, descent));
    } catch (IndexOutOfBoundsException e) {
      throw Tables.cutOff(e);
    }
  }

  /** The measures of a font that PDFBox has to read. */
  static FontMeasures of(byte[] file) throws IOException {
    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
    float unitsPerEm = font.getHeader().getUnitsPerEm();
    float[] advances = new float[font.getNumberOfGlyphs()];
    for (int glyph = 0; glyph < advances.length; glyph++) {
      advances[glyph] = font.getHorizontalMetrics().getAdvanceWidth(glyph) / unitsPerEm;
    }
    return new FontMeasures(
        CharacterMap.of(font.getUnicodeCmapLookup(), advances.length),
        advances,
        unitsPerEm,
        font.getHorizontalHeader().getAscender() / unitsPerEm,
        -font.getHorizontalHeader().getDescender() / unitsPerEm);
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

  int glyph(int codePoint) {
    return cmap.glyph(codePoint);
  }

  /** How far a character advances the line, in em. */
  float advance(int codePoint) {
    return advances[Math.min(glyph(codePoint), advances.length - 1)];
  }

  float unitsPerEm() {
    return unitsPerEm;
  }

  /** Above the baseline, in em. */
  float ascent() {
    return ascent;
  }

  /** Below the baseline, in em, positive. */
  float descent() {
    return descent;
  }

  private static int u16(Map<String, ByteBuffer> tables, String table, int at) throws IOException {
    return Tables.u16(Tables.required(tables, table), at);
  }
}
