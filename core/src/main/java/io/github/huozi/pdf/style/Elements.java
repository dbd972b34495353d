package io.github.huozi.pdf.style;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Finds elements of a document. The lists of the DOM are live: each question for their length
 * searches the rest of the document, and after each change they are made anew.
 */
public final class Elements {

  private Elements() {}

  /** The elements of a name in a document, in its order. */
  public static List<Element> named(Document document, String name) {
    return list(document.getElementsByTagName(name));
  }

  /** All elements in an element, in the order of the document. */
  public static List<Element> in(Element around) {
    return list(around.getElementsByTagName("*"));
  }

  private static List<Element> list(NodeList live) {
    List<Element> elements = new ArrayList<>();
    int count = live.getLength();
    for (int i = 0; i < count; i++) {
      Node found = live.item(i);
      elements.add((Element) found);
    }
    return elements;
  }
}
