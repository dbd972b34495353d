package io.github.huozi.oracle;

import java.util.Locale;

/** Writes lengths. */
final class Numbers {

  private Numbers() {}

  /** A length to be read: a multiple of .05. */
  static String rounded(double length) {
    double rounded = Math.round(length * 20) / 20.0;
    return String.format(Locale.ROOT, "%.2f", rounded == 0 ? 0 : rounded);
  }

  /** A value to be compared, to four digits after the point, and no more than it needs. */
  static String exact(double value) {
    double rounded = Math.round(value * 10000) / 10000.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
