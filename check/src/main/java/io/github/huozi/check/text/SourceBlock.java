package io.github.huozi.check.text;

import io.github.huozi.check.LetterMark;
import io.github.huozi.language.Language;
import io.github.huozi.model.section.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A part of the manuscript that is laid out as one paragraph.
 *
 * @param section the section of the block
 * @param kind the kind of block
 * @param number the number that a file puts before a heading; empty if there is none
 * @param style the names and classes of the elements around the text: blocks of one style look the
 *     same
 * @param table the number of the table in the section that the block is in; 0 outside tables
 * @param language the language of its text
 * @param note whether the block is part of a note
 * @param pictured whether the block has a picture in its text
 * @param anchors the ids that lead to the block, each with the index of the letter behind it
 * @param letters the visible characters, at least one
 */
public record SourceBlock(
    Section section,
    Kind kind,
    String number,
    String style,
    int table,
    Language language,
    boolean note,
    boolean pictured,
    Map<String, Integer> anchors,
    List<Letter> letters) {

  private static final Pattern VERSE = Pattern.compile("[. ](?:verse|poem)(?: |$)");

  /**
   * A visible character of the manuscript.
   *
   * @param line the line in the section's file
   * @param afterSpace whether visible white space precedes the letter
   * @param afterWideSpace whether the author typed a space before the letter that is wider or
   *     narrower than a word space
   * @param afterBreak whether the author ended the line before the letter
   * @param afterEdge whether an inline element begins or ends before the letter
   * @param afterPicture whether a picture precedes the letter in the line
   * @param raised whether the letter is superscript or subscript, such as a note's call
   * @param code whether the letter is code in a line of text
   * @param ofPage whether the letter belongs to the number of a page
   * @param small whether the author makes it smaller than its block
   * @param marks the marks that are drawn on it
   */
  public record Letter(
      int codePoint,
      int line,
      boolean afterSpace,
      boolean afterWideSpace,
      boolean afterBreak,
      boolean afterEdge,
      boolean afterPicture,
      boolean raised,
      boolean code,
      boolean ofPage,
      boolean small,
      Set<LetterMark> marks) {

    public Letter {
      marks = Set.copyOf(marks);
    }

    /**
     * A letter of a reading.
     *
     * @param apart whether it stands beside its text, and not in the line
     */
    Letter(int codePoint, int line, boolean apart) {
      this(codePoint, line, false, false, false, true, false, apart, false, false, false, Set.of());
    }
  }

  /** The kinds of blocks that composition treats differently. */
  public enum Kind {
    HEADING,
    /** A paragraph or a list item, whose lines fill the measure. */
    PARAGRAPH,
    /** A table cell: the renderer breaks its lines. */
    CELL,
    /** The caption of a figure or of a table. */
    CAPTION,
    /** Preformatted text. */
    CODE,
    /** Ruby text: the reading of characters, beside or above them. */
    READING,
    /** Text outside a paragraph. */
    OTHER
  }

  public SourceBlock {
    anchors = Map.copyOf(anchors);
    letters = List.copyOf(letters);
  }

  /** Tells whether the block is verse. */
  boolean isVerse() {
    return VERSE.matcher(style).find();
  }

  /** The line of a letter in the author's files. */
  public SourceLocation location(int letter) {
    return section.place(letters.get(letter).line());
  }

  /** The text from a letter up to another one, exclusive; each run of white space is one space. */
  public String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (i > from && letters.get(i).afterSpace()) {
        text.append(' ');
      }
      text.appendCodePoint(letters.get(i).codePoint());
    }
    return text.toString();
  }
}
