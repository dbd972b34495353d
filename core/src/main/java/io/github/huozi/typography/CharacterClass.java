package io.github.huozi.typography;

/**
 * What a character is to composition, after the classes of JLREQ §3.9.2 and CLREQ §3.1.
 *
 * <p>A full-width mark fills a square of one em and leaves part of it blank: an opening one the
 * half before its ink, a closing one the half after it. That blank is what composition narrows.
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
  /** An ideograph, a kana, a full-width letter: one square, a line may break on either side. */
  HAN,
  /** A syllable of hangul. */
  HANGUL,
  /** Letters, digits and marks of proportional width. */
  WESTERN,
  /** A space between words. */
  SPACE,
  /** U+3000: a blank square that the author put there. */
  BLANK,
  /** A picture or a block in the line. */
  SOLID,
  /** Raised or lowered text, such as the call of a note: it clings to what it follows. */
  RAISED,
  /** An accent, a voicing mark: it stands on the character before it. */
  COMBINING,
  /** Space at the start of an inline element: it clings to what follows. */
  OPENING_EDGE,
  /** Space at the end of an inline element: it clings to what goes before. */
  CLOSING_EDGE,
  /** No width and no picture. */
  INVISIBLE;

  /** Whether it is a neighbour that gaps and line ends are decided by. */
  boolean standsAlone() {
    return switch (this) {
      case COMBINING, OPENING_EDGE, CLOSING_EDGE, INVISIBLE -> false;
      default -> true;
    };
  }

  /** Whether it is a full-width punctuation mark with blank that may be narrowed. */
  boolean isMark() {
    return switch (this) {
      case OPENING, CLOSING, PAUSE, STOP, MIDDLE -> true;
      default -> false;
    };
  }

  /** Whether it stands in a square of its own on the grid. */
  boolean isSquare() {
    return isMark() || this == HAN || this == PAIRED || this == BLANK;
  }
}
