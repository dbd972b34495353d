package io.github.huozi.font;

import java.nio.ByteBuffer;

/** Prepares the character maps of a font file (OpenType, cmap) for PDFBox. */
final class CharacterMaps {

  /** Variation sequences, which PDFBox passes over with a warning for every CJK font. */
  private static final int VARIATION_SEQUENCES = 14;

  private static final int CMAP = 0x636D6170;
  private static final int TABLES = 12;
  private static final int TABLE_RECORD = 16;
  private static final int MAP_RECORD = 8;

  private CharacterMaps() {}

  /** Takes the maps that PDFBox cannot read off the list, in place. */
  static void keepReadable(byte[] file) {
    ByteBuffer font = ByteBuffer.wrap(file);
    int tables = file.length < TABLES ? 0 : Short.toUnsignedInt(font.getShort(4));
    for (int i = 0; i < tables && TABLES + (i + 1) * TABLE_RECORD <= file.length; i++) {
      int record = TABLES + i * TABLE_RECORD;
      int cmap = font.getInt(record + 8);
      if (font.getInt(record) == CMAP && cmap > 0 && cmap + 4 <= file.length) {
        keepReadable(font, cmap);
      }
    }
  }

  private static void keepReadable(ByteBuffer font, int cmap) {
    int maps = Short.toUnsignedInt(font.getShort(cmap + 2));
    int kept = 0;
    for (int i = 0; i < maps && cmap + 4 + (i + 1) * MAP_RECORD <= font.limit(); i++) {
      long record = font.getLong(cmap + 4 + i * MAP_RECORD);
      int map = cmap + (int) record;
      if (map < 0 || map + 2 > font.limit() || font.getShort(map) != VARIATION_SEQUENCES) {
        font.putLong(cmap + 4 + kept * MAP_RECORD, record);
        kept++;
      }
    }
    font.putShort(cmap + 2, (short) kept);
  }
}
