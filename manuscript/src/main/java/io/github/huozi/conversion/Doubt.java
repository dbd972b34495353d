package io.github.huozi.conversion;

import java.util.List;

/**
 * A word that may be written in several ways in the other script, where the text around it does not
 * decide which; or one in whose place the region's own word is written.
 *
 * @param word the word, as the source writes it: the one that contains the doubtful character, or
 *     that character alone where it belongs to no known word
 * @param candidates the ways to write it, the likeliest first; at least two. Of a word that is
 *     replaced, the region's word and the word itself
 * @param isReplaced whether the region's own word is written
 */
public record Doubt(String word, List<String> candidates, boolean isReplaced) {

  public Doubt {
    candidates = List.copyOf(candidates);
  }

  /** A word that may be written in several ways. */
  public Doubt(String word, List<String> candidates) {
    this(word, candidates, false);
  }

  /** The form that the converter wrote. */
  public String taken() {
    return candidates.get(0);
  }
}
