package io.github.huozi.font;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A TrueType font with some of its characters only.
 *
 * <p>The glyphs keep their numbers; those that are not needed are empty. So what speaks of glyphs
 * by number holds as it is: substitution, with the vertical forms, positioning, vertical metrics.
 * What is empty packs to nearly nothing.
 */
final class FontSubset {

  /** Taken over as they are, the font's licence among the names. */
  private static final Set<String> KEPT =
      Set.of(
          "OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "maxp", "name", "prep", "vhea", "BASE",
          "GDEF", "GPOS", "GSUB", "VORG");

  private static final int LONG_OFFSETS = 50;
  private static final int METRICS = 34;

  private final Map<String, ByteBuffer> tables;
  private final int glyphCount;
  private final BitSet glyphs = new BitSet();

  private FontSubset(byte[] file) throws IOException {
    tables = Sfnt.read(file);
    for (String needed : new String[] {"glyf", "loca", "head", "hhea", "hmtx", "maxp"}) {
      if (!tables.containsKey(needed)) {
        throw new IOException("the font has no table " + needed + ": it is no TrueType font");
      }
    }
    glyphCount = u16(table("maxp"), 4);
  }

  /**
   * A font file.
   *
   * @param file a whole one
   * @param characters the glyph of each character that it is to have
   */
  static byte[] of(byte[] file, SortedMap<Integer, Integer> characters) throws IOException {
    return new FontSubset(file).write(characters);
  }

  private byte[] write(SortedMap<Integer, Integer> characters) {
    glyphs.set(0);
    characters.values().forEach(glyphs::set);
    if (tables.containsKey("GSUB")) {
      new Substitutions(table("GSUB")).close(glyphs);
    }
    glyphs.clear(glyphCount, Math.max(glyphCount, glyphs.length()));
    for (int glyph = 0; glyph >= 0; glyph = glyphs.nextSetBit(glyph + 1)) {
      addParts(glyph);
    }
    Map<String, byte[]> written = new TreeMap<>();
    for (String tag : KEPT) {
      if (tables.containsKey(tag)) {
        written.put(tag, bytes(table(tag)));
      }
    }
    outlines(written);
    written.put("hmtx", metrics("hhea", "hmtx"));
    if (tables.containsKey("vhea") && tables.containsKey("vmtx")) {
      written.put("vmtx", metrics("vhea", "vmtx"));
    }
    written.put("cmap", CharacterMapWriter.write(characters));
    written.put("post", post());
    return Sfnt.write(written);
  }

  /** Parts of a compound glyph may be compounds themselves, and lie before it. */
  private void addParts(int glyph) {
    ByteBuffer glyf = table("glyf");
    int at = offset(glyph);
    if (offset(glyph + 1) - at < 12 || glyf.getShort(at) >= 0) {
      return;
    }
    int part = at + 10;
    int flags;
    do {
      flags = u16(glyf, part);
      int component = u16(glyf, part + 2);
      if (component < glyphCount && !glyphs.get(component)) {
        glyphs.set(component);
        addParts(component);
      }
      part += 4 + ((flags & 0x1) != 0 ? 4 : 2);
      part += (flags & 0x8) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0;
    } while ((flags & 0x20) != 0);
  }

  private void outlines(Map<String, byte[]> written) {
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteBuffer loca = ByteBuffer.allocate(4 * (glyphCount + 1));
    byte[] all = bytes(table("glyf"));
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      loca.putInt(glyf.size());
      if (glyphs.get(glyph)) {
        glyf.write(all, offset(glyph), offset(glyph + 1) - offset(glyph));
        while (glyf.size() % 4 != 0) {
          glyf.write(0);
        }
      }
    }
    loca.putInt(glyf.size());
    written.put("glyf", glyf.toByteArray());
    written.put("loca", loca.array());
    ByteBuffer.wrap(written.get("head")).putShort(LONG_OFFSETS, (short) 1);
  }

  /** Advances and bearings, 0 for the glyphs that are empty. */
  private byte[] metrics(String header, String metrics) {
    int full = u16(table(header), METRICS);
    byte[] kept = bytes(table(metrics));
    for (int glyph = 0; glyph < glyphCount; glyph++) {
      int at = glyph < full ? 4 * glyph : 4 * full + 2 * (glyph - full);
      int length = glyph < full ? 4 : 2;
      // The last advance is that of all glyphs that follow.
      if (!glyphs.get(glyph) && glyph != full - 1 && at + length <= kept.length) {
        Arrays.fill(kept, at, at + length, (byte) 0);
      }
    }
    return kept;
  }

  /** Without the glyphs' names (format 3). */
  private byte[] post() {
    byte[] post = new byte[32];
    if (tables.containsKey("post")) {
      table("post").get(0, post);
    }
    ByteBuffer.wrap(post).putInt(0, 0x00030000);
    return post;
  }

  private int offset(int glyph) {
    ByteBuffer loca = table("loca");
    boolean longs = table("head").getShort(LONG_OFFSETS) != 0;
    return longs ? loca.getInt(4 * glyph) : 2 * u16(loca, 2 * glyph);
  }

  private ByteBuffer table(String tag) {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IllegalStateException("no table " + tag);
    }
    return table;
  }

  private static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }

  private static int u16(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }
}
