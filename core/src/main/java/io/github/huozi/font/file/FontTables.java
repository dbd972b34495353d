package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** What is done with the tables of font files again and again. */
public final class FontTables {

  /** The end of a message on a file that is not as its maker wrote it. */
  static final String TAKE_ANEW = "; take the file anew from where the font comes from";

  private FontTables() {}

  /**
   * A table without which there is no font.
   *
   * @throws IOException if it is not there
   */
  static ByteBuffer required(Map<String, ByteBuffer> tables, String tag) throws IOException {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new IOException("it has no table " + tag + TAKE_ANEW);
    }
    return table;
  }

  /** What there is to say of a file that ends, or points, where it should not. */
  public static IOException cutOff(Exception e) {
    return new IOException("the file is damaged or cut off" + TAKE_ANEW, e);
  }

  /**
   * What there is to say of a damaged table.
   *
   * @param what is wrong with it: {@code it points beyond its end}
   */
  static IOException damaged(String tag, String what) {
    return new IOException("its table " + tag + " is damaged: " + what + TAKE_ANEW);
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
