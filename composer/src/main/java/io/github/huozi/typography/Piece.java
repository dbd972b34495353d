package io.github.huozi.typography;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A part of a paragraph. All lengths of a paragraph are in the same unit. */
public sealed interface Piece {

  /**
   * Characters in one font and size.
   *
   * @param text the characters; a run of white space is one space
   * @param em the font's size
   * @param advances the widths of the font's characters
   * @param style what sets the text apart in its line
   * @param reading the reading that stands over the text; null if it has none
   */
  record Text(String text, double em, Advances advances, TextStyle style, @Nullable Reading reading)
      implements Piece {

    /** Characters without a reading. */
    public Text(String text, double em, Advances advances, TextStyle style) {
      this(text, em, advances, style, null);
    }
  }

  /**
   * The reading of a text: ruby.
   *
   * @param width its natural width
   * @param apart the space that it keeps from other readings: half of it on each side
   * @param reach how far it may reach over kana and marks beside the text: not at all, or at most
   *     half an em of the text (JLREQ §3.3.8)
   * @param align where the narrower of the two stands
   * @param continues whether the text and that of the piece before are one word, over which their
   *     readings share the room (jukugo-ruby, JLREQ §3.3.7)
   */
  record Reading(double width, double apart, double reach, Align align, boolean continues) {

    /** The place of a reading or its text if the other is wider (CSS Ruby 1 §4.3). */
    public enum Align {
      START,
      CENTER,
      /** Spaced out, up to both ends of the other; words are centred. */
      BETWEEN,
      /** Spaced out, by half as much at its ends as inside; words are centred. */
      AROUND
    }
  }

  /**
   * A picture, a block in the line, or a formula or a part of one, which the next part follows.
   *
   * @param width its width
   * @param em the font size of a formula, which is spaced as a word is; 0 for any other
   * @param joint how a formula goes on
   * @param gap the space to its next part in the same line
   */
  record Solid(double width, double em, Joint joint, double gap) implements Piece {

    /** A picture or a block. */
    public Solid(double width) {
      this(width, 0, Joint.NONE, 0);
    }

    /** Tells whether the reading is spaced as a word is. */
    public boolean isWord() {
      return em > 0;
    }
  }

  /** The place between a part of a formula and the next one. */
  enum Joint {
    /** There is no next part. */
    NONE,
    /** Before a sign after which a line may end: the spaces on both sides grow alike. */
    BEFORE_RELATION,
    /** The same before a binary operator. */
    BEFORE_OPERATOR,
    /** After a relation. */
    RELATION,
    /** After a binary operator. */
    OPERATOR,
    /**
     * A place in brackets, or after a comma: only if no line has room for what is between the
     * others.
     */
    IN_BRACKETS
  }

  /**
   * Space that an inline element adds at one of its ends; it stays with the text inside.
   *
   * @param width its width
   * @param opening whether it is the element's start
   */
  record Edge(double width, boolean opening) implements Piece {}

  /** A line break that the author asked for. */
  record Break() implements Piece {}

  /** The widths of a font's characters. */
  @FunctionalInterface
  interface Advances {

    /** The advance width of a character, in em. */
    double advance(int codePoint);

    /**
     * The advance width of several characters that the font draws as one, in em; empty if it draws
     * each by itself.
     *
     * @param characters an {@linkplain Characters#sequenceEnd emoji sequence}
     */
    default OptionalDouble joined(String characters) {
      return OptionalDouble.empty();
    }

    /** The advance width of an apostrophe in a Latin word, in em. */
    default double apostrophe() {
      return advance(Characters.APOSTROPHE);
    }

    /** The advance width of a hyphen that follows a character, kerned, in em. */
    default double hyphen(int before) {
      return advance('-');
    }

    /**
     * The lengths by which the font's kerning and ligatures move what follows each character of a
     * text, in em.
     *
     * @return for each UTF-16 unit of the text; 0 for the first of two. Empty if nothing moves
     */
    default double[] adjustments(String text) {
      return new double[0];
    }
  }

  /** The treatment of a text where lines are broken and filled. */
  enum TextStyle {
    PLAIN,
    /** Words are divided only at soft hyphens. */
    MANUALLY_DIVIDED,
    /** Words are never divided. */
    UNDIVIDED,
    /** Code: words are divided without a hyphen. */
    CODE,
    /** Raised or lowered, such as an exponent: no gap and no line break before it. */
    RAISED,
    /** The call of a note: raised, with a gap between it and a digit. */
    CALL,
    /** No line breaks inside. */
    UNBROKEN,
    /** Western letters of vertical lines, one below the other, each in a square as ideographs. */
    UPRIGHT,
    /**
     * The whole text side by side in one square of a vertical line, which is treated as an
     * ideograph (JLREQ §3.2.5). It has no white space.
     */
    TOGETHER
  }
}
