package io.github.huozi.cover;

import io.github.huozi.model.press.PrintProfile;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The places of the parts of a printed cover on their sheet, in mm from its left edge when it is
 * cut: back, spine and front, and a flap at each end. The front of a book that is bound at the
 * right is at the left.
 *
 * @param width of the front and of the back
 * @param height of the sheet
 * @param spine the width of the spine
 * @param flap the width of each flap; 0 for none
 * @param beyond how far the sheet is painted beyond its edges
 * @param boundAtRight whether pages are turned from right to left
 */
record CoverFaces(
    double width, double height, double spine, double flap, double beyond, boolean boundAtRight) {

  static double points(double millimetres) {
    return millimetres * PrintProfile.MILLIMETRE;
  }

  static double millimetres(double points) {
    return points / PrintProfile.MILLIMETRE;
  }

  /** The same sheet with another height. */
  CoverFaces ofHeight(double other) {
    return new CoverFaces(width, other, spine, flap, beyond, boundAtRight);
  }

  /** The width of the sheet. */
  double sheet() {
    return 2 * (flap + width) + spine;
  }

  /** The left edge of the front. */
  double front() {
    return flap + (boundAtRight ? 0 : width + spine);
  }

  /** The places where the cover is folded, in pt. */
  List<Double> folds() {
    return Stream.of(flap, flap + width, flap + width + spine, sheet() - flap)
        .filter(fold -> fold > 0 && fold < sheet())
        .map(CoverFaces::points)
        .toList();
  }

  private double back() {
    return flap + (boundAtRight ? width + spine : 0);
  }

  /** The names that a template has for it. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new HashMap<>();
    map.put("width", rounded(sheet()));
    map.put("height", rounded(height));
    map.put("bleed", rounded(beyond));
    map.put("front", part(front(), width));
    map.put("back", part(back(), width));
    map.put("spine", part(flap + width, spine));
    if (flap > 0) {
      double end = sheet() - flap;
      map.put("frontFlap", part(boundAtRight ? 0 : end, flap));
      map.put("backFlap", part(boundAtRight ? end : 0, flap));
    }
    return map;
  }

  private static Map<String, Object> part(double left, double width) {
    return Map.of("x", rounded(left), "width", rounded(width));
  }

  static BigDecimal rounded(double length) {
    return BigDecimal.valueOf(length).setScale(4, RoundingMode.HALF_UP);
  }
}
