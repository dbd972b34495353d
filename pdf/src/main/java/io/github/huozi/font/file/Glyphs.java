package io.github.huozi.font.file;

import io.github.huozi.problem.Documentation;
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

/** Reads a font's glyphs one by one (OpenType, glyf and loca). */
public final class Glyphs {

  private static final Set<String> NEEDED = Set.of("head", "hhea", "hmtx", "loca", "maxp");
  private static final int LONG_OFFSETS = 50;

  /** The offset of xMin in a description. */
  private static final int X_MIN = 2;

  private final FontFile file;
  private final FontFile.Range glyf;
  private final ByteBuffer loca;
  private final boolean longs;
  private final int count;
  private final Metrics metrics;

  private Glyphs(FontFile file, FontFile.Range glyf, Map<String, ByteBuffer> tables)
      throws IOException {
    this.file = file;
    this.glyf = glyf;
    try {
      this.metrics = new Metrics(tables);
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
   * Reads where the glyphs are in the file.
   *
   * @throws IOException if the file cannot be read, or has no TrueType outlines
   */
  public static Glyphs of(FontFile file) throws IOException {
    requireOutlines(file);
    return new Glyphs(file, file.range("glyf"), file.tables(NEEDED));
  }

  /**
   * Requires a table of TrueType outlines.
   *
   * @throws IOException if the file cannot be read, or has no TrueType outlines
   */
  static void requireOutlines(FontFile file) throws IOException {
    if (file.range("glyf").length() == 0) {
      throw new FontException(
          "it has no TrueType outlines (no table glyf)",
          "use the font's .ttf (" + Documentation.page("fonts") + ")");
    }
  }

  /** The font's file. */
  FontFile file() {
    return file;
  }

  Metrics metrics() {
    return metrics;
  }

  /** The number of glyphs. */
  int count() {
    return count;
  }

  /**
   * The descriptions of glyphs and of the components of composite glyphs. The description of a
   * glyph without an outline is empty.
   *
   * @param wanted glyph numbers; unknown ones are ignored
   */
  SortedMap<Integer, ByteBuffer> read(Collection<Integer> wanted) throws IOException {
    SortedMap<Integer, ByteBuffer> read = new TreeMap<>();
    SortedSet<Integer> next = new TreeSet<>(wanted);
    while (!next.isEmpty()) {
      SortedSet<Integer> components = new TreeSet<>();
      try (FontFile.Reader reader = file.reader()) {
        for (int glyph : next.tailSet(0).headSet(count)) {
          ByteBuffer description = reader.read(range(glyph));
          read.put(glyph, description);
          GlyphDescription.components(description)
              .forEach(component -> components.add(component.glyph()));
        }
      } catch (EOFException | IndexOutOfBoundsException e) {
        throw new IOException("the font file is damaged: a glyph is truncated", e);
      }
      components.removeAll(read.keySet());
      // Only a damaged font has such components.
      components.removeIf(component -> component >= count);
      next = components;
    }
    return read;
  }

  /**
   * The path of a glyph in font units, y upwards from the baseline; empty if it has no outline. Its
   * left edge is at the left side bearing.
   */
  public GeneralPath outline(int glyph) throws IOException {
    SortedMap<Integer, ByteBuffer> descriptions = read(List.of(glyph));
    try {
      GeneralPath path = new GlyphDescription(descriptions).of(glyph);
      ByteBuffer description = descriptions.get(glyph);
      if (description != null && description.limit() > X_MIN + 1) {
        double shift = metrics.bearing(glyph) - description.getShort(X_MIN);
        path.transform(AffineTransform.getTranslateInstance(shift, 0));
      }
      return path;
    } catch (IndexOutOfBoundsException e) {
      throw new IOException("the font file is damaged: a glyph is truncated", e);
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

  /** Advances and left side bearings in font units (OpenType, hhea and hmtx). */
  static final class Metrics {

    private static final int METRICS = 34;

    private final ByteBuffer metrics;

    /** The number of glyphs with an advance of their own; those that follow share the last one. */
    private final int full;

    /**
     * @param tables the font's tables
     * @throws IOException if hhea or hmtx is missing
     */
    Metrics(Map<String, ByteBuffer> tables) throws IOException {
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
}
