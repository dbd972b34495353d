package io.github.huozi.css;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A selector of CSS (Selectors 4): {@code .section > p:first-child::first-letter}. It knows which
 * elements it selects, whatever tree they stand in; it is immutable, and threads may share it.
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
    boolean holds(Object element, ElementTree<Object> tree);
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

    boolean selects(Object element, ElementTree<Object> tree) {
      TreeElements<Object> elements = tree.elements();
      if (name != null && !name.equalsIgnoreCase(elements.name(element))) {
        return false;
      }
      if (id != null && !id.equals(elements.attribute(element, "id").strip())) {
        return false;
      }
      if (!classes.isEmpty()) {
        String has = elements.attribute(element, "class");
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
  enum Match {
    YES,
    /** An element further away may match. */
    NOT_HERE,
    NOWHERE
  }

  private final List<Part> parts;
  private final @Nullable String pseudoElement;
  private final Specificity specificity;
  private final boolean searching;

  Selector(
      List<Part> parts,
      @Nullable String pseudoElement,
      Specificity specificity,
      boolean searching) {
    this.parts = List.copyOf(parts);
    this.pseudoElement = pseudoElement;
    this.specificity = specificity;
    this.searching = searching;
  }

  /**
   * Reads a selector.
   *
   * @return empty if it is none; a rule with such a selector holds for no element at all
   */
  public static Optional<Selector> of(String written) {
    return SelectorReader.read(written);
  }

  /** The selectors of a rule; none if one of them is none, which makes the others void. */
  public static List<Selector> all(List<String> written) {
    List<Optional<Selector>> read = written.stream().map(Selector::of).toList();
    return read.stream().allMatch(Optional::isPresent)
        ? read.stream().map(Optional::get).toList()
        : List.of();
  }

  /** Tells whether the selector selects an element, or the pseudo-element of one. */
  @SuppressWarnings("unchecked") // a tree is asked only of its own elements
  public <E> boolean selects(E element, ElementTree<E> tree) {
    return match(parts.size() - 1, element, (ElementTree<Object>) tree) == Match.YES;
  }

  /** Tells whether as a relative selector it begins with a sibling. */
  boolean beginsBeside() {
    return isBeside(parts.get(0).combinator);
  }

  /** The name of the pseudo-element that it selects: {@code before}; empty for elements. */
  public String pseudoElement() {
    return pseudoElement == null ? "" : pseudoElement;
  }

  public Specificity specificity() {
    return specificity;
  }

  /**
   * Tells whether the selector searches the elements in and after each one that it is asked of:
   * {@code :has()}.
   */
  boolean isSearching() {
    return searching;
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
  private Match match(int number, Object element, ElementTree<Object> tree) {
    Part part = parts.get(number);
    if (!part.selects(element, tree)) {
      return Match.NOT_HERE;
    }
    if (number == 0) {
      return Match.YES;
    }
    if (tree.isOfParts()) {
      return tree.isMet() ? Match.YES : Match.NOWHERE;
    }
    TreeElements<Object> elements = tree.elements();
    return switch (part.combinator) {
      case CHILD -> {
        @Nullable Object parent = elements.parent(element);
        yield parent == null ? Match.NOWHERE : match(number - 1, parent, tree);
      }
      case DESCENDANT -> {
        @Nullable Object around = elements.parent(element);
        Match match = Match.NOT_HERE;
        while (around != null && match != Match.YES && match != Match.NOWHERE) {
          match = match(number - 1, around, tree);
          around = elements.parent(around);
        }
        yield match == Match.YES ? Match.YES : Match.NOWHERE;
      }
      case NEXT_SIBLING -> {
        @Nullable Object before = elements.sibling(element, false);
        yield before == null ? Match.NOT_HERE : match(number - 1, before, tree);
      }
      case LATER_SIBLING -> laterSibling(number, element, tree);
    };
  }

  /**
   * The end of the match of the siblings before an element. Each sibling is tried once for all
   * those after it, so that a long list costs no more than its length.
   */
  private Match laterSibling(int number, Object element, ElementTree<Object> tree) {
    IdentityHashMap<Object, Match> known = tree.siblings(parts.get(number));
    List<Object> passed = new ArrayList<>();
    Object at = element;
    @Nullable Match end = known.get(at);
    while (end == null) {
      passed.add(at);
      @Nullable Object before = tree.elements().sibling(at, false);
      if (before == null) {
        end = Match.NOT_HERE;
      } else {
        Match match = match(number - 1, before, tree);
        end = match == Match.NOT_HERE ? known.get(before) : match;
        at = before;
      }
    }
    for (Object sibling : passed) {
      known.put(sibling, end);
    }
    return end;
  }

  static boolean isBeside(Combinator combinator) {
    return combinator == Combinator.NEXT_SIBLING || combinator == Combinator.LATER_SIBLING;
  }

  /** The parts, in their order. */
  List<Part> parts() {
    return parts;
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
