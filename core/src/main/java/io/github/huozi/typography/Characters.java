package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** Properties of characters that matter to composition. */
public final class Characters {

  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Characters() {}

  /** Whether two characters are drawn as one: joined emoji, the two letters of a flag. */
  public static boolean isJoined(int before, int after) {
    return before == ZERO_WIDTH_JOINER
        || UCharacter.hasBinaryProperty(after, UProperty.EMOJI_MODIFIER)
        || (UCharacter.hasBinaryProperty(before, UProperty.REGIONAL_INDICATOR)
            && UCharacter.hasBinaryProperty(after, UProperty.REGIONAL_INDICATOR));
  }

  /**
   * Whether a character has no glyph of its own, so that no font need have it: controls, joiners,
   * variation selectors, the soft hyphen, the zero-width space.
   */
  public static boolean isInvisible(int codePoint) {
    if ((codePoint >= 0x20 && codePoint < 0x7F) || (codePoint >= 0x3001 && codePoint < 0xD800)) {
      return codePoint == 0x3164; // the Hangul filler
    }
    return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.getType(codePoint) == UCharacter.CONTROL
        || codePoint == 0xFFFC;
  }

  /**
   * Whether a character is visible: neither white space nor {@linkplain #isInvisible invisible}.
   */
  public static boolean isRead(int codePoint) {
    return !UCharacter.isUWhiteSpace(codePoint) && !isInvisible(codePoint);
  }
}
