package io.github.huozi.typography;

/** How lines fill the measure. */
public enum Alignment {
  /** Full lines reach the measure. */
  JUSTIFIED,
  /** Lines keep their natural width. */
  RAGGED
}
