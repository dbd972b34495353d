package io.github.huozi.pdf.file;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An ICC profile of the colour space sRGB (IEC 61966-2-1), made from the figures that define it, so
 * that it is the same on every machine and nobody's property. Its form is that of ICC version 2
 * (ICC.1:2001-04), which every reader of PDF/A knows.
 */
public final class SrgbProfile {

  /** What it is called. */
  public static final String NAME = "sRGB IEC61966-2.1";

  /** Chromaticities x and y of red, green and blue (ITU-R BT.709) and of the white D65. */
  private static final double[][] PRIMARIES = {{0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}};

  private static final double[] WHITE = xyz(0.3127, 0.3290);

  /** D50, the white that profiles are in, as ICC.1 writes it. */
  private static final double[] D50 = {0.9642, 1, 0.8249};

  /** To the cones' responses, after Bradford. */
  private static final double[][] CONES = {
    {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
  };

  private static final int HEADER = 128;
  private static final int CURVE_POINTS = 1024;
  private static final int[] DATE = {2026, 1, 1, 0, 0, 0};

  private SrgbProfile() {}

  public static byte[] bytes() {
    String[] names = {
      "desc", "cprt", "wtpt", "chad", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"
    };
    double[][] adaptation = adaptation();
    double[][] colours = multiply(adaptation, primaries());
    byte[] curve = curve();
    byte[][] tags = {
      description(),
      rights(),
      colour(D50),
      matrix(adaptation),
      colour(column(colours, 0)),
      colour(column(colours, 1)),
      colour(column(colours, 2)),
      curve,
      curve,
      curve
    };
    int start = HEADER + 4 + 12 * names.length;
    byte[] bytes = new byte[start + length(tags)];
    ByteBuffer profile = ByteBuffer.wrap(bytes);
    header(profile);
    profile.position(HEADER).putInt(names.length);
    int at = start;
    for (int i = 0; i < names.length; i++) {
      boolean shared = i > 0 && tags[i] == tags[i - 1];
      int offset = shared ? at - padded(tags[i].length) : at;
      profile.put(ascii(names[i])).putInt(offset).putInt(tags[i].length);
      if (!shared) {
        profile.duplicate().position(at).put(tags[i]);
        at += padded(tags[i].length);
      }
    }
    return bytes;
  }

  private static int length(byte[][] tags) {
    return Arrays.stream(tags).distinct().mapToInt(tag -> padded(tag.length)).sum();
  }

  private static int padded(int length) {
    return (length + 3) / 4 * 4;
  }

  private static void header(ByteBuffer profile) {
    profile.putInt(profile.capacity()).putInt(0).putInt(0x02400000);
    profile.put(ascii("mntrRGB XYZ "));
    for (int part : DATE) {
      profile.putShort((short) part);
    }
    profile.put(ascii("acsp"));
    profile.position(68);
    for (double value : D50) {
      profile.putInt(fixed(value));
    }
  }

  /** A name in ASCII; those in Unicode and in the Macintosh's script are left empty. */
  private static byte[] description() {
    byte[] name = ascii(NAME + "\0");
    byte[] tag = type("desc", 8 + 4 + name.length + 78);
    ByteBuffer.wrap(tag).position(8).putInt(name.length).put(name);
    return tag;
  }

  private static byte[] rights() {
    byte[] text = ascii("Public domain\0");
    byte[] tag = type("text", 8 + text.length);
    ByteBuffer.wrap(tag).position(8).put(text);
    return tag;
  }

  private static byte[] colour(double[] xyz) {
    return fixed(type("XYZ ", 20), xyz);
  }

  private static byte[] matrix(double[][] matrix) {
    return fixed(type("sf32", 44), Arrays.stream(matrix).flatMapToDouble(Arrays::stream).toArray());
  }

  private static byte[] fixed(byte[] tag, double[] values) {
    ByteBuffer buffer = ByteBuffer.wrap(tag).position(8);
    for (double value : values) {
      buffer.putInt(fixed(value));
    }
    return tag;
  }

  /** From a component's value to its light. */
  private static byte[] curve() {
    byte[] tag = type("curv", 12 + 2 * CURVE_POINTS);
    ByteBuffer buffer = ByteBuffer.wrap(tag).position(8).putInt(CURVE_POINTS);
    for (int i = 0; i < CURVE_POINTS; i++) {
      double value = (double) i / (CURVE_POINTS - 1);
      double light =
          value <= 0.04045 ? value / 12.92 : StrictMath.pow((value + 0.055) / 1.055, 2.4);
      buffer.putShort((short) Math.round(light * 65535));
    }
    return tag;
  }

  private static byte[] type(String signature, int length) {
    byte[] tag = new byte[length];
    ByteBuffer.wrap(tag).put(ascii(signature));
    return tag;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int fixed(double value) {
    return (int) Math.round(value * 65536);
  }

  private static double[] xyz(double x, double y) {
    return new double[] {x / y, 1, (1 - x - y) / y};
  }

  /** The primaries' XYZ as columns, each as bright as makes them white together. */
  private static double[][] primaries() {
    double[][] columns = new double[3][3];
    for (int i = 0; i < 3; i++) {
      double[] colour = xyz(PRIMARIES[i][0], PRIMARIES[i][1]);
      for (int row = 0; row < 3; row++) {
        columns[row][i] = colour[row];
      }
    }
    return multiply(columns, diagonal(multiply(inverse(columns), WHITE)));
  }

  /** From colours seen under D65 to those that look alike under D50. */
  private static double[][] adaptation() {
    double[] from = multiply(CONES, WHITE);
    double[] to = multiply(CONES, D50);
    double[] ratio = {to[0] / from[0], to[1] / from[1], to[2] / from[2]};
    return multiply(inverse(CONES), multiply(diagonal(ratio), CONES));
  }

  private static double[][] diagonal(double[] values) {
    return new double[][] {{values[0], 0, 0}, {0, values[1], 0}, {0, 0, values[2]}};
  }

  private static double[] column(double[][] matrix, int column) {
    return new double[] {matrix[0][column], matrix[1][column], matrix[2][column]};
  }

  private static double[] multiply(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int row = 0; row < 3; row++) {
      for (int i = 0; i < 3; i++) {
        product[row] += matrix[row][i] * vector[i];
      }
    }
    return product;
  }

  private static double[][] multiply(double[][] left, double[][] right) {
    double[][] product = new double[3][3];
    for (int i = 0; i < 3; i++) {
      double[] column = multiply(left, column(right, i));
      for (int row = 0; row < 3; row++) {
        product[row][i] = column[row];
      }
    }
    return product;
  }

  private static double[][] inverse(double[][] m) {
    double[][] inverse = new double[3][3];
    double determinant = 0;
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        int a = (j + 1) % 3;
        int b = (j + 2) % 3;
        int c = (i + 1) % 3;
        int d = (i + 2) % 3;
        inverse[i][j] = m[a][c] * m[b][d] - m[a][d] * m[b][c];
      }
    }
    for (int i = 0; i < 3; i++) {
      determinant += m[0][i] * inverse[i][0];
    }
    for (double[] row : inverse) {
      for (int i = 0; i < 3; i++) {
        row[i] /= determinant;
      }
    }
    return inverse;
  }
}
