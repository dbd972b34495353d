package io.github.huozi.edition;

import java.lang.Character.UnicodeScript;

/** Tells which characters fonts of emoji and symbols may have, without a look at such a font. */
final class SymbolCharacters {

  /** CJK Symbols and Punctuation to CJK Compatibility: they are in the fonts of Han. */
  private static final int CJK_START = 0x3000;

  private static final int CJK_END = 0x3400;

  /** CJK Compatibility Forms, and full-width and half-width forms. */
  private static final int FORMS_START = 0xFE30;

  private static final int FORMS_END = 0x10000;

  private SymbolCharacters() {}

  /**
   * Tells whether a character belongs to no script, as symbols, emoji and mathematical letters do,
   * or is braille.
   */
  static boolean mayBeIn(int codePoint) {
    if ((codePoint >= CJK_START && codePoint < CJK_END)
        || (codePoint >= FORMS_START && codePoint < FORMS_END)) {
      return false;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case COMMON, INHERITED, BRAILLE -> true;
      default -> false;
    };
  }
}
