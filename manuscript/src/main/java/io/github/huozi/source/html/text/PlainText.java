package io.github.huozi.source.html.text;

import io.github.huozi.language.Language;
import io.github.huozi.model.section.Names;
import io.github.huozi.source.text.Markup;
import io.github.huozi.typography.SegmentBreaks;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Makes one line of plain text from markup, for tables of contents and metadata.
 *
 * @param language the language whose rules join lines
 */
public record PlainText(Language language) {

  /** Elements of ruby readings. */
  private static final Set<String> UNREAD = Set.of("rt", "rp", "rtc");

  /**
   * The text of an element, without notes, citations and ruby readings. The alternative texts of
   * its images are it if it has no other: beside words a picture is none.
   */
  public String of(Element element) {
    String words = of(element, false);
    return words.isEmpty() ? of(element, true) : words;
  }

  private String of(Element element, boolean images) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode literal) {
            text.append(literal.getWholeText());
          } else if (node instanceof Element inner && depth > 0) {
            if (inner.nameIs("math")) {
              text.append(inner.attr("alttext"));
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (isUnread(inner)) {
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            text.append(
                inner.nameIs("br") ? "\n" : images && inner.nameIs("img") ? inner.attr("alt") : "");
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return joined(text.toString());
  }

  private static boolean isUnread(Element element) {
    return UNREAD.contains(element.normalName())
        || element.hasAttr(Markup.NOTE)
        || element.hasAttr(Names.CITES);
  }

  /**
   * The text on one line: no space where a line ended between two Han characters, and none at its
   * edges, not even an ideographic one.
   */
  public String joined(String text) {
    return SegmentBreaks.joined(text, language).strip();
  }
}
