package io.github.huozi.source.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * Leaves lines on blocks and images only, and sees to it that inside a block each line feed stands
 * for a line of the file: one that a tag or a link has swallowed is made good at the next one.
 */
public final class LineNumbers {

  private int line;

  private LineNumbers() {}

  public static void settle(Element body) {
    LineNumbers numbers = new LineNumbers();
    NodeTraversor.traverse((node, depth) -> numbers.visit(node), body);
  }

  private void visit(Node node) {
    if (node instanceof TextNode text) {
      visit(text);
    } else if (node instanceof Element element && element.hasAttr(MarkupParser.LINE)) {
      if (Vocabulary.isBlock(element.normalName())) {
        line = MarkupParser.lineOf(element);
      } else if (!element.nameIs("img")) {
        element.removeAttr(MarkupParser.LINE);
      }
    }
  }

  private void visit(TextNode text) {
    String whole = text.getWholeText();
    int feed = whole.indexOf('\n');
    if (feed >= 0 && text.hasAttr(MarkupParser.LINE)) {
      int missing = MarkupParser.lineOf(text) - line;
      if (missing > 0) {
        whole = whole.substring(0, feed) + "\n".repeat(missing) + whole.substring(feed);
        text.text(whole);
      }
    }
    line += (int) whole.chars().filter(c -> c == '\n').count();
  }
}
