package io.github.huozi.font.file;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the descriptions of glyphs as paths, in font units, y upwards (OpenType, glyf). */
final class GlyphDescription {

  /** The deepest nesting of composite glyphs. A damaged font may have cycles. */
  static final int DEEPEST = 8;

  private static final int HEADER = 10;
  private static final int ON_CURVE = 0x1;
  private static final int X_SHORT = 0x2;
  private static final int Y_SHORT = 0x4;
  private static final int REPEAT = 0x8;
  private static final int X_SAME = 0x10;
  private static final int Y_SAME = 0x20;

  private static final int WORDS = 0x1;
  private static final int OFFSETS = 0x2;
  private static final int SCALE = 0x8;
  private static final int MORE = 0x20;
  private static final int TWO_SCALES = 0x40;
  private static final int MATRIX = 0x80;

  /** The offsets are not scaled with the component. */
  private static final int UNSCALED = 0x1000;

  /** The length of a component with a matrix. */
  private static final int COMPONENT = 16;

  private static final double F2DOT14 = 1 << 14;

  private final Map<Integer, ByteBuffer> glyphs;

  /**
   * @param glyphs the descriptions of glyphs and of all their components
   */
  GlyphDescription(Map<Integer, ByteBuffer> glyphs) {
    this.glyphs = glyphs;
  }

  /**
   * The path of a glyph; empty if it has no outline.
   *
   * @throws IndexOutOfBoundsException if a description is cut off
   */
  GeneralPath of(int glyph) {
    return of(glyph, DEEPEST);
  }

  private GeneralPath of(int glyph, int deeper) {
    GeneralPath path = new GeneralPath(Path2D.WIND_NON_ZERO);
    ByteBuffer description = glyphs.get(glyph);
    if (description == null || description.limit() < HEADER || deeper == 0) {
      return path;
    }
    if (description.getShort(0) >= 0) {
      draw(description, path);
      return path;
    }
    for (Component part : components(description)) {
      GeneralPath drawn = of(part.glyph(), deeper - 1);
      path.append(drawn.getPathIterator(part.place()), false);
    }
    return path;
  }

  /**
   * A component of a composite glyph.
   *
   * @param at the offset of its glyph number in the description
   * @param glyph its glyph number
   * @param place how it is scaled and moved, in font units
   */
  record Component(int at, int glyph, AffineTransform place) {}

  /**
   * The components of a glyph, which may be composite glyphs too (OpenType, glyf, "Composite glyph
   * description").
   *
   * @param glyph a description, which may be empty
   * @return empty for a simple glyph and for one without an outline
   * @throws IndexOutOfBoundsException if the description is cut off
   */
  static List<Component> components(ByteBuffer glyph) {
    List<Component> components = new ArrayList<>();
    if (glyph.limit() < HEADER || glyph.getShort(0) >= 0) {
      return components;
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
      // Otherwise x and y are numbers of points to align, which current fonts do not use.
      boolean moved = (flags & OFFSETS) != 0;
      AffineTransform place =
          new AffineTransform(
              matrix[0], matrix[1], matrix[2], matrix[3], moved ? x : 0, moved ? y : 0);
      components.add(new Component(number, Short.toUnsignedInt(glyph.getShort(number)), place));
    } while ((flags & MORE) != 0);
    return components;
  }

  /**
   * The description of a glyph that shows others.
   *
   * @param components glyph numbers, and how each is turned and moved in font units
   * @param bounds the area of its outline
   */
  static ByteBuffer composite(List<Component> components, Rectangle2D bounds) {
    ByteBuffer glyph = ByteBuffer.allocate(HEADER + COMPONENT * components.size());
    glyph.putShort((short) -1);
    glyph
        .putShort((short) Math.floor(bounds.getMinX()))
        .putShort((short) Math.floor(bounds.getMinY()));
    glyph
        .putShort((short) Math.ceil(bounds.getMaxX()))
        .putShort((short) Math.ceil(bounds.getMaxY()));
    for (int i = 0; i < components.size(); i++) {
      Component component = components.get(i);
      AffineTransform place = component.place;
      int more = i + 1 < components.size() ? MORE : 0;
      glyph.putShort((short) (WORDS | OFFSETS | MATRIX | UNSCALED | more));
      glyph.putShort((short) component.glyph);
      glyph.putShort((short) place.getTranslateX()).putShort((short) place.getTranslateY());
      for (double factor :
          new double[] {
            place.getScaleX(), place.getShearY(), place.getShearX(), place.getScaleY()
          }) {
        glyph.putShort((short) Math.rint(factor * F2DOT14));
      }
    }
    return glyph.flip();
  }

