package io.github.huozi.check.text;

import io.github.huozi.model.Section;
import io.github.huozi.problem.SourceLocation;
import java.util.List;

/**
 * A stretch of the manuscript that is set as one paragraph.
 *
 * @param section the section it is of
 * @param kind what it is
 * @param style the elements and classes it stands in: blocks with the same style look the same
 * @param note whether it is part of a note
 * @param pictured whether a picture stands in it
 * @param beforePicture whether a figure, a rule or another thing without letters follows it
 * @param letters its visible characters, at least one
 */
public record SourceBlock(
    Section section,
    Kind kind,
    String style,
    boolean note,
    boolean pictured,
    boolean beforePicture,
    List<Letter> letters) {

  /** What a block is to composition. */
  public enum Kind {
    HEADING,
    /** A paragraph or an item of a list, whose lines fill the measure. */
    PARAGRAPH,
    /** A cell of a table: the renderer breaks its lines. */
    CELL,
    /** The caption of a figure or of a table. */
    CAPTION,
    /** Preformatted text. */
    CODE,
    /** The reading of characters: it stands beside or above them. */
    READING,
    /** Text that no paragraph holds. */
    OTHER
  }

  public SourceBlock {
    letters = List.copyOf(letters);
  }

  SourceBlock beforeAPicture() {
    return new SourceBlock(section, kind, style, note, pictured, true, letters);
  }

  public SourceLocation location(int letter) {
    return new SourceLocation(section.file(), Math.max(0, letters.get(letter).line()));
  }

  /** Its text from a letter up to another one; each run of white space is one space. */
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
