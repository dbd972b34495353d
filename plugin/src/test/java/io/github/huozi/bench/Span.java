package io.github.huozi.bench;

/**
 * Words of a paragraph that are set alike.
 *
 * @param text the words; for a note, what it says
 * @param target the chapter that a link leads to, else empty
 */
record Span(Kind kind, String text, String target) {

  enum Kind {
    PLAIN,
    STRONG,
    EMPHASIS,
    CODE,
    LINK,
    NOTE
  }

  static Span plain(String text) {
    return new Span(Kind.PLAIN, text, "");
  }
}
