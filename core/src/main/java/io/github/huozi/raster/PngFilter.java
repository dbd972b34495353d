package io.github.huozi.raster;

/** The filters of a PNG's rows (PNG specification §9.2). */
final class PngFilter {

  private PngFilter() {}

  /** What a filter takes a byte for, of the bytes at its left, above it, and above that one. */
  static int predicted(int filter, int left, int above, int corner) {
    return switch (filter) {
      case 1 -> left;
      case 2 -> above;
      case 3 -> (left + above) / 2;
      case 4 -> paeth(left, above, corner);
      default -> 0;
    };
  }

  private static int paeth(int left, int above, int corner) {
    int guess = left + above - corner;
    int ofLeft = Math.abs(guess - left);
    int ofAbove = Math.abs(guess - above);
    int ofCorner = Math.abs(guess - corner);
    if (ofLeft <= ofAbove && ofLeft <= ofCorner) {
      return left;
    }
    return ofAbove <= ofCorner ? above : corner;
  }
}
