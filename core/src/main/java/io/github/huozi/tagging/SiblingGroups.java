package io.github.huozi.tagging;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Groups the children of elements that have many while the renderer paints. It puts its structure
 * elements into the document's order, and for each comparison of two goes through all their
 * siblings, which takes too long among thousands of them.
 */
final class SiblingGroups {

  /** The most children of an element while they are grouped. */
  private static final int MOST = 64;

  /** Elements with more, and their original children. */
  private final List<Children> before = new ArrayList<>();

  /** Groups the children of all elements outside the head, which has the bookmarks. */
  void make(Document document) {
    Element html = document.getDocumentElement();
    for (Node child = html.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element && !element.getNodeName().equals("head")) {
        make(element);
      }
    }
  }

  private void make(Element element) {
    List<Node> children = new ArrayList<>();
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      children.add(child);
      if (child instanceof Element inner) {
        make(inner);
      }
    }
    if (children.size() > MOST) {
      before.add(new Children(element, children));
      List<Node> level = children;
      while (level.size() > MOST) {
        level = groups(level, element);
      }
      level.forEach(element::appendChild);
    }
  }

  private static List<Node> groups(List<Node> nodes, Element around) {
    List<Node> groups = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i += MOST) {
      Node group =
          around.getOwnerDocument().createElementNS(around.getNamespaceURI(), "sibling-group");
      nodes.subList(i, Math.min(i + MOST, nodes.size())).forEach(group::appendChild);
      groups.add(group);
    }
    return groups;
  }

  /** Restores the original children. */
  void undo() {
    for (Children children : before) {
      while (children.parent.getFirstChild() != null) {
        children.parent.removeChild(children.parent.getFirstChild());
      }
      children.nodes.forEach(children.parent::appendChild);
    }
    before.clear();
  }

  private record Children(Element parent, List<Node> nodes) {}
}
