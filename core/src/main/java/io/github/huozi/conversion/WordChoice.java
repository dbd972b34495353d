package io.github.huozi.conversion;

/** What becomes of words for which another region has another word, such as 软件 and 軟體. */
public enum WordChoice {
  /** They stay, in the characters of the other script: 軟件. */
  KEEP,
  /** They become the region's own: 軟體 in Taiwan. */
  REGION
}
