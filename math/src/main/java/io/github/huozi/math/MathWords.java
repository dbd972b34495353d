package io.github.huozi.math;

import java.awt.geom.Path2D;
import java.util.Optional;

/** Gives the glyphs of words in a formula, which are in the fonts of the text. */
@FunctionalInterface
public interface MathWords {

  /** The glyph of a character; empty if the text's fonts do not have it. */
  Optional<Letter> letter(int codePoint);

  /**
   * A glyph, in em.
   *
   * @param outline on the baseline, y upwards; it must not be changed
   */
  record Letter(Path2D outline, double advance) {}
}
