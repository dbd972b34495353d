package io.github.huozi.font.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Map;

/** Writes glyphs' descriptions one after the other (OpenType, glyf and loca). */
final class GlyphTableWriter {

  private static final int LONG_OFFSETS = 50;

  private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
  private final Sfnt.Writer loca = new Sfnt.Writer();

  /** Adds the next glyph; an empty description for one that has no outline. */
  void add(ByteBuffer description) {
    loca.u32(glyf.size());
    glyf.write(description.array(), description.arrayOffset(), description.limit());
    while (glyf.size() % 4 != 0) {
      glyf.write(0);
    }
  }

  /**
   * Puts the two tables beside the others.
   *
   * @param tables those of the font, head among them, which tells how they are written
   */
  void writeTo(Map<String, byte[]> tables) {
    tables.put("loca", loca.u32(glyf.size()).toBytes());
    tables.put("glyf", glyf.toByteArray());
    ByteBuffer.wrap(tables.get("head")).putShort(LONG_OFFSETS, (short) 1);
  }
}
