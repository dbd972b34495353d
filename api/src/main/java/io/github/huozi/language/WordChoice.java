package io.github.huozi.language;

/** Chooses what a converter makes of words for which a region has its own, such as 软件 and 軟體. */
public enum WordChoice {
  /** The words stay, in the characters of the other script: 軟件. */
  KEEP,
  /** The words become the region's own: 軟體 in Taiwan. */
  REGION
}
