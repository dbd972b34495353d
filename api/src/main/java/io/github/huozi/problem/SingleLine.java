package io.github.huozi.problem;

/**
 * Makes text safe for one line of a console or a log. Line breaks, control characters and
 * characters that change the direction of text are written as in Java, such as {@code \u001B}. A
 * very long text is cut in the middle.
 */
public final class SingleLine {

  /** More than any message of huozi needs. The start and the end of a longer one are kept. */
  private static final int MOST = 1200;

  private SingleLine() {}

  /** The text in one line. */
  public static String of(String text) {
    String brief = shortened(text);
    StringBuilder line = new StringBuilder(brief.length());
    for (int i = 0; i < brief.length(); i += Character.charCount(brief.codePointAt(i))) {
      int c = brief.codePointAt(i);
      if (isShown(c)) {
        line.appendCodePoint(c);
      } else {
        line.append(String.format("\\u%04X", c));
      }
    }
    return line.toString();
  }

  private static boolean isShown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> !turnsDirection(c);
    };
  }

  /** Tells whether a character changes the direction of text (UAX #9 §2). */
  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }

  private static String shortened(String text) {
    if (text.length() <= MOST) {
      return text;
    }
    int start = MOST / 2;
    int end = text.length() - MOST / 2;
    start -= Character.isHighSurrogate(text.charAt(start - 1)) ? 1 : 0;
    end += Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
    return text.substring(0, start) + " … " + text.substring(end);
  }
}
