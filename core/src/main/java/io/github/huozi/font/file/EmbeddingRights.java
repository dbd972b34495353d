package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;

/** What a font's maker allows (OpenType, OS/2, fsType). */
final class EmbeddingRights {

  private static final int RIGHTS = 8;
  private static final int USAGE = 0xF;
  private static final int RESTRICTED = 0x2;
  private static final int WHOLE_ONLY = 0x100;
  private static final int BITMAPS_ONLY = 0x200;

  private EmbeddingRights() {}

  /**
   * Looks whether a part of the font may be put into a document.
   *
   * @param tables the font's, OS/2 among them if it has one
   * @throws IOException if it may not
   */
  static void check(Map<String, ByteBuffer> tables) throws IOException {
    ByteBuffer os2 = tables.get("OS/2");
    if (os2 == null || os2.limit() < RIGHTS + 2) {
      return;
    }
    int rights = FontTables.u16(os2, RIGHTS);
    if ((rights & USAGE) == RESTRICTED || (rights & (WHOLE_ONLY | BITMAPS_ONLY)) != 0) {
      throw new IOException(
          "its maker does not allow that parts of it are embedded (OS/2, fsType "
              + rights
              + "); take another font, or ask for a file that allows it");
    }
  }
}
