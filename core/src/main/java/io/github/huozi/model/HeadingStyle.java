package io.github.huozi.model;

/** How an article's section titles stand. */
public enum HeadingStyle {
  /** On a line of their own. */
  BLOCK,
  /** At the start of the section's first paragraph, in bold. */
  RUN_IN
}
