package io.github.huozi.css;

/**
 * A token of a style sheet. Numbers count as names; white space and comments make no tokens.
 *
 * @param kind the kind of the token
 * @param text its value, escapes resolved; the name of a function or an at-rule without its mark
 * @param line the line where it begins, from 1; the line of an address's first character
 * @param start the offset of its first character
 * @param end the offset after its last character
 * @param spaced whether white space stands before it
 */
record CssToken(Kind kind, String text, int line, int start, int end, boolean spaced) {

  /** The kinds of tokens (CSS Syntax 3 §4). */
  enum Kind {
    /** A name, a number or a hash. */
    NAME,
    /** A name followed by {@code (}. */
    FUNCTION,
    /** {@code @} followed by a name. */
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

  /**
   * Tells whether the token is {@code <!--} or {@code -->}, which hid style sheets from old
   * browsers.
   */
  boolean isHtmlComment() {
    return kind == Kind.MARK && text.length() > 1;
  }

  /** Tells whether the token opens a block or a bracket. */
  boolean opens() {
    return kind == Kind.FUNCTION || isMark('(') || isMark('[') || isMark('{');
  }

  /** Tells whether the token closes a block or a bracket. */
  boolean closes() {
    return isMark(')') || isMark(']') || isMark('}');
  }
}
