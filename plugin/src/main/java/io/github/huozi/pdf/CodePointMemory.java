package io.github.huozi.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;

/**
 * A font's character map, as one document uses it: it remembers which character each glyph stood
 * for, so that text copied out of the PDF is the text that went in.
 *
 * <p>PDFBox maps a glyph back to the lowest of its code points. In the Noto fonts the glyph of 一
 * (U+4E00) is also that of the Kangxi radical ⼀ (U+2F00), which would come out instead.
 */
final class CodePointMemory extends CmapSubtable {

  private final CmapLookup font;
  private final Map<Integer, Integer> codePoints = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();

  CodePointMemory(CmapLookup font) {
    this.font = font;
    // What TrueTypeFont.getUnicodeCmapLookup looks for first.
    setPlatformId(CmapTable.PLATFORM_UNICODE);
    setPlatformEncodingId(CmapTable.ENCODING_UNICODE_2_0_FULL);
  }

  /**
   * Takes note that {@code glyph} is drawn for {@code codePoint}.
   *
   * @return false if in this document the glyph stands for another character already, or the
   *     character has another glyph
   */
  boolean claim(int glyph, int codePoint) {
    Integer meant = codePoints.get(glyph);
    if (meant != null) {
      return meant == codePoint;
    }
    Integer drawn = glyphs.putIfAbsent(codePoint, glyph);
    if (drawn != null && drawn != glyph) {
      return false;
    }
    codePoints.put(glyph, codePoint);
    return true;
  }

  @Override
  public int getGlyphId(int codePoint) {
    Integer drawn = glyphs.get(codePoint);
    return drawn != null ? drawn : font.getGlyphId(codePoint);
  }

  @Override
  public List<Integer> getCharCodes(int glyph) {
    Integer drawn = codePoints.get(glyph);
    return drawn != null ? List.of(drawn) : font.getCharCodes(glyph);
  }
}
