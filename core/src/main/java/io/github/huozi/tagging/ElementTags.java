package io.github.huozi.tagging;

import io.github.huozi.model.Names;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The tags of a document's elements. The parts of an element on several lines and pages have one; a
 * note, which stands at the foot of the page, is in the paragraph of its call.
 */
final class ElementTags {

  /** The positions of the elements in the document's order. */
  private final IdentityHashMap<Element, Integer> orders = new IdentityHashMap<>();

  /** The first call of each note, by its id. */
  private final Map<String, Element> calls = new HashMap<>();

  private final IdentityHashMap<Element, Tag> tags = new IdentityHashMap<>();
  private final Tag root = new Tag(Roles.DOCUMENT, (Element) null);

  /**
   * @param document the document, which does not change any more
   */
  ElementTags(Document document) {
    number(document.getDocumentElement());
  }

  private void number(Element element) {
    orders.put(element, orders.size());
    if (Names.has(element, Names.NOTE_CALL)) {
      calls.putIfAbsent(element.getAttribute("id"), element);
    }
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        number(inner);
      }
    }
  }

  /** The document's tag, which holds all others. */
  Tag root() {
    return root;
  }

  /** The tag of an element, which is created in the tag of its parent on first use. */
  Tag of(Element element) {
    @Nullable Tag known = tags.get(element);
    if (known != null) {
      return known;
    }
    String role = Roles.of(element);
    if (role.equals(Roles.DOCUMENT) || !(element.getParentNode() instanceof Element)) {
      tags.put(element, root);
      return root;
    }
    Tag tag = new Tag(role, element);
    tag.order = orders.getOrDefault(element, orders.size());
    tags.put(element, tag);
    Tag parent = of((Element) around(element));
    parent.kids.add(tag);
    tag.head = TableTags.isHeadOfBody(element) ? tag : parent.head;
    return tag;
  }

  /** The position of an element in the document's order; -1 without one. */
  int order(@Nullable Element element) {
    return element == null ? -1 : orders.getOrDefault(element, -1);
  }

  /** The node around an element; around a note, that of its call, which {@code data-call} names. */
  private Node around(Element element) {
    String call = element.getAttribute(Names.CALL);
    @Nullable Element caller = call.isEmpty() ? null : calls.get(call);
    return caller == null ? element.getParentNode() : caller.getParentNode();
  }
}
