package io.github.huozi.css;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document as selectors see it: the places of its elements among their siblings, and their
 * languages. A place is found once, so that a long list costs no more than its length.
 *
 * @param <E> the class of its elements
 */
public final class ElementTree<E> {

  /** The knowledge of the elements around those of a tree. */
  private enum Surroundings {
    KNOWN,
    /** All that a selector asks of them counts as met. */
    MET,
    /** All that a selector asks of them counts as not met. */
    UNMET
  }

  private final TreeElements<E> elements;
  private final Surroundings surroundings;
  private final List<IdentityHashMap<E, Integer>> places =
      List.of(
          new IdentityHashMap<>(),
          new IdentityHashMap<>(),
          new IdentityHashMap<>(),
          new IdentityHashMap<>());

  /** The ends of the match of the siblings before an element, for each part of a selector. */
  private final IdentityHashMap<Selector.Part, IdentityHashMap<E, Selector.Match>> siblings =
      new IdentityHashMap<>();

  /** The elements from which relative selectors select one, by the outermost elements. */
  private final IdentityHashMap<Selector, IdentityHashMap<Object, Set<Object>>> anchors =
      new IdentityHashMap<>();

  private ElementTree(TreeElements<E> elements, Surroundings surroundings) {
    this.elements = elements;
    this.surroundings = surroundings;
  }

  /** A document of the W3C's DOM. */
  public static ElementTree<org.w3c.dom.Element> ofDom() {
    return new ElementTree<>(new DomElements(), Surroundings.KNOWN);
  }

  /** A document of jsoup. */
  public static ElementTree<org.jsoup.nodes.Element> ofJsoup() {
    return new ElementTree<>(new JsoupElements(), Surroundings.KNOWN);
  }

  /**
   * Parts of a document of jsoup whose surroundings are not known: a selector selects what it may
   * select wherever they stand.
   */
  public static ElementTree<org.jsoup.nodes.Element> ofParts() {
    return new ElementTree<>(new JsoupElements(), Surroundings.MET);
  }

  TreeElements<E> elements() {
    return elements;
  }

  /** Tells whether the tree does not know what stands around the elements. */
  boolean isOfParts() {
    return surroundings != Surroundings.KNOWN;
  }

  /** Tells whether what a selector asks of the elements around counts as met. */
  boolean isMet() {
    return surroundings == Surroundings.MET;
  }

  /** The tree for a selector that must not select: what may be met may as well not be met. */
  ElementTree<E> opposite() {
    return isOfParts()
        ? new ElementTree<>(elements, isMet() ? Surroundings.UNMET : Surroundings.MET)
        : this;
  }

  /** The ends of the match of the siblings before elements, as far as they are known. */
  IdentityHashMap<E, Selector.Match> siblings(Selector.Part part) {
    return siblings.computeIfAbsent(part, key -> new IdentityHashMap<>());
  }

  /** Tells whether a relative selector selects an element seen from another one. */
  @SuppressWarnings("unchecked") // a tree is asked only of its own elements
  boolean has(E anchor, Selector selector) {
    E root = anchor;
    for (@Nullable E around = anchor; around != null; around = elements.parent(around)) {
      root = around;
    }
    return anchors
        .computeIfAbsent(selector, key -> new IdentityHashMap<>())
        .computeIfAbsent(
            root, key -> RelativeAnchors.of(selector.parts(), key, (ElementTree<Object>) this))
        .contains(anchor);
  }

  /**
   * The place of an element among its siblings, from 1.
   *
   * @param ofType whether only siblings of its name count
   * @param fromEnd whether the last sibling has the place 1
   */
  int place(E element, boolean ofType, boolean fromEnd) {
    IdentityHashMap<E, Integer> known = places.get((ofType ? 1 : 0) + (fromEnd ? 2 : 0));
    List<E> passed = new ArrayList<>();
    @Nullable E at = element;
    while (at != null && !known.containsKey(at)) {
      passed.add(at);
      at = elements.sibling(at, fromEnd);
      while (ofType && at != null && !elements.name(at).equals(elements.name(element))) {
        at = elements.sibling(at, fromEnd);
      }
    }
    int place = at == null ? 0 : known.getOrDefault(at, 0);
    for (int i = passed.size() - 1; i >= 0; i--) {
      known.put(passed.get(i), ++place);
    }
    return place;
  }

  /** The language of an element: that of the nearest {@code lang}; empty if there is none. */
  String language(E element) {
    for (@Nullable E at = element; at != null; at = elements.parent(at)) {
      for (String name : List.of("xml:lang", "lang")) {
        if (elements.hasAttribute(at, name)) {
          return elements.attribute(at, name);
        }
      }
    }
    return "";
  }
}
