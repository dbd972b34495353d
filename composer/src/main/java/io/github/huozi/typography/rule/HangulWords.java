package io.github.huozi.typography.rule;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;

/**
 * Says where a word of Korean text, which spaces part from others, may be divided if its line would
 * be spaced out otherwise (KLREQ §4.3). A division has no hyphen: the shorter the part at either
 * side, the harder the word is to read.
 */
public final class HangulWords {

  /** A division of a word, named by what it parts or leaves. */
  public enum Division {
    /** The break parts a number from its counter: {@code 1991년}. */
    OF_NUMBER,
    /** The break leaves a single syllable on a line, or divides a name of Han characters. */
    OF_SYLLABLE,
    /** The break divides a word of four syllables. */
    OF_SHORT,
    /** The break leaves two syllables or more of a longer word on each line. */
    OF_LONG
  }

  /** The fewest syllables of a word on a line. */
  private static final int LEAST_PART = 2;

  /** The fewest syllables of a word that is long. */
  private static final int LONG = 5;

  /** The most Han characters that are a name or a term, which stands in brackets mostly. */
  private static final int LONGEST_OF_HAN = 4;

  /** The most characters of a word that are looked at on each side. */
  private static final int FARTHEST = 16;

  private HangulWords() {}

  /**
   * The kind of division of a word at an offset.
   *
   * @param text a text in which words are parted by single spaces
   * @param offset an offset inside a word, in UTF-16 units
   */
  public static Division at(CharSequence text, int offset) {
    if (isWithNumber(text, offset)) {
      return Division.OF_NUMBER;
    }
    boolean beside = isLetter(text.charAt(offset - 1)) && isLetter(text.charAt(offset));
    int before = letters(text, offset, -1, beside);
    int after = letters(text, offset, 1, beside);
    if (before < LEAST_PART || after < LEAST_PART || isInsideHan(text, offset)) {
      return Division.OF_SYLLABLE;
    }
    return before + after < LONG ? Division.OF_SHORT : Division.OF_LONG;
  }

  /**
   * The letters and digits of a word before or after an offset.
   *
   * @param step -1 for those before, 1 for those after
   * @param part whether to stop at a mark, such as a bracket
   */
  private static int letters(CharSequence text, int offset, int step, boolean part) {
    int count = 0;
    int i = step < 0 ? offset - 1 : offset;
    for (int k = 0; k < FARTHEST && i >= 0 && i < text.length() && count < LONG; k++) {
      char c = text.charAt(i);
      if (c == ' ' || (part && !isLetter(c))) {
        break;
      }
      count += isLetter(c) && !Character.isLowSurrogate(c) ? 1 : 0;
      i += step;
    }
    return count;
  }

  /** Tells whether an offset is inside a name or a term of Han characters. */
  private static boolean isInsideHan(CharSequence text, int offset) {
    int before = han(text, offset, -1);
    int after = han(text, offset, 1);
    return before > 0 && after > 0 && before + after <= LONGEST_OF_HAN;
  }

  private static int han(CharSequence text, int offset, int step) {
    int count = 0;
    int i = step < 0 ? offset - 1 : offset;
    while (i >= 0 && i < text.length() && count <= LONGEST_OF_HAN && isHan(text.charAt(i))) {
      count++;
      i += step;
    }
    return count;
  }

  /** Tells whether an offset stands between a number and its counter, or what it counts on: 제3장. */
  private static boolean isWithNumber(CharSequence text, int offset) {
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    return (UCharacter.isDigit(before) && isLetter(after))
        || (isLetter(before) && UCharacter.isDigit(after));
  }

  private static boolean isHan(char c) {
    return Character.isSurrogate(c) || UScript.getScript(c) == UScript.HAN;
  }

  private static boolean isLetter(char c) {
    return Character.isSurrogate(c) || UCharacter.isLetterOrDigit(c);
  }
}
