package io.github.huozi.model;

import io.github.huozi.problem.SourceLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A section: the content of one file of an edition.
 *
 * @param id unique in the edition; an ASCII name that is valid as an XHTML id, a file name and a
 *     URL fragment
 * @param file the file that it comes from, absolute
 * @param places where its lines come from; {@code line} and each {@code data-line} of the content
 *     count the lines of its text with what it includes
 * @param line the line of its title
 * @param title its title as text
 * @param shortTitle a shorter title, for running heads
 * @param titleTree its title
 * @param showTitle whether the title stands above the section; false where the publication's title
 *     stands just before it and is the same
 * @param numbered whether it counts where chapters are numbered; not with the class {@code
 *     unnumbered}, which pandoc writes <code>{-}</code>
 * @param contentTree what follows the title, in the vocabulary of {@code ManuscriptReader}
 * @param headings its headings below the title, in order
 * @param place where it stands in the book
 */
public record Section(
    String id,
    Path file,
    LinePlaces places,
    int line,
    String title,
    Optional<String> shortTitle,
    XhtmlTree titleTree,
    boolean showTitle,
    boolean numbered,
    XhtmlTree contentTree,
    List<Heading> headings,
    Place place) {

  public Section {
    headings = List.copyOf(headings);
  }

  /** A section at the top of its edition, whose lines are those of its file. */
  public Section(
      String id,
      Path file,
      int line,
      String title,
      Optional<String> shortTitle,
      XhtmlTree titleTree,
      boolean showTitle,
      XhtmlTree contentTree,
      List<Heading> headings) {
    this(
        id,
        file,
        LinePlaces.of(file),
        line,
        title,
        shortTitle,
        titleTree,
        showTitle,
        true,
        contentTree,
        headings,
        Place.CHAPTER);
  }

  /** The place of a line of its text; 0 means its file as a whole. */
  public SourceLocation place(int lineOfText) {
    return places.place(lineOfText);
  }

  /** Its title as XHTML, written anew. */
  public String titleHtml() {
    return titleTree.xhtml();
  }

  /** What follows the title as XHTML, written anew. */
  public String content() {
    return contentTree.xhtml();
  }

  /** The section with another content. */
  public Section withContent(XhtmlTree other) {
    return with(titleTree, other);
  }

  /** The section with another title and content. */
  public Section with(XhtmlTree otherTitle, XhtmlTree other) {
    return new Section(
        id,
        file,
        places,
        line,
        title,
        shortTitle,
        otherTitle,
        showTitle,
        numbered,
        other,
        headings,
        place);
  }

  /**
   * Where a section stands in the book.
   *
   * @param depth 0 for a part, 1 for a chapter, 2 and more for the sections below one
   * @param level the level of its title in the contents, from 1: a chapter of a part has level 2
   */
  public record Place(int depth, int level) {

    /** A chapter that belongs to no part. */
    public static final Place CHAPTER = new Place(1, 1);

    /** Whether it is the title of a part, with or without text. */
    public boolean isPart() {
      return depth == 0;
    }
  }

  /**
   * A heading inside a section.
   *
   * @param level 1 for the section's title, 2 to 6 below it
   * @param id its element's id, unique in the edition
   * @param text its text, for an outline
   * @param html its content as XHTML, without notes and links, for a table of contents
   * @param numbered whether it counts where headings are numbered; not with the class {@code
   *     unnumbered}
   */
  public record Heading(int level, String id, String text, String html, boolean numbered) {

    /** A heading that counts. */
    public Heading(int level, String id, String text, String html) {
      this(level, id, text, html, true);
    }
  }
}
