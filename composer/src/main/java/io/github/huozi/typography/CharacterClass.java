package io.github.huozi.typography;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/**
 * The class of a character for composition, after JLREQ §3.9.2 and CLREQ §3.1.
 *
 * <p>A full-width mark fills a square of one em and leaves part of it blank: an opening mark the
 * half before its ink, a closing mark the half after it. Composition narrows that blank.
 */
enum CharacterClass {
  /** （「《“ */
  OPENING,
  /** ）」》” */
  CLOSING,
  /** ，、；： */
  PAUSE,
  /** 。．！？ */
  STOP,
  /** ・· between the parts of a name. */
  MIDDLE,
  /** —— and ……: two squares that are one mark. */
  PAIRED,
  /**
   * An ideograph, a kana, a full-width letter: one square, with a possible line end on both sides.
   */
  HAN,
  /** A syllable of hangul. */
  HANGUL,
  /** A letter, digit or mark of proportional width. */
  WESTERN,
  /** A space between words. */
  SPACE,
  /** U+3000, the ideographic space: a blank square that stays. */
  BLANK,
  /** A picture or a block in the line. */
  SOLID,
  /** Raised or lowered text, such as an exponent: no line ends before it. */
  RAISED,
  /** The call of a note, which is raised too. */
  CALL,
  /** A combining accent or voicing mark. */
  COMBINING,
  /** Space at the start of an inline element: it stays with what follows. */
  OPENING_EDGE,
  /** Space at the end of an inline element: it stays with what precedes. */
  CLOSING_EDGE,
  /** A character without width and without a picture. */
  INVISIBLE;

  private static final String OPENING_MARKS = "（〔【《〈「『［｛〖〘〚｟〝";
  private static final String CLOSING_MARKS = "）〕】》〉」』］｝〗〙〛｠〟〞";
  private static final String PAUSES = "，、；：";
  private static final String STOPS = "。．！？";
  private static final String MIDDLE_DOTS = "・‧";
  private static final String PAIRED_MARKS = "—…―";
  private static final String ZHUYIN_TONES = "ˉˊˇˋ˙";

  /** The class of a character under the rules of a region. */
  static CharacterClass of(int codePoint, Profile profile) {
    if (codePoint < 0x2E80) {
      return narrow(codePoint, profile);
    }
    if (isIn(OPENING_MARKS, codePoint)) {
      return OPENING;
    }
    if (isIn(CLOSING_MARKS, codePoint)) {
      return CLOSING;
    }
    if (isIn(PAUSES, codePoint)) {
      return PAUSE;
    }
    if (isIn(STOPS, codePoint)) {
      return STOP;
    }
    if (codePoint == '・') {
      return MIDDLE;
    }
    if (codePoint == '　') {
      return BLANK;
    }
    return isCombining(codePoint) ? COMBINING : wide(codePoint);
  }

  private static CharacterClass narrow(int codePoint, Profile profile) {
    if (codePoint == ' ' || codePoint == 0xA0 || codePoint == '\n' || codePoint == '\t') {
      return SPACE;
    }
    if (codePoint < 0x80) {
      return WESTERN;
    }
    if (profile.script().isHan()) {
      if (isIn(profile.wideQuotes(), codePoint)) {
        return codePoint == '“' || codePoint == '‘' ? OPENING : CLOSING;
      }
      if (codePoint == '·' || isIn(MIDDLE_DOTS, codePoint)) {
        return MIDDLE;
      }
      if (isIn(PAIRED_MARKS, codePoint)) {
        return PAIRED;
      }
    }
    if (Characters.isInvisible(codePoint)) {
      return INVISIBLE;
    }
    if (isCombining(codePoint)) {
      return COMBINING;
    }
    if (codePoint >= 0x1100 && codePoint < 0x1200) {
      // In a syllable of conjoining jamo, the vowel and the final consonant combine with the
      // initial.
      return codePoint < 0x1160 ? HANGUL : COMBINING;
    }
    return ambiguous(codePoint, profile);
  }

  /**
   * Arrows, Roman numerals, circled digits, emoji and the like fill a square among Han characters
   * and are proportional elsewhere. Mathematical operators, the minus above all, are treated as
   * digits are.
   */
  private static CharacterClass ambiguous(int codePoint, Profile profile) {
    if (!profile.script().isHan()
        || codePoint < 0x2100
        || (codePoint >= 0x2200 && codePoint <= 0x22FF)) {
      return WESTERN;
    }
    return switch (UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH)) {
      case UCharacter.EastAsianWidth.AMBIGUOUS, UCharacter.EastAsianWidth.WIDE -> HAN;
      default -> WESTERN;
    };
  }

  private static CharacterClass wide(int codePoint) {
    if (codePoint < 0xA000 || (codePoint >= 0x20000 && codePoint < 0x40000)) {
      return HAN;
    }
    if (Characters.isInvisible(codePoint)) {
      return INVISIBLE;
    }
    if (UScript.getScript(codePoint) == UScript.HANGUL) {
      return HANGUL;
    }
    int width = UCharacter.getIntPropertyValue(codePoint, UProperty.EAST_ASIAN_WIDTH);
    return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH
        ? HAN
        : WESTERN;
  }

  private static boolean isIn(String characters, int codePoint) {
    return characters.indexOf(codePoint) >= 0;
  }

  /** Tells whether a character is a visible combining mark; variation selectors are not. */
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
   * Tells whether ideographs keep a gap from a character: whether it is a letter or a digit. Zhuyin
   * tone marks, which are letters in Unicode, belong to the zhuyin before them.
   */
  static boolean isLetter(int codePoint) {
    return UCharacter.isLetterOrDigit(codePoint)
        && !isIdeograph(codePoint)
        && !isIn(ZHUYIN_TONES, codePoint);
  }

  /**
   * Tells whether a character keeps a gap from Western letters: whether it is an ideograph or a
   * kana; ℃ and ① are neither (CSS Text 4 §8.1).
   */
  static boolean isIdeograph(int codePoint) {
    if ((codePoint >= 0x4E00 && codePoint < 0xA000)
        || (codePoint >= 'ぁ' && codePoint <= 'ゖ')
        || (codePoint >= 'ァ' && codePoint <= 'ヺ')) {
      return true;
    }
    return codePoint == 'ー'
        || switch (UScript.getScript(codePoint)) {
          case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO -> true;
          default -> false;
        };
  }

  /** Tells whether gaps and line ends depend on characters of this class as neighbours. */
  boolean standsAlone() {
    return switch (this) {
      case COMBINING, OPENING_EDGE, CLOSING_EDGE, INVISIBLE -> false;
      default -> true;
    };
  }

  /** Tells whether this is a class of full-width marks, whose blank may be narrowed. */
  boolean isMark() {
    return switch (this) {
      case OPENING, CLOSING, PAUSE, STOP, MIDDLE -> true;
      default -> false;
    };
  }

  /** Tells whether text of this class is raised or lowered. */
  boolean isRaised() {
    return this == RAISED || this == CALL;
  }

  /** Tells whether a character of this class fills a square of the grid. */
  boolean isSquare() {
    return isMark() || this == HAN || this == PAIRED || this == BLANK;
  }
}
