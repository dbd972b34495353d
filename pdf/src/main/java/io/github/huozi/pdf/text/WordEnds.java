package io.github.huozi.pdf.text;

import io.github.huozi.typography.Characters;
import java.util.Set;

/** Finds the places where a text may be cut off, so that an ellipsis follows. */
final class WordEnds {

  /** The distance within which a cut is moved back to the end of a word, in characters. */
  private static final int LONG_WORD = 15;

  /** The general categories of characters that must not precede an ellipsis. */
  private static final Set<Byte> WEAK =
      Set.of(
          Character.SPACE_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION);

  private final int[] text;

  private WordEnds(int[] text) {
    this.text = text;
  }

  /**
   * The last character that is kept: the last of a word, and no mark.
   *
   * @param text the characters
   * @param last the index of the last one for which there is room
   * @return its index, at most {@code last}
   */
  static int before(int[] text, int last) {
    return new WordEnds(text).before(last);
  }

  private int before(int last) {
    int end = last;
    while (end > 0 && last - end < LONG_WORD && isInsideWord(end)) {
      end--;
    }
    if (isInsideWord(end)) {
      end = last;
    }
    while (end > 0 && (isWeak(end) || isCombining(end + 1))) {
      end--;
    }
    return isWeak(end) ? last : end;
  }

  private boolean isInsideWord(int at) {
    return at + 1 < text.length && isLetter(text[at]) && isLetter(text[at + 1]);
  }

  private static boolean isLetter(int c) {
    return Character.isLetterOrDigit(c)
        && !Character.isIdeographic(c)
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA
        && Character.UnicodeScript.of(c) != Character.UnicodeScript.KATAKANA;
  }

  private boolean isWeak(int at) {
    return WEAK.contains((byte) Character.getType(text[at]));
  }

  /** Tells whether a character combines with the one before it. */
  private boolean isCombining(int at) {
    if (at >= text.length) {
      return false;
    }
    return switch (Character.getType(text[at])) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> Characters.isJoined(text[at - 1], text[at]);
    };
  }
}
