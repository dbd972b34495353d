package io.github.huozi.tagging;

import io.github.huozi.model.section.Names;
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

  /** The places of the elements in the document's order: those in a text have one for all. */
  private final IdentityHashMap<Element, Integer> orders = new IdentityHashMap<>();

  private int next;

  /** The first call of each note, by its id. */
  private final Map<String, Element> calls = new HashMap<>();

  private final IdentityHashMap<Element, Tag> tags = new IdentityHashMap<>();
  private final Tag root = new Tag(Roles.DOCUMENT, (Element) null);

  /**
   * @param document the document, which does not change any more
   */
  ElementTags(Document document) {
    number(document.getDocumentElement(), false);
  }

  private void number(Element element, boolean inText) {
    next += inText ? 0 : 2;
    orders.put(element, inText ? next + 1 : next);
    if (Names.has(element, Names.NOTE_CALL)) {
      calls.putIfAbsent(element.getAttribute("id"), element);
    }
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (kid instanceof Element inner) {
        number(inner, inText || element.getTagName().equals(Tagging.TEXT));
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
    Node around = around(element);
    if (around instanceof Element paragraph && Names.has(paragraph, Names.RUN_IN_PARAGRAPH)) {
      titleBefore(element);
    }
    Tag tag = new Tag(role, element);
    tag.order = orders.getOrDefault(element, next + 2);
    tags.put(element, tag);
    Tag parent = of((Element) around);
    parent.kids.add(tag);
    tag.head = TableTags.isHeadOfBody(element) ? tag : parent.head;
    return tag;
  }

  /**
   * Creates the tag of the title that runs into a paragraph. It is in one text with that, and comes
   * first, also if the marker of a list in a note of the paragraph is painted before both.
   */
  private void titleBefore(Element paragraph) {
    @Nullable Node before = paragraph.getPreviousSibling();
    while (before != null && !(before instanceof Element)) {
      before = before.getPreviousSibling();
    }
    if (before instanceof Element title) {
      of(title);
    }
  }

  /** The place of what begins after an element; -1 without one. */
  int after(@Nullable Element element) {
    @Nullable Integer order = element == null ? null : orders.get(element);
    return order == null ? -1 : order | 1;
  }

  /** The node around an element; around a note, that of its call, which {@code data-call} names. */
  private Node around(Element element) {
    String call = element.getAttribute(Names.CALL);
    @Nullable Element caller = call.isEmpty() ? null : calls.get(call);
    Node around = (caller == null ? element : caller).getParentNode();
    return around.getNodeName().equals(Tagging.TEXT) ? around.getParentNode() : around;
  }
}
