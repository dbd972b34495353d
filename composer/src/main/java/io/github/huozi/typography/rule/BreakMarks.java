package io.github.huozi.typography.rule;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * The meaning of two characters for a line that must end between them, since its word is too long.
 */
public final class BreakMarks {

  /** The marks after which a word of an address or of a name in a program begins. */
  private static final String JOINTS = "./\\_-:;,=&?@+#";

  private BreakMarks() {}

  /**
   * Tells whether a word of an address or of a name in a program begins after a mark: {@code a.b}.
   */
  public static boolean isJoint(int before, int next) {
    return JOINTS.indexOf(before) >= 0 && Character.isLetter(next);
  }

  /** Tells whether a word of a name in a program begins with a capital: {@code aB}. */
  public static boolean isBeforeCapital(int before, int next) {
    return Character.isLowerCase(before) && Character.isUpperCase(next);
  }

  /** Tells whether a character is an opening mark, such as a bracket. */
  public static boolean isOpening(int codePoint) {
    int type = UCharacter.getType(codePoint);
    return type == UCharacterCategory.START_PUNCTUATION
        || type == UCharacterCategory.INITIAL_PUNCTUATION;
  }

  /** Tells whether a character is a closing mark, such as a full stop or a bracket. */
  public static boolean isClosing(int codePoint) {
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)) {
      case UCharacter.LineBreak.CLOSE_PUNCTUATION,
          UCharacter.LineBreak.CLOSE_PARENTHESIS,
          UCharacter.LineBreak.EXCLAMATION,
          UCharacter.LineBreak.INFIX_NUMERIC ->
          true;
      default -> false;
    };
  }

  /** Tells whether a character is a small kana, which some strictness keeps from a line's start. */
  public static boolean isSmallKana(int codePoint) {
    return codePoint != 'ー'
        && UCharacter.getIntPropertyValue(codePoint, UProperty.LINE_BREAK)
            == UCharacter.LineBreak.CONDITIONAL_JAPANESE_STARTER;
  }
}
