package io.github.huozi.font.file;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A glyph that is put together from others (OpenType, glyf, "Composite glyph description"). */
final class CompoundGlyph {

  private static final int HEADER = 10;
  private static final int WORDS = 0x1;
  private static final int OFFSETS = 0x2;
  private static final int SCALE = 0x8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;
  private static final double F2DOT14 = 1 << 14;

  private CompoundGlyph() {}

  /**
   * A part.
   *
   * @param at where its number stands in the whole's description
   * @param glyph its number
   * @param place how it is scaled and moved, in the font's units
   */
  record Part(int at, int glyph, AffineTransform place) {}

  /**
   * What a glyph is put together from, which may be put together itself.
   *
   * @param glyph its description; an empty one has none
   * @return empty for one that has an outline of its own, or none at all
   * @throws IndexOutOfBoundsException if it is cut off
   */
  static List<Part> parts(ByteBuffer glyph) {
    List<Part> parts = new ArrayList<>();
    if (glyph.limit() < HEADER || glyph.getShort(0) >= 0) {
      return parts;
    }
    int at = HEADER;
    int flags;
    do {
      flags = glyph.getShort(at);
      int number = at + 2;
      at += 4;
      boolean words = (flags & WORDS) != 0;
      double x = words ? glyph.getShort(at) : glyph.get(at);
      double y = words ? glyph.getShort(at + 2) : glyph.get(at + 1);
      at += words ? 4 : 2;
      double[] matrix = {1, 0, 0, 1};
      if ((flags & SCALE) != 0) {
        matrix[0] = fraction(glyph, at);
        matrix[3] = matrix[0];
        at += 2;
      } else if ((flags & TWO_SCALES) != 0) {
        matrix[0] = fraction(glyph, at);
        matrix[3] = fraction(glyph, at + 2);
        at += 4;
      } else if ((flags & MATRIX) != 0) {
        for (int i = 0; i < matrix.length; i++) {
          matrix[i] = fraction(glyph, at + 2 * i);
        }
        at += 8;
      }
      // Otherwise the numbers are of points that are to meet; no font of today has that.
      boolean moved = (flags & OFFSETS) != 0;
      AffineTransform place =
          new AffineTransform(
              matrix[0], matrix[1], matrix[2], matrix[3], moved ? x : 0, moved ? y : 0);
      parts.add(new Part(number, Short.toUnsignedInt(glyph.getShort(number)), place));
    } while ((flags & MORE) != 0);
    return parts;
  }

  private static double fraction(ByteBuffer glyph, int at) {
    return glyph.getShort(at) / F2DOT14;
  }
}
