package io.github.huozi.typography;

/** A stretch of a paragraph. All lengths are in one unit, the paragraph's. */
public sealed interface Piece {

  /**
   * Characters in one font and size.
   *
   * @param text as it is to be read; white space stands for one space
   * @param em the font's size
   * @param advances the font's widths
   * @param style what else matters to the line
   */
  record Text(String text, double em, Advances advances, TextStyle style) implements Piece {}

  /**
   * A picture or a block in the line.
   *
   * @param width its width
   */
  record Solid(double width) implements Piece {}

  /**
   * Space that an inline element adds at one of its ends; it clings to the text inside.
   *
   * @param width its width
   * @param opening whether it is the element's start
   */
  record Edge(double width, boolean opening) implements Piece {}

  /** A line break that the author asked for. */
  record Break() implements Piece {}

  /** What sets a text apart in its line. */
  enum TextStyle {
    PLAIN,
    /** Its words are divided only where the author put a soft hyphen. */
    DIVIDED_BY_HAND,
    /** Its words are never divided. */
    UNDIVIDED,
    /** Raised or lowered, as the call of a note is: no gap before it, and no line break. */
    RAISED,
    /** Not broken inside. */
    UNBROKEN
  }
}