  private static double fraction(ByteBuffer glyph, int at) {
    return glyph.getShort(at) / F2DOT14;
  }

  private static void draw(ByteBuffer glyph, GeneralPath path) {
    int contours = glyph.getShort(0);
    if (contours == 0) {
      return;
    }
    int at = HEADER + 2 * contours;
    int points = FontTables.u16(glyph, at - 2) + 1;
    at += 2 + FontTables.u16(glyph, at);
    byte[] flags = new byte[points];
    for (int i = 0; i < points; i++) {
      byte flag = glyph.get(at++);
      flags[i] = flag;
      if ((flag & REPEAT) != 0) {
        for (int more = Byte.toUnsignedInt(glyph.get(at++)); more > 0 && i + 1 < points; more--) {
          flags[++i] = flag;
        }
      }
    }
    float[] x = new float[points];
    at = coordinates(glyph, at, flags, X_SHORT, X_SAME, x);
    float[] y = new float[points];
    coordinates(glyph, at, flags, Y_SHORT, Y_SAME, y);
    int from = 0;
    for (int i = 0; i < contours; i++) {
      int to = FontTables.u16(glyph, HEADER + 2 * i);
      contour(new Contour(flags, x, y, from, to - from + 1), path);
      from = to + 1;
    }
  }

  private static int coordinates(
      ByteBuffer glyph, int start, byte[] flags, int isShort, int isSame, float[] values) {
    int at = start;
    int value = 0;
    for (int i = 0; i < flags.length; i++) {
      boolean same = (flags[i] & isSame) != 0;
      if ((flags[i] & isShort) != 0) {
        int step = Byte.toUnsignedInt(glyph.get(at++));
        value += same ? step : -step;
      } else if (!same) {
        value += glyph.getShort(at);
        at += 2;
      }
      values[i] = value;
    }
    return at;
  }

  /** Adds a contour. Halfway between two off-curve points there is an implied on-curve point. */
  private static void contour(Contour points, GeneralPath path) {
    int size = points.size;
    if (size < 1) {
      return;
    }
    int first = points.isOn(0) ? 1 : 0;
    int last = first + size - 1;
    // The contour starts at the last point if it is on the curve, else between two others.
    boolean startsAtPoint = points.isOn(last);
    float startX = startsAtPoint ? points.x(last) : (points.x(0) + points.x(last)) / 2;
    float startY = startsAtPoint ? points.y(last) : (points.y(0) + points.y(last)) / 2;
    path.moveTo(startX, startY);
    for (int i = first; i <= last; i++) {
      if (points.isOn(i)) {
        path.lineTo(points.x(i), points.y(i));
      } else if (i == last) {
        path.quadTo(points.x(i), points.y(i), startX, startY);
      } else if (points.isOn(i + 1)) {
        path.quadTo(points.x(i), points.y(i), points.x(i + 1), points.y(i + 1));
        i++;
      } else {
        path.quadTo(
            points.x(i),
            points.y(i),
            (points.x(i) + points.x(i + 1)) / 2,
            (points.y(i) + points.y(i + 1)) / 2);
      }
    }
    path.closePath();
  }

  /** The points of one contour. Indexes wrap around. */
  private static final class Contour {

    private final byte[] flags;
    private final float[] xs;
    private final float[] ys;
    private final int from;
    private final int size;

    Contour(byte[] flags, float[] xs, float[] ys, int from, int size) {
      this.flags = flags;
      this.xs = xs;
      this.ys = ys;
      this.from = from;
      this.size = size;
    }

    boolean isOn(int i) {
      return (flags[from + i % size] & ON_CURVE) != 0;
    }

    float x(int i) {
      return xs[from + i % size];
    }

    float y(int i) {
      return ys[from + i % size];
    }
  }
}
