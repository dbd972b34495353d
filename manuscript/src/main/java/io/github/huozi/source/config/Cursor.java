package io.github.huozi.source.config;

import io.github.huozi.source.text.TextCharacters;

/** A place in a settings file that is being read. */
final class Cursor {

  /** The end of the text. */
  static final char END = '\0';

  /** More than any tool's settings need. */
  private static final int MAX_DEPTH = 32;

  private final String format;
  private final String text;
  private int at;
  private int line;
  private int depth;

  Cursor(String format, String text, int line) {
    this.format = format;
    this.text = text;
    this.line = line;
  }

  char peek() {
    return peek(0);
  }

  /** The character some places on; {@link #END} after the last one. */
  char peek(int ahead) {
    int place = at + ahead;
    return place < text.length() ? text.charAt(place) : END;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  char next() {
    char c = peek();
    if (c == '\n') {
      line++;
    }
    at++;
    return c;
  }

  boolean startsWith(String word) {
    return text.startsWith(word, at);
  }

  /** Moves past a word if it stands here. */
  boolean take(String word) {
    if (!startsWith(word)) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      next();
    }
    return true;
  }

  void skipLine() {
    while (!isAtEnd() && peek() != '\n') {
      next();
    }
  }

  int line() {
    return line;
  }

  int place() {
    return at;
  }

  void enter() throws UnreadSettingsException {
    depth++;
    if (depth > MAX_DEPTH) {
      throw wrong("it is nested more than " + MAX_DEPTH + " levels deep");
    }
  }

  void leave() {
    depth--;
  }

  UnreadSettingsException wrong(String reason) {
    return new UnreadSettingsException(line, "this is not " + format + ": " + reason);
  }

  /**
   * Reads the rest of an escape after its backslash, as JSON, TOML and JavaScript have them.
   *
   * @return its text; an unknown one stands for its character
   */
  String escape() throws UnreadSettingsException {
    char c = next();
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b', 'f' -> " ";
      case 'u' -> codePoint(4);
      case 'U' -> codePoint(8);
      case '\n' -> "";
      default -> String.valueOf(c);
    };
  }

  /** A character by its number, or by the two numbers of its halves, as JSON writes it. */
  private String codePoint(int digits) throws UnreadSettingsException {
    int value = number(digits);
    if (value <= Character.MAX_VALUE
        && Character.isHighSurrogate((char) value)
        && digits == 4
        && take("\\u")) {
      int low = number(4);
      value =
          Character.isLowSurrogate((char) low)
              ? Character.toCodePoint((char) value, (char) low)
              : -1;
    }
    if (!Character.isValidCodePoint(value) || !TextCharacters.isAllowed(value)) {
      throw wrong("the number is not that of a character");
    }
    return Character.toString(value);
  }

  private int number(int digits) throws UnreadSettingsException {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = Character.digit(next(), 16);
      if (digit < 0 || value > Character.MAX_CODE_POINT) {
        throw wrong("the number of a character is broken");
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
