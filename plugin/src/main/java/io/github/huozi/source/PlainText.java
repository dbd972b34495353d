package io.github.huozi.source;

import io.github.huozi.model.Language;
import io.github.huozi.typography.SegmentBreaks;
import java.util.Set;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Makes one line of text, as a table of contents or metadata want it, out of marked-up text.
 *
 * @param language by whose rules lines are joined
 */
record PlainText(Language language) {

  /** Elements of readings above characters. */
  private static final Set<String> UNREAD = Set.of("rt", "rp", "rtc");

  /**
   * The text of an element, with those of its pictures, without notes and without readings above
   * characters.
   */
  String of(Element element) {
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
    return UNREAD.contains(element.normalName()) || element.hasAttr(MarkupParser.NOTE);
  }

  /** The text below a node of Markdown. */
  String of(Node markdown) {
    StringBuilder text = new StringBuilder();
    for (Node node : MarkdownSource.below(markdown)) {
      if (node instanceof Text literal) {
        text.append(literal.getLiteral());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        text.append('\n');
      }
    }
    return joined(text.toString());
  }

  /**
   * The text on one line: no space where a line ended between two Han characters, and none at its
   * edges, not even an ideographic one.
   */
  String joined(String text) {
    return SegmentBreaks.joined(text, language).strip();
  }
}
