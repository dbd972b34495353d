package io.github.huozi.font.feature;

import io.github.huozi.font.file.GlyphClasses;
import io.github.huozi.font.file.LayoutTable;
import io.github.huozi.font.file.TableReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/**
 * The kerning of pairs of glyphs: the pair adjustments of the feature {@code kern} (OpenType, GPOS
 * lookup type 2), or the table {@code kern} of a font that has no GPOS. Contexts are left out, and
 * so is what moves the second glyph or both up and down.
 */
final class PairKerning {

  private static final int PAIRS = 2;
  private static final int X_ADVANCE = 4;

  /** The entries of the cache, a power of two. */
  private static final int CACHED = 1 << 12;

  /** The most pairs of a subtable, ten times those of large fonts. */
  private static final int MOST = 1 << 21;

  private static final long KEY = 0xFFFF_FFFFL << 16;
  private static final int SPREAD = 0x9E37_79B1;

  /** The subtables of each lookup. */
  private final List<List<Pairs>> lookups;

  private final boolean empty;

  /** The pairs that were asked for last: the key in the upper bits, the value in the lowest 16. */
  private final AtomicLongArray cache = new AtomicLongArray(CACHED);

  private PairKerning(List<List<Pairs>> lookups) {
    this.lookups = List.copyOf(lookups);
    this.empty = lookups.stream().allMatch(List::isEmpty);
  }

  /**
   * Reads the kerning of a font.
   *
   * @param positions the table GPOS; null if the font has none
   * @param old the table kern; null if the font has none
   * @throws IOException if a table is damaged
   */
  static PairKerning read(@Nullable ByteBuffer positions, @Nullable ByteBuffer old)
      throws IOException {
    List<List<Pairs>> lookups = new ArrayList<>();
    if (positions != null) {
      LayoutTable layout = new LayoutTable("GPOS", positions);
      for (int lookup : layout.lookups("kern")) {
        List<Pairs> subtables = new ArrayList<>();
        for (LayoutTable.Subtable subtable : layout.subtables(lookup)) {
          if (subtable.type() == PAIRS) {
            subtables.add(pairs(layout.table(), subtable.at()));
          }
        }
        lookups.add(List.copyOf(subtables));
      }
    } else if (old != null) {
      lookups.add(List.of(KernTable.read(old)));
    }
    return new PairKerning(lookups);
  }

  /** The kerning of two glyphs, in font units: negative if they stand closer, positive if apart. */
  int between(int left, int right) {
    if (empty) {
      return 0;
    }
    long key = (((long) left << 16) | right) + 1;
    int slot = ((int) key * SPREAD) >>> 20;
    long entry = cache.get(slot);
    if ((entry & KEY) == key << 16) {
      return (short) entry;
    }
    int value = find(left, right);
    cache.set(slot, (key << 16) | (value & 0xFFFF));
    return value;
  }

  private int find(int left, int right) {
    int sum = 0;
    for (List<Pairs> subtables : lookups) {
      for (Pairs pairs : subtables) {
        int value = pairs.between(left, right);
        if (value != Pairs.NONE) {
          sum += value;
          break;
        }
      }
    }
    return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, sum));
  }

  private static Pairs pairs(TableReader table, int at) throws IOException {
    GlyphClasses covered = GlyphClasses.coverage(table, at + table.u16(at + 2));
    int first = table.u16(at + 4);
    int size = 2 * (Integer.bitCount(first) + Integer.bitCount(table.u16(at + 6)));
    int value = (first & X_ADVANCE) == 0 ? -1 : 2 * Integer.bitCount(first & (X_ADVANCE - 1));
    return table.u16(at) == 1
        ? single(table, at, covered, value, size)
        : classes(table, at, covered, value, size);
  }

  private static Pairs single(TableReader table, int at, GlyphClasses covered, int value, int size)
      throws IOException {
    int sets = table.u16(at + 8);
    int[][] rights = new int[sets][];
    short[][] values = new short[sets][];
    int all = 0;
    for (int i = 0; i < sets; i++) {
      int set = at + table.u16(at + 10 + 2 * i);
      int count = table.u16(set);
      all += count;
      if (all > MOST) {
        throw table.damaged("it has too many kerning pairs");
      }
      rights[i] = new int[count];
      values[i] = new short[count];
      for (int k = 0; k < count; k++) {
        int record = set + 2 + (2 + size) * k;
        rights[i][k] = table.u16(record);
        values[i][k] = value < 0 ? 0 : (short) table.u16(record + 2 + value);
      }
    }
    return (left, right) -> {
      int set = covered.of(left);
      int found = set < 0 || set >= sets ? -1 : Arrays.binarySearch(rights[set], right);
      return found < 0 ? Pairs.NONE : values[set][found];
    };
  }

  private static Pairs classes(TableReader table, int at, GlyphClasses covered, int value, int size)
      throws IOException {
    GlyphClasses lefts = GlyphClasses.classes(table, at + table.u16(at + 8));
    GlyphClasses rights = GlyphClasses.classes(table, at + table.u16(at + 10));
    int rows = table.u16(at + 12);
    int columns = table.u16(at + 14);
    if ((long) rows * columns > MOST) {
      throw table.damaged("it has too many kerning pairs");
    }
    short[][] values = new short[rows][columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int record = at + 16 + size * (row * columns + column);
        values[row][column] = value < 0 ? 0 : (short) table.u16(record + value);
      }
    }
    return (left, right) -> {
      if (covered.of(left) < 0) {
        return Pairs.NONE;
      }
      // A glyph without a class is in class 0.
      int row = Math.max(0, lefts.of(left));
      int column = Math.max(0, rights.of(right));
      return row < rows && column < columns ? values[row][column] : 0;
    };
  }

  /** The pairs of a subtable. */
  @FunctionalInterface
  interface Pairs {

    /** The value that {@link #between} returns for a pair that the subtable does not have. */
    short NONE = Short.MIN_VALUE;

    /** The kerning of two glyphs, in font units; {@link #NONE} if a later subtable may have it. */
    short between(int left, int right);
  }
}
