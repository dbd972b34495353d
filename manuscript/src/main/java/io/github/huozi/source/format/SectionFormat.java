package io.github.huozi.source.format;

import java.util.List;

/**
 * A format in which sections are written. A class that implements it is found if its name is a line
 * of the file {@code META-INF/services/io.github.huozi.source.format.SectionFormat}.
 */
public interface SectionFormat {

  /** The folders where files of a format are sections although nothing lists them. */
  enum Place {
    /** Each folder of an edition: files of the format are an author's text and nothing else. */
    ANYWHERE,
    /** An edition's own folder; in those below it they are reported. */
    EDITION,
    /** An edition's own folder; in those below it they are mostly something else. */
    EDITION_ONLY
  }

  /**
   * The endings of the names of its files, in lower case and without the dot, the usual one first.
   */
  List<String> extensions();

  /** The folders where its files are sections although nothing lists them. */
  default Place place() {
    return Place.ANYWHERE;
  }

  /**
   * Tells whether directives of other tools, which include files in a text, are carried out in it.
   */
  default boolean hasIncludes() {
    return false;
  }

  /** Reads the text of a file, without its front matter and with what it includes. */
  SectionText read(SectionSource source);

  /**
   * Advises how a text without front matter gives its title.
   *
   * @param file the name of its file
   */
  default String titleAdvice(String file) {
    return "write it between two lines of --- at the start of " + file;
  }

  /**
   * Advises how an image has its alternative text, and how it is marked as decorative.
   *
   * @param image the name of its file
   */
  default String alternativeTextAdvice(String image) {
    return "alt=\"…\"; if it is purely decorative, write alt=\"\"";
  }
}
