package io.github.huozi.conversion;

import io.github.huozi.conversion.ContextModel.WordAt;

/**
 * Hashes the neighbours of a character: each pattern of them gives a slot of the {@link
 * ContextModel}. Characters that are not Han count by their class only.
 */
final class Contexts {

  /** The number of characters that count on each side. */
  static final int REACH = 4;

  /** The number of slots; a power of two. */
  static final int SLOTS = 1 << 26;

  /** The number of slots that the word of a character adds at most. */
  static final int OF_WORD = 3;

  /** Words of this length and longer ones count alike. */
  private static final int LONGEST = 5;

  /** Stands for a place before the start or after the end of the passage. */
  private static final char EDGE = '^';

  private static final char DIGIT = '0';
  private static final char LETTER = 'a';
  private static final char MARK = ',';

  /** Each pattern: the offsets of the neighbours that it looks at. */
  private static final int[][] PATTERNS = {
    {},
    {-1},
    {1},
    {-2, -1},
    {1, 2},
    {-1, 1},
    {-3, -2, -1},
    {1, 2, 3},
    {-2, -1, 1},
    {-1, 1, 2},
    {-2},
    {2},
    {-2, -1, 1, 2},
    {-4, -3, -2, -1},
    {1, 2, 3, 4},
    {-3, -2, -1, 1},
    {-1, 1, 2, 3},
  };

  private Contexts() {}

  /** The number of patterns. */
  static int count() {
    return PATTERNS.length;
  }

  /**
   * The window around a character: the classes of {@link #REACH} characters on each side, with the
   * character itself in the middle.
   */
  static void window(CharSequence text, int at, char[] window) {
    for (int offset = -REACH; offset <= REACH; offset++) {
      int i = at + offset;
      window[offset + REACH] = i < 0 || i >= text.length() ? EDGE : classOf(text.charAt(i));
    }
  }

  /**
   * The hashes of all patterns in a window.
   *
   * @param hashes receives one for each pattern
   */
  static void hashes(char[] window, long[] hashes) {
    char middle = window[REACH];
    for (int p = 0; p < PATTERNS.length; p++) {
      long hash = mix(p + 1L, middle);
      for (int offset : PATTERNS[p]) {
        hash = mix(hash, window[REACH + offset]);
      }
      hashes[p] = hash;
    }
  }

  /** The hash of a word and the place of a character in it. */
  static long ofWord(CharSequence text, int start, int end, int at) {
    long hash = mix(101, (char) (at - start));
    for (int i = start; i < end; i++) {
      hash = mix(hash, text.charAt(i));
    }
    return hash;
  }

  /** A hash that goes on with another number. */
  static long mix(long hash, int next) {
    long mixed = (hash ^ next) * 0x9E3779B97F4A7C15L;
    return mixed ^ (mixed >>> 29);
  }

  /** The slot of a pattern for a candidate. */
  static int slot(long hash, int candidate) {
    return (int) (mix(hash, 0x10000 + candidate) >>> 20) & (SLOTS - 1);
  }

  /**
   * The slots of all that is known of a character, for one of its candidates.
   *
   * @param hashes the patterns, from {@link #hashes}
   * @param word what the lexicon says
   * @param slots receives the slots
   * @return how many there are
   */
  static int slots(long[] hashes, char[] window, WordAt word, int candidate, int[] slots) {
    int count = 0;
    for (long hash : hashes) {
      slots[count++] = slot(hash, candidate);
    }
    if (word.length() > 1) {
      int length = Math.min(word.length(), LONGEST);
      int relation = word.suggestion() == candidate ? 1 : word.suggestion() == 0 ? 0 : 2;
      slots[count++] = slot(mix(777, length * 4 + relation), 0);
      slots[count++] =
          slot(mix(mix(778, window[REACH]), length * 16 + word.suggestion()), candidate);
      slots[count++] = slot(word.hash(), candidate);
    }
    return count;
  }

  private static char classOf(char character) {
    if (character >= '\u3400' && character <= '\u9fff') {
      return character;
    }
    if (Character.isDigit(character)) {
      return DIGIT;
    }
    return Character.isLetter(character) ? LETTER : MARK;
  }
}
