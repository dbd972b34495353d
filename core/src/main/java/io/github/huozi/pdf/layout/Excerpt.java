package io.github.huozi.pdf.layout;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Removes most of a document for a while, so that a layout that only measures some of its elements
 * is fast. The remaining blocks have the same widths as in the whole document.
 */
public final class Excerpt {

  private final Set<Element> blocks;
  private final Set<Element> wanted = identitySet();

  /** The wanted elements and all elements around them. */
  private final Set<Element> around = identitySet();

  private final Deque<Removed> removed = new ArrayDeque<>();

  private Excerpt(Set<Element> blocks, Collection<Element> wanted) {
    this.blocks = blocks;
    for (Element element : wanted) {
      this.wanted.add(element);
      for (Node node = element; node instanceof Element outer; node = node.getParentNode()) {
        around.add(outer);
      }
    }
  }

  /**
   * Removes everything from a document that some elements do not need.
   *
   * @param blocks the blocks whose width depends on the block around them only
   * @param wanted the elements to keep
   */
  static Excerpt of(Document document, Set<Element> blocks, Collection<Element> wanted) {
    Excerpt excerpt = new Excerpt(blocks, wanted);
    excerpt.thin((Element) document.getElementsByTagName("body").item(0));
    return excerpt;
  }

  /** Restores the document. */
  public void restore() {
    while (!removed.isEmpty()) {
      Removed last = removed.pop();
      last.parent.insertBefore(last.node, last.next);
    }
  }

  private void thin(Element element) {
    if (wanted.contains(element) || !blocks.contains(element) || holdsText(element)) {
      return;
    }
    for (Node child = element.getFirstChild(); child != null; ) {
      @Nullable Node next = child.getNextSibling();
      if (child instanceof Element inner) {
        if (around.contains(inner)) {
          thin(inner);
        } else if (blocks.contains(inner)) {
          element.removeChild(inner);
          removed.push(new Removed(element, inner, next));
        }
      }
      child = next;
    }
  }

  private static boolean holdsText(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Text text && !text.getData().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private static Set<Element> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private record Removed(Element parent, Element node, @Nullable Node next) {}
}
