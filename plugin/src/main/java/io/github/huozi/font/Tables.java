package io.github.huozi.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** What is done with the tables of font files again and again. */
final class Tables {

  private Tables() {}

  /**
   * A table without which there is no font.
   *
   * @throws IOException if it is not there
   */
  static ByteBuffer required(Map<String, ByteBuffer> tables, String tag) throws IOException {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IOException("it is no TrueType font (no table " + tag + ")");
    }
    return table;
  }

  /** What there is to say of a file that ends, or points, where it should not. */
  static IOException cutOff(Exception e) {
    return new IOException("the font file is cut off or none at all", e);
  }

  /** A number of two bytes, without a sign. */
  static int u16(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }

  static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }
}
