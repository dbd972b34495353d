package io.github.huozi.pdf.layout;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Has a line's text drawn in the order in which it is read, which is the order in which it is
 * copied out of the PDF.
 *
 * <p>The renderer draws the text of an inline element first, and the elements inside it after that:
 * the words around a link, then the link. Where each stretch of text is an element of its own,
 * there are only elements, and they are drawn one after the other.
 */
final class PaintOrder {

  private PaintOrder() {}

  /** Wraps the texts of a paragraph that stand beside elements. */
  static void keep(List<Node> inline) {
    boolean mixed = inline.stream().anyMatch(PaintOrder::isInlineElement);
    for (Node node : inline) {
      if (node instanceof Text text && mixed) {
        wrapFrom(text);
      } else if (node instanceof Element element) {
        keepInside(element);
      }
    }
  }

  private static void keepInside(Element element) {
    boolean mixed = false;
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      mixed |= isInlineElement(child);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text && mixed) {
        child = wrap(text);
      } else if (child instanceof Element inner) {
        keepInside(inner);
      }
    }
  }

  private static boolean isInlineElement(Node node) {
    return node instanceof Element element && !element.getTagName().equals("br");
  }

  /** A text that the composer parted goes on after each line end. */
  private static void wrapFrom(Text text) {
    Node node = text;
    while (node instanceof Text || isLineEnd(node)) {
      if (node instanceof Text part) {
        node = wrap(part);
      }
      node = node.getNextSibling();
    }
  }

  private static boolean isLineEnd(Node node) {
    return node instanceof Element element && element.getTagName().equals("br");
  }

  private static Element wrap(Text text) {
    Element span =
        text.getOwnerDocument().createElementNS(text.getParentNode().getNamespaceURI(), "span");
    text.getParentNode().replaceChild(span, text);
    span.appendChild(text);
    return span;
  }
}
