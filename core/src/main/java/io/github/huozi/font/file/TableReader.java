package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the numbers of a table whose parts are found by offsets, and may be anywhere, or the same
 * one again and again: what lies outside is told, and so is what would take too many steps.
 */
final class TableReader {

  /** A font of all Han characters takes a hundredth of them. */
  private static final int MOST_STEPS = 100_000_000;

  private final String tag;
  private final ByteBuffer table;
  private int steps;

  /**
   * @param tag the table's, for messages
   * @param table from its start
   */
  TableReader(String tag, ByteBuffer table) {
    this.tag = tag;
    this.table = table;
  }

  /**
   * A number of two bytes, without a sign.
   *
   * @throws IOException if the table has no such place, or has been read for too long
   */
  int u16(int at) throws IOException {
    require(at, 2);
    return Short.toUnsignedInt(table.getShort(at));
  }

  /**
   * A number of four bytes that is a count, an offset or a character.
   *
   * @throws IOException if it is larger than any such, or the table has no such place
   */
  int u32(int at) throws IOException {
    require(at, 4);
    int value = table.getInt(at);
    if (value < 0) {
      throw damaged("it has a place or a number that is too large");
    }
    return value;
  }

  /** A byte, without a sign. */
  int u8(int at) throws IOException {
    require(at, 1);
    return Byte.toUnsignedInt(table.get(at));
  }

  /** The place so far behind another. */
  int place(int from, int offset) throws IOException {
    int place = from + offset;
    if (place < from || place > table.limit()) {
      throw damaged("it points beyond its end");
    }
    return place;
  }

  /** What there is to say of this table. */
  IOException damaged(String what) {
    return FontTables.damaged(tag, what);
  }

  private void require(int at, int length) throws IOException {
    if (at < 0 || at > table.limit() - length) {
      throw damaged("it points beyond its end");
    }
    if (++steps > MOST_STEPS) {
      throw damaged("its parts refer to each other beyond all measure");
    }
  }
}
