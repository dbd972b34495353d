package io.github.huozi.pdf.font;

import java.util.HashMap;
import java.util.Map;

/**
 * The codes of characters that stand side by side in one square of a vertical line: two letters,
 * digits or signs; up to four digits; up to three digits with a full stop or a bracket, as in
 * lists; up to four letters of a Roman numeral; two full-width exclamation and question marks; a
 * letter with a raised or lowered digit; a number of two digits with its sign. A code depends on
 * its characters alone.
 */
final class SquareCodes {

  private static final int FIRST_SIGN = '!';
  private static final int END_OF_SIGNS = '~' + 1;
  private static final String DIGITS = "0123456789";
  private static final String ENDS = ".)";
  private static final String NUMERALS = "IVX";
  private static final String EXCLAMATIONS = "！？";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String NUMBER_SIGNS = "−±-－";

  /** Raised and lowered digits, each in the order of the digits. */
  static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

  private static final Map<String, Character> CODES = new HashMap<>();
  private static final Map<Integer, String> TEXTS = new HashMap<>();

  static {
    StringBuilder signs = new StringBuilder();
    for (char sign = FIRST_SIGN; sign < END_OF_SIGNS; sign++) {
      signs.append(sign);
    }
    addAll("", signs.toString(), signs.toString());
    addAll("", DIGITS, DIGITS, DIGITS);
    addAll("", DIGITS, DIGITS, DIGITS, DIGITS);
    addAll("", DIGITS, DIGITS, ENDS);
    addAll("", DIGITS, DIGITS, DIGITS, ENDS);
    addAll("", NUMERALS, NUMERALS, NUMERALS);
    addAll("", NUMERALS, NUMERALS, NUMERALS, NUMERALS);
    addAll("", EXCLAMATIONS, EXCLAMATIONS);
    addAll("", LETTERS, RAISED + LOWERED);
    addAll("", NUMBER_SIGNS, DIGITS);
    addAll("", NUMBER_SIGNS, DIGITS, DIGITS);
  }

  private SquareCodes() {}

  private static void addAll(String start, String... rest) {
    if (start.length() == rest.length) {
      int code = CODES.size() + 1;
      if (CODES.putIfAbsent(start, (char) code) == null) {
        TEXTS.put(code, start);
      }
    } else {
      for (char next : rest[start.length()].toCharArray()) {
        addAll(start + next, rest);
      }
    }
  }

  /** The code of characters; 0 if they have none. */
  static char of(String characters) {
    return CODES.getOrDefault(characters, (char) 0);
  }

  /** The characters of a code. */
  static String text(int code) {
    return TEXTS.getOrDefault(code, "");
  }
}
