package io.github.huozi.typography;

/** Whether a line may end after a cluster. */
enum BreakKind {
  NONE,
  ALLOWED,
  /** Inside a word that is better kept whole. */
  RELUCTANT,
  /** With a hyphen, which the break adds. */
  HYPHEN,
  /** Only because what stands between two other breaks is longer than a line. */
  EMERGENCY,
  /** The author's. */
  FORCED
}
