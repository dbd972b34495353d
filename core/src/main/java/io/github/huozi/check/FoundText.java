package io.github.huozi.check;

/** The visible characters of a finished file, in the order in which they are read. */
public interface FoundText {

  int size();

  int codePoint(int index);

  /** Whether a character belongs to the page and not to the text: a running head, a page number. */
  boolean isFurniture(int index);

  /**
   * Whether a character begins something that does not join on what goes before: a line, a cell.
   */
  boolean startsRun(int index);

  /**
   * Whether a character stands beside the text: in a note of a PDF, or in a reading of an EPUB. It
   * is not known of every one.
   */
  boolean isBeside(int index);

  /**
   * Which paragraph, heading, cell or the like a character is part of; what follows each other with
   * the same number is one.
   */
  int block(int index);

  /** The characters that the file has and that no reader sees, without white space. */
  String hidden();

  /** Where the characters from one up to another are; those on the first one's page, that is. */
  Place place(int from, int to);

  /** What the file is called in messages. */
  String name();
}
