package io.github.huozi.css;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A document as selectors see it: the places of its elements among their siblings, and their
 * languages. A place is found once, so that a long list costs no more than its length.
 */
public final class ElementTree {

  private final List<IdentityHashMap<Element, Integer>> places =
      List.of(
          new IdentityHashMap<>(),
          new IdentityHashMap<>(),
          new IdentityHashMap<>(),
          new IdentityHashMap<>());

  /**
   * The place of an element among its siblings, from 1.
   *
   * @param ofType whether only siblings of its name count
   * @param fromEnd whether the last sibling has the place 1
   */
  int place(Element element, boolean ofType, boolean fromEnd) {
    IdentityHashMap<Element, Integer> known = places.get((ofType ? 1 : 0) + (fromEnd ? 2 : 0));
    List<Element> passed = new ArrayList<>();
    @Nullable Element at = element;
    while (at != null && !known.containsKey(at)) {
      passed.add(at);
      at = sibling(at, fromEnd);
      while (ofType && at != null && !at.getTagName().equals(element.getTagName())) {
        at = sibling(at, fromEnd);
      }
    }
    int place = at == null ? 0 : known.getOrDefault(at, 0);
    for (int i = passed.size() - 1; i >= 0; i--) {
      known.put(passed.get(i), ++place);
    }
    return place;
  }

  /** The language of an element: that of the nearest {@code lang}; empty if there is none. */
  static String language(Element element) {
    for (@Nullable Node at = element; at instanceof Element around; at = at.getParentNode()) {
      if (around.hasAttribute("lang")) {
        return around.getAttribute("lang");
      }
    }
    return "";
  }

  static @Nullable Element parent(Element element) {
    return element.getParentNode() instanceof Element parent ? parent : null;
  }

  static @Nullable Element before(Element element) {
    return sibling(element, false);
  }

  /** The next sibling that is an element, towards the end or the start. */
  static @Nullable Element sibling(Element element, boolean towardsEnd) {
    @Nullable Node at = element;
    do {
      at = towardsEnd ? at.getNextSibling() : at.getPreviousSibling();
    } while (at != null && !(at instanceof Element));
    return (Element) at;
  }

  /** The first child that is an element. */
  static @Nullable Element firstChild(Element element) {
    @Nullable Node at = element.getFirstChild();
    while (at != null && !(at instanceof Element)) {
      at = at.getNextSibling();
    }
    return (Element) at;
  }
}
