package io.github.huozi.raster;

import java.util.Arrays;
import java.util.Optional;

/**
 * Converts samples of a PNG with its own gamma and primaries (PNG specification §11.3.3) to sRGB,
 * the colour space of a page.
 */
final class PngColours {

  private static final int STEPS = 1 << 14;

  /** The white point and primaries of sRGB in the order of {@code cHRM}. */
  private static final int[] SRGB = {31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000};

  /** Linear light of each sample; by StrictMath, so that every machine writes the same bytes. */
  private final double[] linear;

  private final byte[] encoded = new byte[STEPS + 1];
  private final Optional<double[][]> matrix;

  /**
   * @param depth bits per sample
   * @param exponent the exponent of the samples
   * @param primaries the content of {@code cHRM}, if it differs from sRGB
   */
  PngColours(int depth, double exponent, Optional<int[]> primaries) {
    linear = new double[1 << depth];
    for (int i = 0; i < linear.length; i++) {
      linear[i] = StrictMath.pow(i / (linear.length - 1.0), exponent);
    }
    for (int i = 0; i <= STEPS; i++) {
      double value = (double) i / STEPS;
      double srgb =
          value <= 0.0031308 ? 12.92 * value : 1.055 * StrictMath.pow(value, 1 / 2.4) - 0.055;
      encoded[i] = (byte) Math.round(255 * srgb);
    }
    matrix =
        primaries
            .map(own -> product(inverse(toXyz(SRGB)), toXyz(own)))
            .filter(PngColours::isFinite);
  }

  /** Tells whether a matrix is finite: it is not if two primaries are equal. */
  private static boolean isFinite(double[][] m) {
    return Arrays.stream(m).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite);
  }

  /** The sRGB value of a grey sample. */
  byte grey(int sample) {
    return encode(linear[sample]);
  }

  /** Writes the sRGB values of a colour to three bytes. */
  void colour(int red, int green, int blue, byte[] to, int at) {
    double[] own = {linear[red], linear[green], linear[blue]};
    for (int i = 0; i < 3; i++) {
      double value = own[i];
      if (matrix.isPresent()) {
        double[] row = matrix.get()[i];
        value = row[0] * own[0] + row[1] * own[1] + row[2] * own[2];
      }
      to[at + i] = encode(value);
    }
  }

  private byte encode(double value) {
    return encoded[(int) Math.round(Math.max(0, Math.min(1, value)) * STEPS)];
  }

  /**
   * The matrix from red, green and blue to X, Y and Z. The white point is that of sRGB for every
   * file: paper has one white.
   */
  private static double[][] toXyz(int[] chromaticities) {
    double[][] columns = new double[3][3];
    for (int i = 0; i < 3; i++) {
      double[] xyz = xyz(chromaticities[2 + 2 * i], chromaticities[3 + 2 * i]);
      for (int row = 0; row < 3; row++) {
        columns[row][i] = xyz[row];
      }
    }
    double[] white = xyz(SRGB[0], SRGB[1]);
    double[][] inverse = inverse(columns);
    for (int i = 0; i < 3; i++) {
      double[] row = inverse[i];
      double scale = row[0] * white[0] + row[1] * white[1] + row[2] * white[2];
      for (double[] to : columns) {
        to[i] *= scale;
      }
    }
    return columns;
  }

  private static double[] xyz(double x, double y) {
    double height = Math.max(1, y);
    return new double[] {x / height, 1, (100_000 - x - y) / height};
  }

  private static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        product[i][k] = a[i][0] * b[0][k] + a[i][1] * b[1][k] + a[i][2] * b[2][k];
      }
    }
    return product;
  }

  private static double[][] inverse(double[][] m) {
    double[][] inverse = new double[3][3];
    double determinant = 0;
    for (int i = 0; i < 3; i++) {
      determinant += m[0][i] * cofactor(m, 0, i);
    }
    for (int i = 0; i < 3; i++) {
      for (int k = 0; k < 3; k++) {
        inverse[k][i] = cofactor(m, i, k) / determinant;
      }
    }
    return inverse;
  }

  private static double cofactor(double[][] m, int row, int column) {
    int r1 = (row + 1) % 3;
    int r2 = (row + 2) % 3;
    int c1 = (column + 1) % 3;
    int c2 = (column + 2) % 3;
    return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
  }
}
