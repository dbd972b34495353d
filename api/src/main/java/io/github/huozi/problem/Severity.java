package io.github.huozi.problem;

/** How much a {@link Problem} matters. */
public enum Severity {
  /** The build goes on; the author is told. */
  WARNING,
  /** Nothing is published. */
  ERROR
}
