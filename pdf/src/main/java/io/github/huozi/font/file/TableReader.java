package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Reads the numbers of a table whose parts are located by offsets. It reports offsets beyond the
 * table, and tables that take too many steps because many offsets refer to the same part.
 */
public final class TableReader {

  /** A hundred times the steps for a font of all Han characters. */
  private static final int MOST_STEPS = 100_000_000;

  private final String tag;
  private final ByteBuffer table;
  private int steps;

  /**
   * @param tag the table's tag, for messages
   * @param table the whole table
   */
  public TableReader(String tag, ByteBuffer table) {
    this.tag = tag;
    this.table = table;
  }

  /**
   * An unsigned number of 16 bits.
   *
   * @throws IOException if the position is beyond the table, or there were too many steps
   */
  public int u16(int at) throws IOException {
    require(at, 2);
    return Short.toUnsignedInt(table.getShort(at));
  }

  /**
   * A number of 32 bits: a count, an offset or a character.
   *
   * @throws IOException if it is 2^31 or more, or the position is beyond the table
   */
  public int u32(int at) throws IOException {
    require(at, 4);
    int value = table.getInt(at);
    if (value < 0) {
      throw damaged("it has an offset or a number that is too large");
    }
    return value;
  }

  /** An unsigned byte. */
  public int u8(int at) throws IOException {
    require(at, 1);
    return Byte.toUnsignedInt(table.get(at));
  }

  /** The position at an offset from another position. */
  public int place(int from, int offset) throws IOException {
    int place = from + offset;
    if (place < from || place > table.limit()) {
      throw damaged("it points beyond its end");
    }
    return place;
  }

  /** The exception for damage in this table. */
  public IOException damaged(String what) {
    return FontTables.damaged(tag, what);
  }

  private void require(int at, int length) throws IOException {
    if (at < 0 || at > table.limit() - length) {
      throw damaged("it points beyond its end");
    }
    if (++steps > MOST_STEPS) {
      throw damaged("its parts refer to each other far too often");
    }
  }
}
