package io.github.huozi.check;

/** The visible characters of a finished file, in reading order. An index is a character's. */
public interface FoundText {

  /** The number of characters. */
  int size();

  int codePoint(int index);

  /** Tells whether a character is in the contents, which repeat the titles of sections. */
  boolean isInContents(int index);

  /**
   * Tells whether a character is no text of a section: the number or bullet of a list item, an
   * entry of the contents, or a parenthesis around a reading.
   */
  default boolean isAside(int index) {
    return isInContents(index);
  }

  /**
   * Tells whether a character starts a line, a cell or another run that does not continue the one
   * before.
   */
  boolean startsRun(int index);

  /**
   * The text flow that a character is known to be in: {@link #TEXT}, {@link #NOTES} or one of the
   * readings. A file without tags has only one.
   */
  int flow(int index);

  /** The running text; in an EPUB, which has its notes at the end of their section, all text. */
  int TEXT = 0;

  /** The notes of a PDF. */
  int NOTES = 1;

  /** The ruby text of the running text. */
  int READINGS = 2;

  /** The ruby text of a PDF's notes. */
  int READINGS_OF_NOTES = 3;

  /**
   * The number of the paragraph, heading, cell or other block that a character is part of.
   * Neighbours with the same number are in one block.
   */
  int block(int index);

  /** Tells whether a character has a mark that is drawn. */
  default boolean has(LetterMark mark, int index) {
    return true;
  }

  /** The size of a character: in pt in a PDF, and in root em in an EPUB. */
  default double typeSize(int index) {
    return 1;
  }

  /** The invisible characters of the file, without white space. */
  String hidden();

  /**
   * The place of a range of characters. In a PDF it is the part on the page of the first one.
   *
   * @param from the first character
   * @param to the character after the last one
   */
  Place place(int from, int to);

  /** The name of the file's format in messages, such as {@code PDF}. */
  String name();
}
