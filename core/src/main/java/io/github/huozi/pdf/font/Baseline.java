package io.github.huozi.pdf.font;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Where a font's baseline stands in a line, when it is not where the font itself would have it.
 *
 * <p>The only thing that a style tells the font resolver freely is a list of families. The last of
 * them says how far the line's middle lies below the baseline's: twice that distance, which is what
 * ascent and descent differ by.
 */
public final class Baseline {

  private static final String PREFIX = "huozi-baseline-";

  private Baseline() {}

  /**
   * The family that stands for a baseline.
   *
   * @param difference by how much more the line reaches above its baseline than below, in dots
   */
  public static String family(double difference) {
    return PREFIX + String.format(Locale.ROOT, "%.3f", difference).replace('.', '_');
  }

  /** What {@link #family} was made from, if the family is such a one. */
  static OptionalDouble of(String family) {
    if (!family.startsWith(PREFIX)) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(
        Double.parseDouble(family.substring(PREFIX.length()).replace('_', '.')));
  }
}
