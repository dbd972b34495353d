package io.github.huozi.source;

import io.github.huozi.model.Language;
import io.github.huozi.typography.SegmentBreaks;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Makes one line of text, as a table of contents or metadata want it, out of marked-up text.
 *
 * @param language by whose rules lines are joined
 */
record PlainText(Language language) {

  /**
   * The text of an element, with those of its pictures, without notes and without readings above
   * characters.
   */
  String of(Element element) {
    Element copy = element.clone();
    copy.select("rt, rp, rtc, [data-note]").remove();
    copy.select("br").forEach(br -> br.before("\n"));
    copy.select("img").forEach(image -> image.before(new TextNode(image.attr("alt"))));
    return joined(copy.wholeText());
  }

  /** The text on one line: no space where a line ended between two Han characters. */
  String joined(String text) {
    return SegmentBreaks.joined(text, language);
  }
}
