package io.github.huozi.pdf.font;

import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Has the text of a line painted in reading order, which is also the order for copying from the
 * PDF.
 *
 * <p>The renderer paints the text of an inline element first, and then the elements in it: the
 * words around a link, then the link. Where each text has an element of its own, all are painted in
 * order.
 */
public final class PaintOrder {

  private PaintOrder() {}

  /** Wraps the texts of a paragraph that are siblings of elements. */
  public static void keep(List<Node> inline) {
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

  /** Wraps a text and the texts after line ends that the composer put into it. */
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
