package io.github.huozi.pdf.text;

import io.github.huozi.pdf.font.GlyphSetter;
import java.util.List;
import org.w3c.dom.Element;

/** Sets a short text as it is, without a composer. Lengths are in dots. */
public final class ShortText {

  private ShortText() {}

  /** Sets a text that begins at a place of its line. */
  public static void set(String text, Type type, Element element, double start, List<Ink> into) {
    double[] x = new double[text.length()];
    double size = type.font().getSize2D();
    double[] moved = type.font().adjustments(text);
    double at = start;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int end = i + Character.charCount(c);
      for (int k = i; k < end; k++) {
        x[k] = at;
      }
      at += type.advances().advance(c) * size;
      at += moved.length > 0 ? moved[end - 1] * size : 0;
      i = end;
    }
    GlyphSetter glyphs = LineSetter.glyphs(type, element, into);
    glyphs.set(text, x, new boolean[text.length()]);
    glyphs.end();
  }

  /** The width of a text. */
  public static double width(String text, Type type) {
    double em = text.codePoints().mapToDouble(type.advances()::advance).sum();
    for (double moved : type.font().adjustments(text)) {
      em += moved;
    }
    return em * type.font().getSize2D();
  }
}
