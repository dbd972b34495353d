package io.github.huozi.press;

import io.github.huozi.press.PressJob.SpotInk;
import java.util.List;
import java.util.Optional;

/**
 * The ink that a plate or several print in a place.
 *
 * @param parts grey, or red, green and blue, or cyan, magenta, yellow and black, from 0 to 1; of a
 *     spot ink its tint
 * @param spot the spot ink
 */
record PlateInk(List<Float> parts, Optional<SpotInk> spot) {

  private static final int CMYK = 4;

  PlateInk {
    parts = List.copyOf(parts);
  }

  static PlateInk of(List<Float> parts) {
    return new PlateInk(parts, Optional.empty());
  }

  /** Black, or a tint of it, on the plate of black only. */
  static PlateInk black(float amount) {
    return of(List.of(0f, 0f, 0f, amount));
  }

  /**
   * Tells whether the ink is black in full on no other plate: what is below it is printed as well.
   */
  boolean isSolidBlack() {
    return parts.equals(List.of(0f, 0f, 0f, 1f));
  }

  /** The same as if the paper shone through. */
  PlateInk on(float alpha) {
    boolean isInk = spot.isPresent() || parts.size() == CMYK;
    return new PlateInk(
        parts.stream().map(part -> isInk ? part * alpha : 1 - (1 - part) * alpha).toList(), spot);
  }
}
