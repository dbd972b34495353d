package io.github.huozi.check;

/** The visible characters of a finished file, in reading order. An index is a character's. */
public interface FoundText {

  /** The number of characters. */
  int size();

  int codePoint(int index);

  /**
   * Whether a character is no text of a section: the number or bullet of a list item, or an entry
   * of the contents.
   */
  boolean isAside(int index);

  /**
   * Whether a character starts a line, a cell or another run that does not continue the one before.
   */
  boolean startsRun(int index);

  /**
   * Whether a character is known to be outside the running text: in a note of a PDF, or in a ruby
   * annotation of an EPUB. A file without tags does not say so.
   */
  boolean isBeside(int index);

  /**
   * The number of the paragraph, heading, cell or other block that a character is part of.
   * Neighbours with the same number are in one block.
   */
  int block(int index);

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
