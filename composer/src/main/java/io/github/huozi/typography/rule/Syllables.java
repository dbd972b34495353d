package io.github.huozi.typography.rule;

import java.util.Locale;
import java.util.Set;

/**
 * Divides a Latin word by the sound of its letters: for names that no dictionary has, such as
 * {@code Pro-me-theus} and {@code Log-stash}. A syllable begins with as many consonants as words of
 * English, and the names in their midst, begin with.
 */
public final class Syllables {

  private static final String VOWELS = "aeiou";

  /** The beginnings of words of two consonants or three. */
  private static final Set<String> ONSETS =
      Set.of(
          "bl", "br", "ch", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "kl", "kr", "ph", "pl", "pr",
          "sc", "sh", "sk", "sl", "sm", "sn", "sp", "st", "sw", "th", "tr", "tw", "wh", "wr", "chr",
          "phr", "sch", "scr", "shr", "spl", "spr", "str", "thr");

  private static final int LONGEST_ONSET = 3;

  private Syllables() {}

  /**
   * The places where a word may be divided.
   *
   * @param word Latin letters
   * @return for each offset in the word whether a syllable begins there. What is left after it is
   *     more than a silent ending, as in {@code clothes}
   */
  public static boolean[] starts(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean[] starts = new boolean[word.length() + 1];
    if (lower.length() != word.length()) {
      return starts;
    }
    int voiced = lower.length() - ending(lower);
    int vowel = -1;
    for (int i = 0; i < voiced; i++) {
      if (isVowel(lower, i)) {
        if (vowel >= 0 && vowel < i - 1) {
          starts[onset(lower, vowel + 1, i)] = true;
        }
        vowel = i;
      }
    }
    return starts;
  }

  /** The offset at which the consonants begin that belong to the vowel after them. */
  private static int onset(String word, int from, int vowel) {
    for (int start = Math.max(from, vowel - LONGEST_ONSET); start < vowel - 1; start++) {
      if (ONSETS.contains(word.substring(start, vowel))) {
        return start;
      }
    }
    return vowel - 1;
  }

  /** The number of letters of an ending whose e is silent. */
  private static int ending(String word) {
    if (word.endsWith("es") || word.endsWith("ed")) {
      return 2;
    }
    return word.endsWith("e") ? 1 : 0;
  }

  /** Tells whether a letter is a vowel: y before a consonant or at the end is one. */
  private static boolean isVowel(String word, int i) {
    char c = word.charAt(i);
    if (c == 'y') {
      return i > 0 && (i + 1 == word.length() || VOWELS.indexOf(word.charAt(i + 1)) < 0);
    }
    boolean afterQ = c == 'u' && i > 0 && word.charAt(i - 1) == 'q';
    return VOWELS.indexOf(c) >= 0 && !afterQ;
  }
}
