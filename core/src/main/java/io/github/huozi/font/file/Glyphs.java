package io.github.huozi.font.file;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A font's glyphs, read one by one (OpenType, glyf and loca). */
public final class Glyphs {

  private static final Set<String> NEEDED = Set.of("head", "hhea", "hmtx", "loca", "maxp");
  private static final int LONG_OFFSETS = 50;

  /** Where a description tells the least x. */
  private static final int LEFTMOST = 2;

  private final FontFile file;
  private final FontFile.Range glyf;
  private final ByteBuffer loca;
  private final boolean longs;
  private final int count;
  private final HorizontalMetrics metrics;

  private Glyphs(FontFile file, FontFile.Range glyf, Map<String, ByteBuffer> tables)
      throws IOException {
    this.file = file;
    this.glyf = glyf;
    try {
      this.metrics = new HorizontalMetrics(tables);
      this.loca = FontTables.required(tables, "loca");
      this.longs = FontTables.required(tables, "head").getShort(LONG_OFFSETS) != 0;
      this.count =
          Math.min(
              FontTables.u16(FontTables.required(tables, "maxp"), 4),
              loca.limit() / (longs ? 4 : 2) - 1);
    } catch (IndexOutOfBoundsException e) {
      throw FontTables.cutOff(e);
    }
  }

  /**
   * Looks where the glyphs are.
   *
   * @throws IOException if the file cannot be read, or has no TrueType outlines
   */
  public static Glyphs of(FontFile file) throws IOException {
    requireOutlines(file);
    return new Glyphs(file, file.range("glyf"), file.tables(NEEDED));
  }

  /**
   * Looks whether there are glyphs at all.
   *
   * @throws IOException if the file cannot be read, or has no TrueType outlines
   */
  static void requireOutlines(FontFile file) throws IOException {
    if (file.range("glyf").length() == 0) {
      throw new IOException(
          "it has no TrueType outlines (no table glyf); take the font's .ttf (docs/fonts.md)");
    }
  }

  /** The font that they are of. */
  FontFile file() {
    return file;
  }

  HorizontalMetrics metrics() {
    return metrics;
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /**
   * The descriptions of glyphs, and of the parts that they are put together from. A glyph without
   * an outline has an empty one.
   *
   * @param wanted numbers; those that the font does not have are passed over
   */
  SortedMap<Integer, ByteBuffer> read(Collection<Integer> wanted) throws IOException {
    SortedMap<Integer, ByteBuffer> read = new TreeMap<>();
    SortedSet<Integer> next = new TreeSet<>(wanted);
    while (!next.isEmpty()) {
      SortedSet<Integer> parts = new TreeSet<>();
      try (FontFile.Passage passage = file.passage()) {
        for (int glyph : next.tailSet(0).headSet(count)) {
          ByteBuffer description = passage.read(range(glyph));
          read.put(glyph, description);
          CompoundGlyph.parts(description).forEach(part -> parts.add(part.glyph()));
        }
      } catch (EOFException | IndexOutOfBoundsException e) {
        throw new IOException("the font file is damaged: a glyph is cut off", e);
      }
      parts.removeAll(read.keySet());
      // Of a font that is damaged: nothing would come of it.
      parts.removeIf(part -> part >= count);
      next = parts;
    }
    return read;
  }

  /**
   * The path of a glyph, in the font's units, y upwards from the baseline; without a segment if it
   * has no outline. Its ink begins where the font's metrics say.
   */
  public GeneralPath outline(int glyph) throws IOException {
    SortedMap<Integer, ByteBuffer> parts = read(List.of(glyph));
    try {
      GeneralPath path = new GlyphOutline(parts).of(glyph);
      ByteBuffer description = parts.get(glyph);
      if (description != null && description.limit() > LEFTMOST + 1) {
        double shift = metrics.bearing(glyph) - description.getShort(LEFTMOST);
        path.transform(AffineTransform.getTranslateInstance(shift, 0));
      }
      return path;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("the font file is damaged: a glyph is cut off", e);
    }
  }

  private FontFile.Range range(int glyph) throws EOFException {
    int from = offset(glyph);
    int length = offset(glyph + 1) - from;
    if (from < 0 || length < 0 || from + length > glyf.length()) {
      throw new EOFException("no such place");
    }
    return new FontFile.Range(glyf.offset() + from, length);
  }

  private int offset(int glyph) {
    return longs ? loca.getInt(4 * glyph) : 2 * FontTables.u16(loca, 2 * glyph);
  }
}
