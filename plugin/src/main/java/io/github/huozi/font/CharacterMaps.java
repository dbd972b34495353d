package io.github.huozi.font;

import java.nio.ByteBuffer;

/** Reads the character maps of a font file (OpenType, cmap). */
final class CharacterMaps {

  /** Platform and encoding of maps of Unicode, the whole of it first. */
  private static final int[] UNICODE = {0x0000_0004, 0x0003_000A, 0x0000_0003, 0x0003_0001};

  private static final int MAP_RECORD = 8;
  private static final int NO_GROUPS = 16;
  private static final int GROUP = 12;
  private static final int SEGMENTS = 14;

  /** Takes what a character's glyph is. */
  interface Entries {
    void put(int codePoint, int glyph);
  }

  private CharacterMaps() {}

  /**
   * Reads the map of the most characters, in their order.
   *
   * @return false if its form is not one of the two that fonts of today have
   */
  static boolean read(ByteBuffer cmap, Entries entries) {
    for (int wanted : UNICODE) {
      for (int i = 0; i < u16(cmap, 2); i++) {
        int record = 4 + i * MAP_RECORD;
        if (cmap.getInt(record) == wanted) {
          return read(cmap, cmap.getInt(record + 4), entries);
        }
      }
    }
    return false;
  }

  private static boolean read(ByteBuffer cmap, int map, Entries entries) {
    switch (u16(cmap, map)) {
      case 4 -> segments(cmap, map, entries);
      case 12 -> groups(cmap, map, entries);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void groups(ByteBuffer cmap, int map, Entries entries) {
    int count = cmap.getInt(map + NO_GROUPS - 4);
    for (int i = 0; i < count; i++) {
      int group = map + NO_GROUPS + i * GROUP;
      int first = cmap.getInt(group);
      int last = Math.min(cmap.getInt(group + 4), Character.MAX_CODE_POINT);
      int glyph = cmap.getInt(group + 8);
      for (int codePoint = first; codePoint <= last; codePoint++) {
        entries.put(codePoint, glyph + codePoint - first);
      }
    }
  }

  private static void segments(ByteBuffer cmap, int map, Entries entries) {
    int twice = u16(cmap, map + 6);
    for (int i = 0; i < twice; i += 2) {
      int last = u16(cmap, map + SEGMENTS + i);
      int first = u16(cmap, map + SEGMENTS + 2 + twice + i);
      int delta = u16(cmap, map + SEGMENTS + 2 + 2 * twice + i);
      int offsetAt = map + SEGMENTS + 2 + 3 * twice + i;
      int offset = u16(cmap, offsetAt);
      for (int codePoint = first; codePoint <= last && codePoint < 0xFFFF; codePoint++) {
        int glyph = codePoint;
        if (offset != 0) {
          glyph = u16(cmap, offsetAt + offset + 2 * (codePoint - first));
          if (glyph == 0) {
            continue;
          }
        }
        entries.put(codePoint, (glyph + delta) & 0xFFFF);
      }
    }
  }

  private static int u16(ByteBuffer cmap, int at) {
    return Short.toUnsignedInt(cmap.getShort(at));
  }
}
