package io.github.huozi.css;

/**
 * A token of a style sheet. Numbers count as names, and white space is left out with the comments:
 * neither refers to anything.
 *
 * @param kind what it is
 * @param text its value, escapes resolved; the name of a function or an at-rule without its mark
 * @param line where it begins, from 1; of an address that of its first character
 * @param start its first character's place in what was read
 * @param end the place after its last character
 * @param spaced whether white space stands before it
 */
record CssToken(Kind kind, String text, int line, int start, int end, boolean spaced) {

  /** What a token is, by CSS Syntax 3 §4. */
  enum Kind {
    /** A name, and what has the form of one. */
    NAME,
    /** A name with {@code (} behind it. */
    FUNCTION,
    /** {@code @} with a name behind it. */
    AT_RULE,
    STRING,
    /** {@code url(…)} without quotation marks, well formed or not. */
    URL,
    /** Any other character, and the tokens {@code <!--} and {@code -->}. */
    MARK
  }

  boolean isMark(char mark) {
    return kind == Kind.MARK && text.charAt(0) == mark;
  }

  /** Whether it is {@code <!--} or {@code -->}, which hid style sheets from old browsers. */
  boolean isHtmlComment() {
    return kind == Kind.MARK && text.length() > 1;
  }

  /** Whether a block or a bracket begins with it. */
  boolean opens() {
    return kind == Kind.FUNCTION || isMark('(') || isMark('[') || isMark('{');
  }

  /** Whether a block or a bracket ends with it. */
  boolean closes() {
    return isMark(')') || isMark(']') || isMark('}');
  }
}
