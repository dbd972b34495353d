package io.github.huozi.model.section;

import io.github.huozi.query.Queries;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Headings as they stand a second time: with their formulas, emphasis and code, and without what
 * belongs to one place alone, which are calls of notes, addresses, pictures, ends of lines, links
 * and ids.
 */
public final class RepeatedTitle {

  private RepeatedTitle() {}

  /**
   * A heading as a table of contents has it: without the readings of ruby.
   *
   * @param heading it is changed
   * @param text the heading as text, for one that is a picture alone
   */
  public static XhtmlTree inContents(Element heading, String text) {
    Queries.select(heading, "rt, rp, rtc").remove();
    Queries.select(heading, "ruby, rb").unwrap();
    return of(heading, text);
  }

  /**
   * A heading as it stands above notes.
   *
   * @param heading it is changed
   * @param text the heading as text, for one that is a picture alone
   */
  public static XhtmlTree of(Element heading, String text) {
    Queries.select(heading, "a." + Names.NOTE_CALL + ", ." + Names.LINK_ADDRESS + ", img").remove();
    Queries.select(heading, "br").forEach(end -> end.replaceWith(new TextNode("\n")));
    Queries.select(heading, "a").unwrap();
    Queries.select(heading, "*").removeAttr("id").removeAttr(Names.LINE);
    if (!heading.hasText() && !Queries.has(heading, "math")) {
      heading.text(text);
    }
    return XhtmlTree.of(heading);
  }
}
