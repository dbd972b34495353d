package io.github.huozi.source.text;

/**
 * Finds the characters that no text of a publication may have, and says what is wrong with them.
 */
public final class OddCharacters {

  /** Private-use characters of plane 15 carry the gaps between characters to the PDF's renderer. */
  private static final int FIRST_OF_OURS = 0xF0000;

  private static final int LAST_OF_OURS = 0xFFFFF;

  private static final int FIRST_CONTROL = 0x7F;
  private static final int LAST_CONTROL = 0x9F;

  /** What the numbers from 0x80 on mean in Windows' code page 1252; a space where nothing. */
  private static final String WINDOWS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

  private OddCharacters() {}

  /**
   * The text without such characters, of which each is reported.
   *
   * @param line the line where the text starts
   */
  public static String dropped(String text, int line, Reporter reporter) {
    if (text.codePoints().allMatch(OddCharacters::isOrdinary)) {
      return text;
    }
    StringBuilder kept = new StringBuilder(text.length());
    int at = line;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      at += c == '\n' ? 1 : 0;
      if (isOrdinary(c)) {
        kept.appendCodePoint(c);
      } else {
        report(c, at, reporter);
      }
    }
    return kept.toString();
  }

  public static boolean isOrdinary(int codePoint) {
    return (codePoint < FIRST_CONTROL || codePoint > LAST_CONTROL)
        && (codePoint < FIRST_OF_OURS || codePoint > LAST_OF_OURS)
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
        && (codePoint > Character.MAX_VALUE || XmlCharacters.allows((char) codePoint));
  }

  static void report(int codePoint, int line, Reporter reporter) {
    String name = "the character " + XmlCharacters.name(codePoint);
    if (codePoint >= FIRST_OF_OURS) {
      reporter.error(line, name + " is one that huozi keeps for itself", "write it otherwise");
    } else {
      reporter.error(line, name + " is no text", advice(codePoint));
    }
  }

  /** Who has such characters has text of Windows that was taken for ISO 8859-1. */
  private static String advice(int codePoint) {
    int index = codePoint - FIRST_CONTROL - 1;
    char meant = index >= 0 && index < WINDOWS.length() ? WINDOWS.charAt(index) : ' ';
    return meant == ' '
        ? "delete it"
        : "write " + meant + " if the text comes from Windows (code page 1252), else delete it";
  }
}
