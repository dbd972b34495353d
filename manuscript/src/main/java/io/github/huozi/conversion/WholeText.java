package io.github.huozi.conversion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form in which each word is likeliest over all its places in an edition, so that a word has
 * one form, and whether the edition's text is technical.
 */
final class WholeText {

  /** Nothing is known of the text. */
  static final WholeText UNKNOWN = new WholeText();

  /** The share of technical passages that makes a text technical. */
  private static final double TECHNICAL = 0.4;

  /** The weight of the usual spelling beside that of the words around each place. */
  private static final double OF_USE = 0.4;

  /** The fewest passages in which a share can be told. */
  private static final int FEWEST = 10;

  private static final double[] NONE = {};

  /** The sums of the shares of the forms, for each word and the index of a character in it. */
  private final Map<String, double[]> votes = new HashMap<>();

  private int passages;
  private int technical;

  /**
   * Notes a place.
   *
   * @param key the word and the index of the character
   * @param shares the shares of the character's forms
   * @param count how many forms it has
   * @param usual the form of a word that houses write in different ways, as it is usual; -1 for
   *     others
   */
  void vote(String key, double[] shares, int count, int usual) {
    double[] sums = votes.computeIfAbsent(key, unused -> new double[Readings.MOST]);
    for (int i = 0; i < count; i++) {
      sums[i] += usual < 0 ? shares[i] : (1 - OF_USE) * shares[i];
    }
    if (usual >= 0) {
      sums[usual] += OF_USE;
    }
  }

  /**
   * The form that is likeliest over all places.
   *
   * @param keys the word, or the terms that the character may belong to
   * @return its index among the forms; -1 if there is no vote
   */
  int elected(List<String> keys) {
    double[] sums = new double[Readings.MOST];
    int best = -1;
    for (String key : keys) {
      double[] votesOfKey = votes.getOrDefault(key, NONE);
      for (int i = 0; i < votesOfKey.length; i++) {
        sums[i] += votesOfKey[i];
        best = best < 0 || sums[i] > sums[best] ? i : best;
      }
    }
    return best;
  }

  /** Notes a passage of Chinese text. */
  void passage(boolean isTechnical) {
    passages++;
    technical += isTechnical ? 1 : 0;
  }

  /** Tells whether so many passages are technical that the others are too. */
  boolean isTechnical() {
    return passages >= FEWEST && technical >= TECHNICAL * passages;
  }
}
