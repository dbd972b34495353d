package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** Reads tables of font files and reports damaged ones. */
public final class FontTables {

  /** The advice for a damaged file. */
  static final String TAKE_ANEW = "get the file again from where the font comes from";

  private static final int RIGHTS = 8;
  private static final int USAGE = 0xF;
  private static final int RESTRICTED = 0x2;
  private static final int WHOLE_ONLY = 0x100;
  private static final int BITMAPS_ONLY = 0x200;

  private FontTables() {}

  /**
   * A required table.
   *
   * @throws IOException if the font does not have it
   */
  static ByteBuffer required(Map<String, ByteBuffer> tables, String tag) throws IOException {
    ByteBuffer table = tables.get(tag);
    if (table == null) {
      throw new FontException("it has no table " + tag, TAKE_ANEW);
    }
    return table;
  }

  /** The exception for a file that ends too early or points beyond its end. */
  public static IOException cutOff(Exception e) {
    return new FontException("the file is damaged or truncated", TAKE_ANEW, e);
  }

  /**
   * The exception for a damaged table.
   *
   * @param what what is wrong: {@code it points beyond its end}
   */
  static IOException damaged(String tag, String what) {
    return new FontException("its table " + tag + " is damaged: " + what, TAKE_ANEW);
  }

  /** An unsigned number of 16 bits. */
  static int u16(ByteBuffer table, int at) {
    return Short.toUnsignedInt(table.getShort(at));
  }

  /** The content of a table. */
  static byte[] bytes(ByteBuffer table) {
    byte[] bytes = new byte[table.limit()];
    table.get(0, bytes);
    return bytes;
  }

  /**
   * Requires that a part of a font may be embedded in a document (OpenType, OS/2, fsType).
   *
   * @param tables the font's tables, OS/2 among them if it has one
   * @throws IOException if its maker does not allow it
   */
  static void requireEmbeddable(Map<String, ByteBuffer> tables) throws IOException {
    ByteBuffer os2 = tables.get("OS/2");
    if (os2 == null || os2.limit() < RIGHTS + 2) {
      return;
    }
    int rights = FontTables.u16(os2, RIGHTS);
    if ((rights & USAGE) == RESTRICTED || (rights & (WHOLE_ONLY | BITMAPS_ONLY)) != 0) {
      throw new FontException(
          "its maker does not allow parts of it to be embedded (OS/2, fsType " + rights + ")",
          "use another font, or ask for a file that allows it");
    }
  }
}
