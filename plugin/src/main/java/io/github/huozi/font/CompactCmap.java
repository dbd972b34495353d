package io.github.huozi.font;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  CompactCmap(CmapLookup font, int glyphs) {
    setPlatformId(CmapTable.PLATFORM_UNICODE);
    setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
    codePoints = new int[glyphs];
    Arrays.fill(codePoints, -1);
    for (int glyph = 0; glyph < glyphs; glyph++) {
      List<Integer> characters = font.getCharCodes(glyph);
      if (characters == null) {
        continue;
      }
      codePoints[glyph] = characters.get(0);
      for (int codePoint : characters) {
        if (codePoint < BMP) {
          bmp[codePoint] = (char) glyph;
        } else {
          others.put(codePoint, glyph);
        }
      }
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
