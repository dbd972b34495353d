package io.github.huozi.problem;

/** The severity of a {@link Problem}. */
public enum Severity {
  /** The problem is reported, and the build goes on. */
  WARNING,
  /** Nothing is published. */
  ERROR
}
