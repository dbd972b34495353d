package io.github.huozi.source.text;

import io.github.huozi.problem.ProblemKind;

/** The characters that the text and the names of a publication may have (XML 1.0 §2.2, §2.3). */
public final class TextCharacters {

  /** First and last of each range beyond ASCII (XML 1.0 §2.3, NameChar). */
  private static final int[] NAME_RANGES = {
    0xB7, 0xB7, 0xC0, 0xD6, 0xD8, 0xF6, 0xF8, 0x37D, 0x37F, 0x1FFF, 0x203F, 0x2040, 0x2070, 0x218F,
    0x2C00, 0x2FEF, 0x3001, 0xD7FF, 0xF900, 0xFDCF, 0xFDF0, 0xFFFD, 0x10000, 0xEFFFF
  };

  private static final int FIRST_CONTROL = 0x7F;
  private static final int LAST_CONTROL = 0x9F;

  /** The characters of Windows' code page 1252 from 0x80 on; a space for an unused code. */
  private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private TextCharacters() {}

  /**
   * The text without the characters that it may not have. Each of them is reported.
   *
   * @param line the line where the text starts
   */
  public static String removeForbidden(String text, int line, Reporter reporter) {
    if (text.codePoints().allMatch(TextCharacters::isAllowed)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int at = line;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      at += c == '\n' ? 1 : 0;
      if (isAllowed(c)) {
        kept.appendCodePoint(c);
      } else {
        report(c, at, reporter);
      }
    }
    return kept.toString();
  }

  /**
   * Tells whether a text may have a character: no control (but tab and line ends), no lone
   * surrogate.
   */
  public static boolean isAllowed(int codePoint) {
    return (codePoint < FIRST_CONTROL || codePoint > LAST_CONTROL)
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
        && (codePoint > Character.MAX_VALUE || isXml((char) codePoint));
  }

  private static void report(int codePoint, int line, Reporter reporter) {
    String name = "the character " + name(codePoint);
    reporter.report(ProblemKind.CONTROL_CHARACTER, line, name + " is not text", advice(codePoint));
  }

  /** C1 controls come from Windows text that was decoded as ISO 8859-1. */
  private static String advice(int codePoint) {
    int index = codePoint - FIRST_CONTROL - 1;
    char meant = index >= 0 && index < WINDOWS.length() ? WINDOWS.charAt(index) : ' ';
    return meant == ' '
        ? "delete it"
        : "write " + meant + " if the text comes from Windows (code page 1252), else delete it";
  }

  /** Tells whether XML allows a UTF-16 unit. Surrogates count as paired. */
  private static boolean isXml(char c) {
    return c >= ' ' ? c < '\uFFFE' : c == '\t' || c == '\n' || c == '\r';
  }

  /** The code point in messages: {@code U+000C}. */
  public static String name(int codePoint) {
    return String.format("U+%04X", codePoint);
  }

  /** Tells whether a name, such as an id, may hold the character after its first one. */
  public static boolean isAllowedInName(int c) {
    if (c < 0x80) {
      return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
    for (int i = 0; i < NAME_RANGES.length; i += 2) {
      if (c >= NAME_RANGES[i] && c <= NAME_RANGES[i + 1]) {
        return true;
      }
    }
    return false;
  }
}
