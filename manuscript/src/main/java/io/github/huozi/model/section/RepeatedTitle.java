package io.github.huozi.model.section;

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
    heading.select("rt, rp, rtc").remove();
    heading.select("ruby, rb").unwrap();
    return of(heading, text);
  }

  /**
   * A heading as it stands above notes.
   *
   * @param heading it is changed
   * @param text the heading as text, for one that is a picture alone
   */
  public static XhtmlTree of(Element heading, String text) {
    heading.select("a." + Names.NOTE_CALL + ", ." + Names.LINK_ADDRESS + ", img").remove();
    heading.select("br").forEach(end -> end.replaceWith(new TextNode("\n")));
    heading.select("a").unwrap();
    heading.select("*").removeAttr("id").removeAttr(Names.LINE);
    if (!heading.hasText() && heading.selectFirst("math") == null) {
      heading.text(text);
    }
    return XhtmlTree.of(heading);
  }
}
