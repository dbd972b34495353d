package io.github.huozi.font.feature;

import io.github.huozi.font.file.TableReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Reads the table {@code kern} of older fonts: horizontal pairs (OpenType, kern, format 0). */
final class KernTable {

  private static final int HORIZONTAL = 1;

  /** Minimum values, and values across the line. */
  private static final int OTHER_KINDS = 0xE;

  private static final int HEADER = 14;
  private static final int PAIR = 6;

  private KernTable() {}

  static PairKerning.Pairs read(ByteBuffer content) throws IOException {
    TableReader table = new TableReader("kern", content);
    Map<Integer, Short> values = new HashMap<>();
    if (table.u16(0) != 0) {
      // Apple's own version of the table.
      return (left, right) -> PairKerning.Pairs.NONE;
    }
    int at = 4;
    int count = table.u16(2);
    for (int i = 0; i < count; i++) {
      int coverage = table.u16(at + 4);
      if ((coverage & (HORIZONTAL | OTHER_KINDS)) == HORIZONTAL && coverage >> 8 == 0) {
        int pairs = table.u16(at + 6);
        for (int k = 0; k < pairs; k++) {
          int pair = at + HEADER + PAIR * k;
          values.merge(
              table.u16(pair) << 16 | table.u16(pair + 2),
              (short) table.u16(pair + 4),
              (a, b) -> (short) (a + b));
        }
      }
      // The length of a large subtable overflows, and such a one is the last.
      at += Math.max(HEADER, table.u16(at + 2));
    }
    return (left, right) -> values.getOrDefault(left << 16 | right, PairKerning.Pairs.NONE);
  }
}
