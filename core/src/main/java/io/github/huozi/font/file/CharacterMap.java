package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * A font's character map in an array: a tenth of the memory of PDFBox's maps, of which a CJK font
 * has several with tens of thousands of entries each.
 */
final class CharacterMap {

  private static final int BMP = 0x10000;

  /** No glyph has a number as high: a font has 65,535 of them at most. */
  private final char[] bmp = new char[BMP];

  private final Map<Integer, Integer> others = new HashMap<>();
  private final int glyphs;

  private CharacterMap(int glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * Reads the table of a font.
   *
   * @param glyphs how many the font has
   * @throws IOException if it has no map of Unicode, or a damaged one
   */
  static CharacterMap read(ByteBuffer cmap, int glyphs) throws IOException {
    CharacterMap map = new CharacterMap(glyphs);
    CharacterMaps.read(cmap, map::put);
    return map;
  }

  private void put(int codePoint, int glyph) {
    if (glyph <= 0 || glyph >= glyphs) {
      return;
    }
    if (codePoint < BMP) {
      bmp[codePoint] = (char) glyph;
    } else {
      others.put(codePoint, glyph);
    }
  }

  /** The glyph of a character, 0 if there is none. */
  int glyph(int codePoint) {
    return codePoint >= 0 && codePoint < BMP ? bmp[codePoint] : others.getOrDefault(codePoint, 0);
  }
}
