package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes a TrueType font program for a PDF: some glyphs, renumbered, and only the tables that a PDF
 * requires (ISO 32000-1, 9.9). The PDF itself maps glyphs to characters.
 */
public final class FontProgram {

  /** Stands for a glyph without outline and advance, which the font need not have. */
  public static final int BLANK = -1;

  private static final Set<String> KEPT =
      Set.of("cvt ", "fpgm", "gasp", "head", "hhea", "maxp", "prep");

  private static final int METRICS = 34;
  private static final int GLYPHS = 4;

  private final Glyphs font;
  private final Map<String, ByteBuffer> tables;

  private FontProgram(Glyphs font) throws IOException {
    this.font = font;
    Set<String> wanted = new HashSet<>(KEPT);
    wanted.add("OS/2");
    tables = font.file().tables(wanted);
    FontTables.requireEmbeddable(tables);
  }

  /**
   * The font program of some glyphs.
   *
   * @param font the glyphs of the whole font
   * @param glyphs glyph numbers in their new order, {@link #BLANK} among them; a repeated one gets
   *     two numbers. The first should be 0
   * @throws IOException if the file cannot be read, or the font may not be embedded
   */
  public static byte[] of(Glyphs font, List<Integer> glyphs) throws IOException {
    return new FontProgram(font).write(glyphs);
  }

  private byte[] write(List<Integer> glyphs) throws IOException {
    SortedMap<Integer, ByteBuffer> read = font.read(glyphs);
    List<Integer> order = new ArrayList<>(glyphs);
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      numbers.putIfAbsent(order.get(i), i);
    }
    // Components of composite glyphs, which no text shows by themselves.
    for (int component : read.keySet()) {
      if (numbers.putIfAbsent(component, order.size()) == null) {
        order.add(component);
      }
    }
    Sfnt.GlyphWriter outlines = new Sfnt.GlyphWriter();
    Glyphs.Metrics metrics = font.metrics();
    Sfnt.Writer hmtx = new Sfnt.Writer();
    for (int glyph : order) {
      outlines.add(renumbered(read.getOrDefault(glyph, ByteBuffer.allocate(0)), numbers));
      hmtx.u16(glyph == BLANK ? 0 : metrics.advance(glyph));
      hmtx.u16(glyph == BLANK ? 0 : metrics.bearing(glyph));
    }
    Map<String, byte[]> written = new TreeMap<>();
    for (String tag : KEPT) {
      if (tables.containsKey(tag)) {
        written.put(tag, FontTables.bytes(FontTables.required(tables, tag)));
      }
    }
    outlines.writeTo(written);
    written.put("hmtx", hmtx.toBytes());
    ByteBuffer.wrap(written.get("hhea")).putShort(METRICS, (short) order.size());
    ByteBuffer.wrap(written.get("maxp")).putShort(GLYPHS, (short) order.size());
    return Sfnt.write(written);
  }

  private static ByteBuffer renumbered(ByteBuffer glyph, Map<Integer, Integer> numbers) {
    List<GlyphDescription.Component> components = GlyphDescription.components(glyph);
    if (components.isEmpty()) {
      return glyph;
    }
    ByteBuffer renumbered = ByteBuffer.wrap(FontTables.bytes(glyph));
    for (GlyphDescription.Component component : components) {
      renumbered.putShort(component.at(), (short) (int) numbers.getOrDefault(component.glyph(), 0));
    }
    return renumbered;
  }
}
