package io.github.huozi.math;

import io.github.huozi.math.MathTable.Part;
import java.util.ArrayList;
import java.util.List;

/** Makes glyphs of a given height or width from a font's variants and parts. */
final class Stretching {

  private static final int MAX_REPEATS = 200;

  private final MathFont font;

  Stretching(MathFont font) {
    this.font = font;
  }

  /**
   * A glyph with at least a height and depth together, or a width; the largest if there is none.
   *
   * @param target in em of the text
   * @param scale the size of the glyph's font
   * @param tall whether the target is a height
   */
  Box stretched(int glyph, double target, double scale, boolean tall, String color) {
    MathTable.Construction construction = font.table().construction(glyph, tall);
    double wanted = target / scale;
    if (length(font.glyph(glyph), tall) >= wanted) {
      return Box.of(font.glyph(glyph), scale, color);
    }
    int largest = glyph;
    for (MathTable.Variant variant : construction.variants()) {
      largest = variant.glyph();
      if (font.em(variant.length()) >= wanted - 0.002) {
        return Box.of(font.glyph(largest), scale, color);
      }
    }
    return construction.parts().isEmpty()
        ? Box.of(font.glyph(largest), scale, color)
        : assembled(construction.parts(), wanted, scale, tall, color);
  }

  /** The widest variant that is not wider than a width; for accents. */
  Box widest(int glyph, double width, double scale, String color) {
    int chosen = glyph;
    for (MathTable.Variant variant : font.table().construction(glyph, false).variants()) {
      if (font.em(variant.length()) * scale <= width) {
        chosen = variant.glyph();
      }
    }
    return Box.of(font.glyph(chosen), scale, color);
  }

  private static double length(MathFont.Glyph glyph, boolean tall) {
    return tall ? glyph.height() + glyph.depth() : glyph.advance();
  }

  private Box assembled(List<Part> parts, double wanted, double scale, boolean tall, String color) {
    double minOverlap = font.em(font.table().minOverlap());
    int repeats = 0;
    while (repeats < MAX_REPEATS && length(repeated(parts, repeats), minOverlap) < wanted) {
      repeats++;
    }
    List<Part> all = repeated(parts, repeats);
    double surplus = length(all, minOverlap) - wanted;
    int joins = Math.max(1, all.size() - 1);
    Box box = new Box();
    double at = 0;
    double across = 0;
    double below = 0;
    for (int i = 0; i < all.size(); i++) {
      Part part = all.get(i);
      if (i > 0) {
        double most = font.em(Math.min(all.get(i - 1).end(), part.start()));
        at -=
            Math.max(minOverlap, Math.min(most, minOverlap + Math.max(0, surplus) / joins)) * scale;
      }
      MathFont.Glyph glyph = font.glyph(part.glyph());
      if (tall) {
        box.add(new Formula.Glyph(glyph.id(), 0, at + glyph.depth() * scale, scale, color));
        across = Math.max(across, glyph.advance());
      } else {
        box.add(new Formula.Glyph(glyph.id(), at - glyph.left() * scale, 0, scale, color));
        across = Math.max(across, glyph.height());
        below = Math.max(below, glyph.depth());
      }
      at += font.em(part.length()) * scale;
    }
    if (tall) {
      box.width = across * scale;
      box.height = at;
    } else {
      box.width = at;
      box.height = across * scale;
      box.depth = below * scale;
    }
    return box;
  }

  private double length(List<Part> parts, double overlap) {
    double length = 0;
    for (Part part : parts) {
      length += font.em(part.length());
    }
    return length - overlap * Math.max(0, parts.size() - 1);
  }

  private static List<Part> repeated(List<Part> parts, int repeats) {
    List<Part> all = new ArrayList<>();
    for (Part part : parts) {
      for (int i = 0; i < (part.extender() ? repeats : 1); i++) {
        all.add(part);
      }
    }
    return all;
  }
}
