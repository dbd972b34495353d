package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * How far glyphs advance, and where their ink begins (OpenType, hhea and hmtx), in the font's
 * units.
 */
final class HorizontalMetrics {

  private static final int METRICS = 34;

  private final ByteBuffer metrics;

  /** The last advance holds for all glyphs that follow; bearings go on. */
  private final int full;

  /**
   * @param tables the font's
   * @throws IOException if they are not there
   */
  HorizontalMetrics(Map<String, ByteBuffer> tables) throws IOException {
    metrics = FontTables.required(tables, "hmtx");
    full = FontTables.u16(FontTables.required(tables, "hhea"), METRICS);
  }

  int advance(int glyph) {
    return FontTables.u16(metrics, 4 * Math.min(glyph, full - 1));
  }

  int bearing(int glyph) {
    int at = glyph < full ? 4 * glyph + 2 : 4 * full + 2 * (glyph - full);
    return at + 2 <= metrics.limit() ? metrics.getShort(at) : 0;
  }
}
