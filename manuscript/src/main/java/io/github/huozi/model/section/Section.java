package io.github.huozi.model.section;

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
 * @param number its number, if it has one that is not typed in its title
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
    Optional<SectionNumber> number,
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
        Optional.empty(),
        contentTree,
        headings,
        Place.CHAPTER);
  }

  /** The place of a line of its text; 0 means its file as a whole. */
  public SourceLocation place(int lineOfText) {
    return places.place(lineOfText);
  }

  /** The section's title as XHTML, written anew. */
  public String titleHtml() {
    return titleTree.xhtml();
  }

  /** The content after the title as XHTML, written anew. */
  public String content() {
    return contentTree.xhtml();
  }

  /** The section at another place, without its title if its role there has none. */
  public Section at(Place other) {
    return new Section(
        id,
        file,
        places,
        line,
        title,
        shortTitle,
        titleTree,
        showTitle && other.role().isTitled(),
        numbered,
        number,
        contentTree,
        headings,
        other);
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
        number,
        other,
        headings,
        place);
  }

  /** The section without the words that its title begins with. */
  public Section without(String words) {
    return new Section(
        id,
        file,
        places,
        line,
        title.substring(words.length()),
        shortTitle,
        titleTree.without(words),
        showTitle,
        numbered,
        number,
        contentTree,
        headings,
        place);
  }

  /** The section with numbers of its own and of its headings. */
  public Section numbered(Optional<SectionNumber> own, List<Heading> others) {
    return new Section(
        id,
        file,
        places,
        line,
        title,
        shortTitle,
        titleTree,
        showTitle,
        numbered,
        own,
        contentTree,
        others,
        place);
  }

  /**
   * The place of a section in the book.
   *
   * @param depth 0 for a part, 1 for a chapter, 2 and more for the sections below one
   * @param level the level of its title in the contents, from 1: a chapter of a part has level 2
   * @param role what it is; a section below a chapter is one, too
   * @param matter whether it stands before, in or after the text
   */
  public record Place(int depth, int level, SectionRole role, SectionRole.Matter matter) {

    /** A chapter that belongs to no part. */
    public static final Place CHAPTER = new Place(1, 1);

    /** A part or chapter of the text. */
    public Place(int depth, int level) {
      this(depth, level, depth == 0 ? SectionRole.PART : SectionRole.CHAPTER);
    }

    /** A section of the text. */
    public Place(int depth, int level, SectionRole role) {
      this(depth, level, role, SectionRole.Matter.BODY);
    }

    /** The place with another role. */
    public Place as(SectionRole other) {
      return new Place(depth, level, other, matter);
    }

    /** The place at another depth and level. */
    public Place at(int otherDepth, int otherLevel) {
      return new Place(otherDepth, otherLevel, role, matter);
    }

    /** The place in another matter. */
    public Place in(SectionRole.Matter other) {
      return new Place(depth, level, role, other);
    }

    /** Tells whether the section is the title of a part, with or without text. */
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
   * @param number its number, if it has one that is not typed in its text
   */
  public record Heading(
      int level,
      String id,
      String text,
      String html,
      boolean numbered,
      Optional<SectionNumber> number) {

    /** A heading without a number. */
    public Heading(int level, String id, String text, String html, boolean numbered) {
      this(level, id, text, html, numbered, Optional.empty());
    }

    /** A heading that counts. */
    public Heading(int level, String id, String text, String html) {
      this(level, id, text, html, true);
    }

    /** The heading with a number, or without one. */
    public Heading numbered(Optional<SectionNumber> other) {
      return new Heading(level, id, text, html, numbered, other);
    }
  }
}
