package io.github.huozi.check.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Holds what the fonts of a PDF draw against what they say that it is, as far as the fonts can
 * tell: a letter has an outline, and takes the room that the file gives it.
 */
final class FontAgreement {

  /** By how much, in thousandths of an em, the two may differ: a reader does not see it. */
  private static final double ROUNDED = 10;

  private final IdentityHashMap<PDFont, Map<Integer, Boolean>> blanks = new IdentityHashMap<>();

  /** Whether a font draws nothing, or surely something else, for a character that can be seen. */
  boolean isBlank(PDFont font, int code, int codePoint) throws IOException {
    if (!(font instanceof PDType0Font composite)
        || !(composite.getDescendantFont() instanceof PDCIDFontType2 descendant)
        || !Character.isLetterOrDigit(codePoint)) {
      return false;
    }
    Map<Integer, Boolean> known = blanks.computeIfAbsent(font, unused -> new HashMap<>());
    Boolean blank = known.get(code);
    if (blank == null) {
      blank = isFalse(composite, descendant, code);
      known.put(code, blank);
    }
    return blank;
  }

  private static boolean isFalse(PDType0Font font, PDCIDFontType2 descendant, int code)
      throws IOException {
    TrueTypeFont program = descendant.getTrueTypeFont();
    int glyph = font.codeToGID(code);
    // A character that no font has is told by the check of glyphs.
    if (program == null || glyph == 0 || program.getGlyph() == null) {
      return false;
    }
    GlyphData outline = program.getGlyph().getGlyph(glyph);
    return outline == null
        || outline.getPath().getCurrentPoint() == null
        || Math.abs(font.getWidth(code) - font.getWidthFromFont(code)) > ROUNDED;
  }
}
