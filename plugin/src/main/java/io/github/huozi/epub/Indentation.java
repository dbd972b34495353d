package io.github.huozi.epub;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Sets each element of a record-like document on a line of its own, for whoever opens the package.
 */
final class Indentation {

  private Indentation() {}

  /** Changes only elements that hold nothing but elements. */
  static void apply(Element element) {
    apply(element, "\n");
  }

  private static void apply(Element element, String lineStart) {
    if (element.childNodeSize() == 0 || element.childNodeSize() != element.childrenSize()) {
      return;
    }
    String inner = lineStart + "  ";
    for (Element child : element.children()) {
      apply(child, inner);
      child.before(new TextNode(inner));
    }
    element.appendChild(new TextNode(lineStart));
  }
}
