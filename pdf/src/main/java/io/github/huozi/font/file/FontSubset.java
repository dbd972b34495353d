package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a TrueType font with some of a font's characters.
 *
 * <p>Glyphs keep their numbers, and unused glyphs are empty. So tables that refer to glyph numbers
 * stay valid: substitution with the vertical forms, positioning and vertical metrics. Empty glyphs
 * compress to nearly nothing.
 */
public final class FontSubset {

  /** The tables that are copied; the names include the font's licence. */
  private static final Set<String> KEPT =
      Set.of(
          "OS/2", "cvt ", "fpgm", "gasp", "head", "hhea", "maxp", "name", "prep", "vhea", "BASE",
          "GDEF", "GPOS", "GSUB", "VORG");

  private static final Set<String> REWRITTEN = Set.of("hmtx", "vmtx", "post");

  private static final int METRICS = 34;

  private final Map<String, ByteBuffer> tables;
  private final Glyphs font;
  private final BitSet glyphs = new BitSet();

  private FontSubset(Glyphs font) throws IOException {
    this.font = font;
    Set<String> wanted = new HashSet<>(KEPT);
    wanted.addAll(REWRITTEN);
    tables = font.file().tables(wanted);
    FontTables.requireEmbeddable(tables);
  }

  /**
   * The font file of some characters.
   *
   * @param font the glyphs of the whole font
   * @param characters the characters to keep and their glyphs
   * @throws IOException if the file cannot be read, or the font may not be embedded
   */
  public static byte[] of(Glyphs font, SortedMap<Integer, Integer> characters) throws IOException {
    return new FontSubset(font).write(characters);
  }

  private byte[] write(SortedMap<Integer, Integer> characters) throws IOException {
    glyphs.set(0);
    characters.values().forEach(glyphs::set);
    if (tables.containsKey("GSUB")) {
      new Substitutions(FontTables.required(tables, "GSUB")).close(glyphs);
    }
    SortedMap<Integer, ByteBuffer> read = font.read(glyphs.stream().boxed().toList());
    glyphs.clear();
    read.keySet().forEach(glyphs::set);
    Map<String, byte[]> written = new TreeMap<>();
    for (String tag : KEPT) {
      if (tables.containsKey(tag)) {
        written.put(tag, FontTables.bytes(FontTables.required(tables, tag)));
      }
    }
    outlines(read, written);
    written.put("hmtx", metrics("hhea", "hmtx"));
    if (tables.containsKey("vhea") && tables.containsKey("vmtx")) {
      written.put("vmtx", metrics("vhea", "vmtx"));
    }
    written.put("cmap", CharacterMap.write(characters));
    written.put("post", post());
    return Sfnt.write(written);
  }

  private void outlines(Map<Integer, ByteBuffer> read, Map<String, byte[]> written) {
    Sfnt.GlyphWriter outlines = new Sfnt.GlyphWriter();
    for (int glyph = 0; glyph < font.count(); glyph++) {
      outlines.add(read.getOrDefault(glyph, ByteBuffer.allocate(0)));
    }
    outlines.writeTo(written);
  }

  /** Advances and bearings, 0 for empty glyphs. */
  private byte[] metrics(String header, String metrics) throws IOException {
    int full = FontTables.u16(FontTables.required(tables, header), METRICS);
    byte[] kept = FontTables.bytes(FontTables.required(tables, metrics));
    for (int glyph = 0; glyph < font.count(); glyph++) {
      int at = glyph < full ? 4 * glyph : 4 * full + 2 * (glyph - full);
      int length = glyph < full ? 4 : 2;
      // The last advance applies to all glyphs that follow.
      if (!glyphs.get(glyph) && glyph != full - 1 && at + length <= kept.length) {
        Arrays.fill(kept, at, at + length, (byte) 0);
      }
    }
    return kept;
  }

  /** The table post without glyph names (format 3). */
  private byte[] post() throws IOException {
    byte[] post = new byte[32];
    if (tables.containsKey("post")) {
      ByteBuffer whole = FontTables.required(tables, "post");
      whole.get(0, post, 0, Math.min(post.length, whole.limit()));
    }
    ByteBuffer.wrap(post).putInt(0, 0x00030000);
    return post;
  }
}
