package io.github.huozi.check.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The characters that are copied for the glyphs of a PDF's fonts. */
final class CopiedText {

  private static final int UNKNOWN = 0xFFFD;

  private final IdentityHashMap<PDFont, Map<Integer, int[]>> texts = new IdentityHashMap<>();

  /** The characters of a glyph; U+FFFD for one that cannot be copied. */
  int[] of(PDFont font, int code) throws IOException {
    Map<Integer, int[]> known = texts.computeIfAbsent(font, unused -> new HashMap<>());
    int[] text = known.get(code);
    if (text == null) {
      String unicode = font.toUnicode(code);
      text =
          unicode == null || unicode.isEmpty()
              ? new int[] {UNKNOWN}
              : unicode.codePoints().toArray();
      known.put(code, text);
    }
    return text;
  }
}
