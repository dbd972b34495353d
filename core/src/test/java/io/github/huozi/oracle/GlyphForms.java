package io.github.huozi.oracle;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** The text and the outline of each glyph of a document's fonts. */
final class GlyphForms {

  private final IdentityHashMap<COSDictionary, Map<Integer, Form>> fonts = new IdentityHashMap<>();

  /**
   * A glyph of a font.
   *
   * @param text what is copied for it; U+FFFD if that is not known
   * @param outline a digest of its outline; empty if it has none, as a space
   */
  record Form(String text, String outline) {}

  Form of(PDFont font, int code) throws IOException {
    Map<Integer, Form> known =
        fonts.computeIfAbsent(font.getCOSObject(), unused -> new HashMap<>());
    Form form = known.get(code);
    if (form == null) {
      String text = font.toUnicode(code);
      form = new Form(text == null || text.isEmpty() ? "\uFFFD" : text, outline(font, code));
      known.put(code, form);
    }
    return form;
  }

  /** The font's name without the tag of its subset. */
  static String name(PDFont font) {
    return String.valueOf(font.getName()).replaceFirst("^[A-Z]{6}\\+", "");
  }

  private static String outline(PDFont font, int code) throws IOException {
    if (!(font instanceof PDVectorFont drawn)) {
      return "?";
    }
    GeneralPath path = drawn.getPath(code);
    int digest = 1;
    boolean empty = true;
    double[] points = new double[6];
    for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
      int segment = at.currentSegment(points);
      empty &= segment == PathIterator.SEG_MOVETO || segment == PathIterator.SEG_CLOSE;
      digest = 31 * digest + segment;
      int count =
          segment == PathIterator.SEG_CLOSE
              ? 0
              : segment == PathIterator.SEG_MOVETO ? 2 : 2 * segment;
      for (int i = 0; i < count; i++) {
        digest = 31 * digest + (int) Math.round(points[i]);
      }
    }
    return empty ? "" : Integer.toHexString(digest);
  }
}
