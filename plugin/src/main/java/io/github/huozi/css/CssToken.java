package io.github.huozi.css;

/**
 * A token of a style sheet. Numbers count as names, and white space is left out with the comments:
 * neither refers to anything.
 *
 * @param kind what it is
 * @param text its value, escapes resolved; the name of a function or an at-rule without its mark
 * @param line where it begins, from 1
 */
record CssToken(Kind kind, String text, int line) {

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
    /** Any other character. */
    MARK
  }

  boolean isMark(char mark) {
    return kind == Kind.MARK && text.charAt(0) == mark;
  }
}
