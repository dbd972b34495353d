package io.github.huozi.font;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;

/**
 * A font's character map in arrays: a tenth of the memory of PDFBox's maps, of which a CJK font has
 * several with tens of thousands of entries each.
 */
final class CompactCmap extends CmapSubtable {

  private static final int BMP = 0x10000;

  /** No glyph has a number as high: a font has 65,535 of them at most. */
  private final char[] bmp = new char[BMP];

  private final Map<Integer, Integer> others = new HashMap<>();

  /** For each glyph its lowest character, -1 for none. */
  private final int[] codePoints;

  private CompactCmap(int glyphs) {
    setPlatformId(CmapTable.PLATFORM_UNICODE);
    setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
    codePoints = new int[glyphs];
    Arrays.fill(codePoints, -1);
  }

  /**
   * Reads the table of a font; empty if its map has a form that is seldom met with, which PDFBox
   * may know.
   *
   * @throws IndexOutOfBoundsException if the table is cut off
   */
  static Optional<CompactCmap> read(ByteBuffer cmap, int glyphs) {
    CompactCmap compact = new CompactCmap(glyphs);
    return CharacterMaps.read(cmap, compact::put) ? Optional.of(compact) : Optional.empty();
  }

  static CompactCmap of(CmapLookup font, int glyphs) {
    CompactCmap compact = new CompactCmap(glyphs);
    for (int glyph = 0; glyph < glyphs; glyph++) {
      List<Integer> characters = font.getCharCodes(glyph);
      if (characters != null) {
        for (int codePoint : characters) {
          compact.put(codePoint, glyph);
        }
      }
    }
    return compact;
  }

  /** To be called in the order of the characters. */
  private void put(int codePoint, int glyph) {
    if (glyph <= 0 || glyph >= codePoints.length) {
      return;
    }
    if (codePoint < BMP) {
      bmp[codePoint] = (char) glyph;
    } else {
      others.put(codePoint, glyph);
    }
    if (codePoints[glyph] < 0) {
      codePoints[glyph] = codePoint;
    }
  }

  @Override
  public int getGlyphId(int codePoint) {
    if (codePoint >= 0 && codePoint < BMP) {
      return bmp[codePoint];
    }
    Integer glyph = others.get(codePoint);
    return glyph == null ? 0 : glyph;
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    return glyph < 0 || glyph >= codePoints.length || codePoints[glyph] < 0
        ? null
        : List.of(codePoints[glyph]);
  }
}
