package io.github.huozi.pdf.text;

import io.github.huozi.typography.Characters;
import io.github.huozi.typography.Piece;
import org.w3c.dom.Element;

/**
 * A reading that stands over a text: ruby.
 *
 * @param text its characters; empty for the rest of a text whose reading came before
 * @param type how its letters are set
 * @param align where the narrower of it and its text stands
 * @param reach how far it may reach over kana and marks beside the text, in dots
 * @param continues whether it shares the room over a word with the reading before it
 * @param element its element
 */
public record Reading(
    String text,
    Type type,
    Piece.Reading.Align align,
    double reach,
    boolean continues,
    Element element) {

  /** The space that a reading in words keeps from the next, in em of the reading. */
  private static final double APART = 0.25;

  /** The same reading for a further part of its text. */
  public Reading rest() {
    return new Reading("", type, align, reach, true, element);
  }

  /** Tells whether a reading is in words, which are not spaced out over the text. */
  public static boolean isWord(String text) {
    return text.codePoints().anyMatch(c -> Character.isLetter(c) && !isSpaced(c));
  }

  private static boolean isSpaced(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, COMMON, INHERITED -> true;
      default -> false;
    };
  }

  /**
   * Tells whether readings share the room over a word: those in kana do, syllables and words do
   * not.
   */
  public static boolean isShared(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                switch (Character.UnicodeScript.of(c)) {
                  case HIRAGANA, KATAKANA -> true;
                  default -> false;
                });
  }

  boolean isWord() {
    return isWord(text);
  }

  /** The reading's natural width. */
  double width() {
    return text.isEmpty() ? 0 : ShortText.width(text, type);
  }

  /** The number of the reading's characters that take room. */
  int characters() {
    return (int) text.codePoints().filter(c -> !Characters.isInvisible(c)).count();
  }

  /** The reading as the composer needs to know it. */
  Piece.Reading room() {
    double apart = isWord() ? APART * type.font().getSize2D() : 0;
    return new Piece.Reading(width(), apart, reach, align, continues);
  }
}
