package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Finds the class of a character in the text of a region. */
final class CharacterClasses {

  private static final String OPENING = "（〔【《〈「『［｛〖〘〚｟〝";
  private static final String CLOSING = "）〕】》〉」』］｝〗〙〛｠〟〞";
  private static final String PAUSE = "，、；：";
  private static final String STOP = "。．！？";
  private static final String MIDDLE = "・‧";
  private static final String PAIRED = "—…―";

  private CharacterClasses() {}

  static CharacterClass of(int codePoint, Profile profile) {
    if (codePoint < 0x2E80) {
      return narrow(codePoint, profile);
    }
    if (isIn(OPENING, codePoint)) {
      return CharacterClass.OPENING;
    }
    if (isIn(CLOSING, codePoint)) {
      return CharacterClass.CLOSING;
    }
    if (isIn(PAUSE, codePoint)) {
      return CharacterClass.PAUSE;
    }
    if (isIn(STOP, codePoint)) {
      return CharacterClass.STOP;
    }
    if (codePoint == '・') {
      return CharacterClass.MIDDLE;
    }
    if (codePoint == '　') {
      return CharacterClass.BLANK;
    }
    return isCombining(codePoint) ? CharacterClass.COMBINING : wide(codePoint);
  }

  private static CharacterClass narrow(int codePoint, Profile profile) {
    if (codePoint == ' ' || codePoint == 0xA0 || codePoint == '\n' || codePoint == '\t') {
      return CharacterClass.SPACE;
    }
    if (codePoint < 0x80) {
      return CharacterClass.WESTERN;
    }
    if (profile.script().isHan()) {
      if (profile.curlyQuotesAreWide() && (codePoint == '“' || codePoint == '‘')) {
        return CharacterClass.OPENING;
      }
      if (profile.curlyQuotesAreWide() && (codePoint == '”' || codePoint == '’')) {
        return CharacterClass.CLOSING;
      }
      if (codePoint == '·' || isIn(MIDDLE, codePoint)) {
        return CharacterClass.MIDDLE;
      }
      if (isIn(PAIRED, codePoint)) {
        return CharacterClass.PAIRED;
      }
    }
    if (Characters.isInvisible(codePoint)) {
      return CharacterClass.INVISIBLE;
    }
    if (isCombining(codePoint)) {
      return CharacterClass.COMBINING;
    }
    if (codePoint >= 0x1100 && codePoint < 0x1200) {
      // The vowel and the final of a syllable written by its letters stand on its initial.
      return codePoint < 0x1160 ? CharacterClass.HANGUL : CharacterClass.COMBINING;
    }
    return ambiguous(codePoint, profile);
  }

  /** Variation selectors, which combine too, have no picture and are known by then. */
  static boolean isCombining(int codePoint) {
    return switch (UCharacter.getType(codePoint)) {
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          !Characters.isInvisible(codePoint);
      default -> false;
    };
  }

  /**
   * Arrows, Roman numerals, circled digits …: square among Han characters, else proportional. The
   * signs of mathematics, a minus before all, go with the digits.
   */
  private static CharacterClass ambiguous(int codePoint, Profile profile) {
    return profile.script().isHan()
            && codePoint >= 0x2100
            && (codePoint < 0x2200 || codePoint > 0x22FF)
            && UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)
                == UCharacter.EastAsianWidth.AMBIGUOUS
        ? CharacterClass.HAN
        : CharacterClass.WESTERN;
  }

  /**
   * What ideographs keep a gap from: letters and digits. The tone marks of zhuyin, which Unicode
   * calls letters, belong to its signs.
   */
  static boolean isLetter(int codePoint) {
    return UCharacter.isLetterOrDigit(codePoint)
        && !isIdeograph(codePoint)
        && "ˉˊˇˋ˙".indexOf(codePoint) < 0;
  }

  /** What keeps a gap from Western letters: ideographs and kana, not ℃ or ① (CSS Text 4 §8.1). */
  static boolean isIdeograph(int codePoint) {
    if (codePoint >= 0x4E00 && codePoint < 0xA000) {
      return true;
    }
    return codePoint == 'ー'
        || switch (UScript.getScript(codePoint)) {
          case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO -> true;
          default -> false;
        };
  }

  private static CharacterClass wide(int codePoint) {
    if (codePoint < 0xA000 || (codePoint >= 0x20000 && codePoint < 0x40000)) {
      return CharacterClass.HAN;
    }
    if (Characters.isInvisible(codePoint)) {
      return CharacterClass.INVISIBLE;
    }
    if (UScript.getScript(codePoint) == UScript.HANGUL) {
      return CharacterClass.HANGUL;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? CharacterClass.HAN
        : CharacterClass.WESTERN;
  }

  private static boolean isIn(String characters, int codePoint) {
    return characters.indexOf(codePoint) >= 0;
  }
}
