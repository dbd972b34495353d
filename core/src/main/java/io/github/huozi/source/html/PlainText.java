package io.github.huozi.source.html;

import io.github.huozi.language.Language;
import io.github.huozi.source.text.Markup;
import io.github.huozi.typography.SegmentBreaks;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Makes one line of text, as a table of contents or metadata want it, out of marked-up text.
 *
 * @param language by whose rules lines are joined
 */
public record PlainText(Language language) {

  /** Elements of readings above characters. */
  private static final Set<String> UNREAD = Set.of("rt", "rp", "rtc");

  /**
   * The text of an element, with those of its pictures, without notes and without readings above
   * characters.
   */
  public String of(Element element) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode literal) {
            text.append(literal.getWholeText());
          } else if (node instanceof Element inner && depth > 0) {
            if (isUnread(inner)) {
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            text.append(inner.nameIs("br") ? "\n" : inner.nameIs("img") ? inner.attr("alt") : "");
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return joined(text.toString());
  }

  private static boolean isUnread(Element element) {
    return UNREAD.contains(element.normalName()) || element.hasAttr(Markup.NOTE);
  }

  /**
   * The text on one line: no space where a line ended between two Han characters, and none at its
   * edges, not even an ideographic one.
   */
  public String joined(String text) {
    return SegmentBreaks.joined(text, language).strip();
  }
}
