package io.github.huozi.css;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A selector of CSS (Selectors 4): {@code .section > p:first-child::first-letter}. It knows which
 * elements it selects; it is immutable, and threads may share it.
 */
public final class Selector {

  /** The way in which a part of a selector is joined to the one before it. */
  enum Combinator {
    DESCENDANT,
    CHILD,
    NEXT_SIBLING,
    LATER_SIBLING
  }

  /** A demand on an element. */
  @FunctionalInterface
  interface Condition {
    boolean holds(Element element, ElementTree tree);
  }

  /**
   * A part of a selector, between two combinators.
   *
   * @param combinator how it is joined to the part before it
   * @param name the name of the elements; null for any
   * @param id an id that they have; null if none is asked for
   * @param classes the classes that they have
   * @param conditions what else is asked of them
   */
  record Part(
      Combinator combinator,
      @Nullable String name,
      @Nullable String id,
      List<String> classes,
      List<Condition> conditions) {

    Part {
      classes = List.copyOf(classes);
      conditions = List.copyOf(conditions);
    }

    boolean selects(Element element, ElementTree tree) {
      if (name != null && !name.equalsIgnoreCase(localName(element))) {
        return false;
      }
      if (id != null && !id.equals(element.getAttribute("id").strip())) {
        return false;
      }
      if (!classes.isEmpty()) {
        String has = element.getAttribute("class");
        for (String asked : classes) {
          if (!hasWord(has, asked)) {
            return false;
          }
        }
      }
      for (Condition condition : conditions) {
        if (!condition.holds(element, tree)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The end of a match of the parts before one. */
  private enum Match {
    YES,
    /** An element further away may match. */
    NOT_HERE,
    /** No sibling before the element may match, but an element around it may. */
    NO_SIBLING,
    NOWHERE
  }

  private final List<Part> parts;
  private final @Nullable String pseudoElement;
  private final Specificity specificity;

  Selector(List<Part> parts, @Nullable String pseudoElement, Specificity specificity) {
    this.parts = List.copyOf(parts);
    this.pseudoElement = pseudoElement;
    this.specificity = specificity;
  }

  /**
   * Reads a selector.
   *
   * @return empty if it is none; a rule with such a selector holds for no element at all
   */
  public static Optional<Selector> of(String written) {
    return SelectorReader.read(written);
  }

  /** Tells whether it selects an element, or the pseudo-element of one. */
  public boolean selects(Element element, ElementTree tree) {
    return match(parts.size() - 1, element, tree, null) == Match.YES;
  }

  /** Tells whether it selects an element as a relative selector, seen from another one. */
  boolean selectsFrom(Element anchor, Element element, ElementTree tree) {
    return match(parts.size() - 1, element, tree, anchor) == Match.YES;
  }

  /** Tells whether as a relative selector it begins with a sibling. */
  boolean beginsBeside() {
    Combinator first = parts.get(0).combinator;
    return first == Combinator.NEXT_SIBLING || first == Combinator.LATER_SIBLING;
  }

  /** The name of the pseudo-element that it selects: {@code before}; empty for elements. */
  public String pseudoElement() {
    return pseudoElement == null ? "" : pseudoElement;
  }

  public Specificity specificity() {
    return specificity;
  }

  /** An id that its elements have; null if it asks for none. */
  public @Nullable String id() {
    return last().id;
  }

  /** A class that its elements have; null if it asks for none. */
  public @Nullable String className() {
    return last().classes.isEmpty() ? null : last().classes.get(0);
  }

  /** The name that its elements have; null if they may have any. */
  public @Nullable String elementName() {
    return last().name;
  }

  private Part last() {
    return parts.get(parts.size() - 1);
  }

  /**
   * Tells whether the parts up to one match. What cannot match further away either is not tried
   * there, so that many parts cost no more than the depth of the document for each.
   */
  private Match match(int number, Element element, ElementTree tree, @Nullable Element anchor) {
    Part part = parts.get(number);
    if (!part.selects(element, tree)) {
      return Match.NOT_HERE;
    }
    if (number == 0) {
      return anchor == null || isFrom(anchor, element, part.combinator)
          ? Match.YES
          : Match.NOT_HERE;
    }
    switch (part.combinator) {
      case CHILD -> {
        @Nullable Element parent = ElementTree.parent(element);
        return parent == null ? Match.NOWHERE : match(number - 1, parent, tree, anchor);
      }
      case DESCENDANT -> {
        @Nullable Element around = ElementTree.parent(element);
        while (around != null) {
          Match match = match(number - 1, around, tree, anchor);
          if (match == Match.YES || match == Match.NOWHERE) {
            return match;
          }
          around = ElementTree.parent(around);
        }
        return Match.NOWHERE;
      }
      case NEXT_SIBLING -> {
        @Nullable Element before = ElementTree.before(element);
        return before == null ? Match.NO_SIBLING : match(number - 1, before, tree, anchor);
      }
      case LATER_SIBLING -> {
        @Nullable Element before = ElementTree.before(element);
        while (before != null) {
          Match match = match(number - 1, before, tree, anchor);
          if (match != Match.NOT_HERE) {
            return match;
          }
          before = ElementTree.before(before);
        }
        return Match.NO_SIBLING;
      }
    }
    return Match.NOWHERE;
  }

  private static boolean isFrom(Element anchor, Element element, Combinator combinator) {
    return switch (combinator) {
      case CHILD -> ElementTree.parent(element) == anchor;
      case NEXT_SIBLING -> ElementTree.before(element) == anchor;
      case DESCENDANT -> {
        @Nullable Element around = ElementTree.parent(element);
        while (around != null && around != anchor) {
          around = ElementTree.parent(around);
        }
        yield around != null;
      }
      case LATER_SIBLING -> {
        @Nullable Element before = ElementTree.before(element);
        while (before != null && before != anchor) {
          before = ElementTree.before(before);
        }
        yield before != null;
      }
    };
  }

  static String localName(Element element) {
    @Nullable String name = element.getLocalName();
    return name == null ? element.getTagName() : name;
  }

  /** Tells whether a list of words with white space between them has a word. */
  static boolean hasWord(String words, String word) {
    int at = words.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      if ((at == 0 || words.charAt(at - 1) <= ' ')
          && (end == words.length() || words.charAt(end) <= ' ')) {
        return true;
      }
      at = words.indexOf(word, at + 1);
    }
    return false;
  }
}
