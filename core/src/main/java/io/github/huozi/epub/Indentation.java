package io.github.huozi.epub;

import java.util.List;
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
    List<Element> children = List.copyOf(element.children());
    // Built up again, since the library counts all children anew for each that is put among them.
    element.empty();
    for (Element child : children) {
      apply(child, inner);
      element.appendChild(new TextNode(inner)).appendChild(child);
    }
    element.appendChild(new TextNode(lineStart));
  }
}
