package io.github.huozi.font.file;

import java.io.IOException;
import java.util.Arrays;

/**
 * A number for each of some glyphs: its index in a coverage table, or its class in a class
 * definition (OpenType, "Layout common table formats").
 */
public final class GlyphClasses {

  private final int[] first;
  private final int[] last;
  private final int[] number;
  private final boolean counts;

  private GlyphClasses(int ranges, boolean counts) {
    this.first = new int[ranges];
    this.last = new int[ranges];
    this.number = new int[ranges];
    this.counts = counts;
  }

  /**
   * Reads a coverage table.
   *
   * @throws IOException if it is damaged
   */
  public static GlyphClasses coverage(TableReader table, int at) throws IOException {
    boolean single = table.u16(at) == 1;
    GlyphClasses read = new GlyphClasses(table.u16(at + 2), true);
    for (int i = 0; i < read.first.length; i++) {
      int range = at + 4 + (single ? 2 : 6) * i;
      int start = table.u16(range);
      read.set(i, start, single ? start : table.u16(range + 2), single ? i : table.u16(range + 4));
    }
    return read.ordered(table);
  }

  /**
   * Reads a class definition.
   *
   * @throws IOException if it is damaged
   */
  public static GlyphClasses classes(TableReader table, int at) throws IOException {
    if (table.u16(at) == 1) {
      int start = table.u16(at + 2);
      GlyphClasses read = new GlyphClasses(table.u16(at + 4), false);
      for (int i = 0; i < read.first.length; i++) {
        read.set(i, start + i, start + i, table.u16(at + 6 + 2 * i));
      }
      return read;
    }
    GlyphClasses read = new GlyphClasses(table.u16(at + 2), false);
    for (int i = 0; i < read.first.length; i++) {
      int range = at + 4 + 6 * i;
      read.set(i, table.u16(range), table.u16(range + 2), table.u16(range + 4));
    }
    return read.ordered(table);
  }

  private void set(int i, int from, int to, int value) {
    first[i] = from;
    last[i] = to;
    number[i] = value;
  }

  private GlyphClasses ordered(TableReader table) throws IOException {
    for (int i = 0; i < first.length; i++) {
      if (last[i] < first[i] || (i > 0 && first[i] <= last[i - 1])) {
        throw table.damaged("its glyphs are not in order");
      }
    }
    return this;
  }

  /** The number of a glyph; -1 if it has none. */
  public int of(int glyph) {
    int found = Arrays.binarySearch(first, glyph);
    int range = found < 0 ? -found - 2 : found;
    if (range < 0 || glyph > last[range]) {
      return -1;
    }
    return counts ? number[range] + glyph - first[range] : number[range];
  }

  /** All glyphs that have a number, in order. */
  public int[] glyphs() {
    int size = 0;
    for (int i = 0; i < first.length; i++) {
      size += last[i] - first[i] + 1;
    }
    int[] all = new int[size];
    int next = 0;
    for (int i = 0; i < first.length; i++) {
      for (int glyph = first[i]; glyph <= last[i]; glyph++) {
        all[next++] = glyph;
      }
    }
    return all;
  }
}
