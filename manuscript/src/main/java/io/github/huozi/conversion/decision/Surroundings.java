package io.github.huozi.conversion.decision;

import io.github.huozi.problem.SingleLine;

/**
 * The words around a doubtful one. White space makes no difference to Chinese ones, as the source's
 * lines end anywhere.
 *
 * @param passage the passage without white space, but for the spaces between Latin words
 * @param start the index in it at which the doubtful word begins
 * @param end the index at which it ends, exclusive
 */
record Surroundings(String passage, int start, int end) {

  /** The number of characters that are shown on each side. */
  private static final int SHOWN = 8;

  /** Stands in a passage for what is not text, such as a formula. */
  private static final char OPAQUE = '\uFFFC';

  /** Limits what is looked through for the words of an exception. */
  private static final int MOST_BESIDE = 200;

  /**
   * The words around a part of a passage.
   *
   * @param whole the passage as it is
   * @param from the index in it at which the doubtful word begins
   * @param to the index at which it ends, exclusive
   */
  static Surroundings of(String whole, int from, int to) {
    String before = withoutSpace(whole.substring(Math.max(0, from - MOST_BESIDE), from));
    String word = withoutSpace(whole.substring(from, to));
    String after = withoutSpace(whole.substring(to, Math.min(whole.length(), to + MOST_BESIDE)));
    return new Surroundings(
        before + word + after, before.length(), before.length() + word.length());
  }

  /** Tells whether some words are these, and the doubtful one is among them. */
  boolean are(String words) {
    return indexIn(words) >= 0;
  }

  /**
   * The index of the doubtful word in some words.
   *
   * @return -1 unless the words stand around it
   */
  int indexIn(String words) {
    String wanted = withoutSpace(words);
    int last = Math.min(start, passage.length() - wanted.length());
    for (int at = Math.max(0, end - wanted.length()); at <= last; at++) {
      if (passage.startsWith(wanted, at)) {
        return start - at;
      }
    }
    return -1;
  }

  /** Some words on each side, with an ellipsis where there are more: {@code …出版的计划书在…}. */
  String shown() {
    int from = Math.max(0, start - SHOWN);
    int to = Math.min(passage.length(), end + SHOWN);
    from += isInsideCharacter(from) ? 1 : 0;
    to -= isInsideCharacter(to) ? 1 : 0;
    return (from > 0 ? "…" : "")
        + SingleLine.of(passage.substring(from, to))
        + (to < passage.length() ? "…" : "");
  }

  private boolean isInsideCharacter(int index) {
    return index > 0
        && index < passage.length()
        && Character.isSurrogatePair(passage.charAt(index - 1), passage.charAt(index));
  }

  /** The text without white space, but for a space between two words of Latin letters. */
  static String withoutSpace(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    boolean spaced = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isSpace(c)) {
        spaced = true;
      } else {
        if (spaced && kept.length() > 0 && isLatin(kept.charAt(kept.length() - 1)) && isLatin(c)) {
          kept.append(' ');
        }
        kept.append(c);
        spaced = false;
      }
    }
    return kept.toString();
  }

  /** Tells whether a character makes no difference to the words around it. */
  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == OPAQUE;
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
