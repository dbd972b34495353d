package io.github.huozi.typography.rule;

import com.ibm.icu.lang.UScript;

/**
 * Finds the words of Chinese, Japanese and Korean in text of another script. Nothing shows a reader
 * there that a word goes on below, so that a short one, a name or a term, is kept whole. A longer
 * run of characters is divided as a text of its own is.
 */
public final class ForeignWords {

  /** The most characters of a name or a term that has Han characters, with kana among them. */
  private static final int LONGEST_OF_HAN = 4;

  /** The most characters of a word of hangul or kana, which takes more of them than one of Han. */
  private static final int LONGEST_OF_SYLLABLES = 6;

  private ForeignWords() {}

  /** Tells whether an offset of a text is inside a short run of Han characters, kana or hangul. */
  public static boolean isInside(CharSequence text, int offset) {
    int script = script(text, offset);
    if (script == UScript.UNKNOWN || script(text, before(text, offset)) == UScript.UNKNOWN) {
      return false;
    }
    boolean han = false;
    int length = 0;
    for (int i = before(text, offset); i >= 0 && length <= LONGEST_OF_SYLLABLES; ) {
      int found = script(text, i);
      if (found == UScript.UNKNOWN) {
        break;
      }
      han |= found == UScript.HAN;
      length++;
      i = before(text, i);
    }
    for (int i = offset; i < text.length() && length <= LONGEST_OF_SYLLABLES; ) {
      int found = script(text, i);
      if (found == UScript.UNKNOWN) {
        break;
      }
      han |= found == UScript.HAN;
      length++;
      i += Character.charCount(Character.codePointAt(text, i));
    }
    return length <= (han ? LONGEST_OF_HAN : LONGEST_OF_SYLLABLES);
  }

  /** The offset of the character before another one; -1 if there is none. */
  private static int before(CharSequence text, int offset) {
    return offset <= 0 ? -1 : offset - Character.charCount(Character.codePointBefore(text, offset));
  }

  /** The script of a character of Chinese, Japanese or Korean; unknown for any other. */
  private static int script(CharSequence text, int offset) {
    if (offset < 0 || offset >= text.length()) {
      return UScript.UNKNOWN;
    }
    int codePoint = Character.codePointAt(text, offset);
    if (codePoint == 'ー') {
      return UScript.KATAKANA;
    }
    int script = codePoint < 0x1100 ? UScript.UNKNOWN : UScript.getScript(codePoint);
    return switch (script) {
      case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL -> script;
      default -> UScript.UNKNOWN;
    };
  }
}
