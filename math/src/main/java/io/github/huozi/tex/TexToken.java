package io.github.huozi.tex;

/**
 * A token of TeX.
 *
 * @param text the name of a command without its backslash, or the character
 */
record TexToken(Kind kind, String text) {

  static final TexToken END = new TexToken(Kind.END, "");

  /** The kind of a token. */
  enum Kind {
    COMMAND,
    CHARACTER,
    SPACE,
    /** An opening brace. */
    OPEN,
    /** A closing brace. */
    CLOSE,
    /** The end of the formula. */
    END
  }

  boolean isCommand(String name) {
    return kind == Kind.COMMAND && text.equals(name);
  }

  boolean is(String character) {
    return kind == Kind.CHARACTER && text.equals(character);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** The token as typed. */
  String typed() {
    return kind == Kind.COMMAND ? "\\" + text : text;
  }
}
