package io.github.huozi.typography;

/** How wide the characters of a font are. */
@FunctionalInterface
public interface Advances {

  /** How far a character advances the line, in em. */
  double advance(int codePoint);
}
