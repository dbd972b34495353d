package io.github.huozi.check;

/** A mark on letters that is no character: it is drawn, and nobody copies or hears it. */
public enum LetterMark {
  /** A line through deleted words. */
  STRUCK("line through it"),
  /** A line below added words, or beside a name or a title. */
  LINED("line beside it"),
  /** Emphasis dots. */
  DOTTED("emphasis dots");

  private final String phrase;

  LetterMark(String phrase) {
    this.phrase = phrase;
  }

  /** The mark in a message, after the words that should have it. */
  public String phrase() {
    return phrase;
  }
}
