package io.github.huozi.font.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Checks that every glyph can be drawn (OpenType, glyf and loca): it is within its table, has all
 * its points, and its components exist and have no cycle.
 */
final class OutlineCheck {

  private static final int HEADER = 10;
  private static final int REPEAT = 0x8;
  private static final int X_SHORT = 0x2;
  private static final int Y_SHORT = 0x4;
  private static final int X_SAME = 0x10;
  private static final int Y_SAME = 0x20;

  /** The largest number of points that the table maxp can state. */
  private static final int MOST_POINTS = 0xFFFF;

  private static final int UNKNOWN = 0;

  private final ByteBuffer glyf;
  private final ByteBuffer loca;
  private final boolean longs;
  private final int count;

  /** The nesting depth of each glyph's components, itself counted. */
  private final byte[] depths;

  /** The number of points and components of each glyph. */
  private final int[] points;

  private OutlineCheck(ByteBuffer glyf, ByteBuffer loca, boolean longs, int count) {
    this.glyf = glyf;
    this.loca = loca;
    this.longs = longs;
    this.count = count;
    this.depths = new byte[count];
    this.points = new int[count];
  }

  /**
   * Checks all glyphs.
   *
   * @param longs whether loca has offsets of 32 bits
   * @param count the number of the font's glyphs
   * @throws IOException if a glyph cannot be drawn
   */
  static void check(ByteBuffer glyf, ByteBuffer loca, boolean longs, int count) throws IOException {
    if (loca.limit() < (count + 1L) * (longs ? 4 : 2)) {
      throw FontTables.damaged(
          "loca", "it lacks the locations of some of its " + count + " glyphs");
    }
    OutlineCheck check = new OutlineCheck(glyf, loca, longs, count);
    for (int glyph = 0; glyph < count; glyph++) {
      check.depth(glyph, GlyphDescription.DEEPEST);
    }
  }

  /**
   * The nesting depth of a glyph's components.
   *
   * @param most the depth that is allowed
   */
  private int depth(int glyph, int most) throws IOException {
    if (glyph >= count) {
      throw damaged(glyph, "is a part of another, and is missing");
    }
    if (most == 0) {
      throw damaged(glyph, "is composed of itself, or of too many levels of parts");
    }
    if (depths[glyph] == UNKNOWN) {
      measure(glyph, most);
    }
    if (depths[glyph] > most) {
      throw damaged(glyph, "is composed of too many levels of parts");
    }
    return depths[glyph];
  }

  private void measure(int glyph, int most) throws IOException {
    ByteBuffer description = description(glyph);
    int depth = 1;
    long size = 1;
    try {
      if (description.limit() >= HEADER) {
        List<GlyphDescription.Component> components = GlyphDescription.components(description);
        for (GlyphDescription.Component component : components) {
          depth = Math.max(depth, 1 + depth(component.glyph(), most - 1));
          size += points[component.glyph()];
        }
        if (components.isEmpty()) {
          size += points(glyph, description);
        }
      } else if (description.limit() > 0) {
        throw damaged(glyph, "is truncated");
      }
    } catch (IndexOutOfBoundsException e) {
      throw damaged(glyph, "is truncated");
    }
    if (size > MOST_POINTS) {
      throw damaged(glyph, "has more points than a glyph can have");
    }
    points[glyph] = (int) size;
    depths[glyph] = (byte) depth;
  }

  private ByteBuffer description(int glyph) throws IOException {
    long from = offset(glyph);
    long to = offset(glyph + 1);
    if (from > to || to > glyf.limit()) {
      throw FontTables.damaged("loca", "the location of glyph " + glyph + " is invalid");
    }
    return glyf.slice((int) from, (int) (to - from));
  }

  private long offset(int glyph) {
    return longs
        ? Integer.toUnsignedLong(loca.getInt(4 * glyph))
        : 2L * FontTables.u16(loca, 2 * glyph);
  }

  /** The number of points of a simple glyph. */
  private static int points(int glyph, ByteBuffer description) throws IOException {
    int contours = description.getShort(0);
    if (contours == 0) {
      return 0;
    }
    int last = -1;
    for (int i = 0; i < contours; i++) {
      int end = FontTables.u16(description, HEADER + 2 * i);
      if (end < last) {
        throw damaged(glyph, "has outlines that are not in order");
      }
      last = end;
    }
    int at = HEADER + 2 * contours;
    at += 2 + FontTables.u16(description, at);
    long coordinates = 0;
    for (int left = last + 1; left > 0; ) {
      int flag = description.get(at++);
      int times = 1;
      if ((flag & REPEAT) != 0) {
        times += Byte.toUnsignedInt(description.get(at++));
      }
      // Some fonts repeat the last flag beyond the last point.
      times = Math.min(times, left);
      coordinates += (long) times * (size(flag, X_SHORT, X_SAME) + size(flag, Y_SHORT, Y_SAME));
      left -= times;
    }
    if (at + coordinates > description.limit()) {
      throw damaged(glyph, "is truncated");
    }
    return last + 1;
  }

  private static int size(int flag, int isShort, int isSame) {
    if ((flag & isShort) != 0) {
      return 1;
    }
    return (flag & isSame) != 0 ? 0 : 2;
  }

  private static IOException damaged(int glyph, String what) {
    return FontTables.damaged("glyf", "glyph " + glyph + " " + what);
  }
}
