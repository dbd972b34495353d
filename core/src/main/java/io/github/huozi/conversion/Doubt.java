package io.github.huozi.conversion;

import java.util.List;

/**
 * A word that may be written in several ways in the other script, where the text around it does not
 * decide which.
 *
 * @param word the word, as the source writes it: the one that contains the doubtful character, or
 *     that character alone where it belongs to no known word
 * @param candidates the ways to write it, the likeliest first; at least two
 */
public record Doubt(String word, List<String> candidates) {

  public Doubt {
    candidates = List.copyOf(candidates);
  }

  /** What the converter wrote. */
  public String taken() {
    return candidates.get(0);
  }
}
