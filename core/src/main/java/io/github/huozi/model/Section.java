package io.github.huozi.model;

import java.nio.file.Path;
import java.util.List;

/**
 * One file of an edition, read.
 *
 * @param id unique in the edition, an ASCII name that an XHTML id, a file name and a URL fragment
 *     may have
 * @param file where it was read from, absolute
 * @param line the line of its title
 * @param title its title as text
 * @param titleHtml its title as XHTML
 * @param showTitle whether the title stands above the section; it does not where the publication's
 *     title, just before it, says the same
 * @param content what follows the title: well-formed XHTML, see the reader for its vocabulary
 * @param headings its headings below the title, in order
 */
public record Section(
    String id,
    Path file,
    int line,
    String title,
    String titleHtml,
    boolean showTitle,
    String content,
    List<Heading> headings) {

  public Section {
    headings = List.copyOf(headings);
  }
}
