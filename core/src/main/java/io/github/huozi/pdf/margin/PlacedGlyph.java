package io.github.huozi.pdf.margin;

/**
 * A character in a line. Lengths are in dots.
 *
 * @param before its shift from the end of the one before
 * @param after the space after it beyond its advance
 * @param advance its advance, with the letter-spacing after it
 */
record PlacedGlyph(int codePoint, TextFormat format, double before, double after, double advance) {

  double width() {
    return before + advance + after;
  }
}
