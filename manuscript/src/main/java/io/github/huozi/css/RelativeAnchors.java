package io.github.huozi.css;

import io.github.huozi.css.Selector.Combinator;
import io.github.huozi.css.Selector.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a document from which a relative selector selects one: those that have it by
 * {@code :has()} (Selectors 4 §4.5).
 *
 * <p>They are found for the whole document at once, from the elements at the selector's end back to
 * its beginning. No way from a part of the selector is gone twice, so that the time grows with the
 * number of elements times that of the parts.
 */
final class RelativeAnchors {

  private final List<Part> parts;
  private final ElementTree<Object> tree;

  /** The elements that match a part and all after it. */
  private final List<Set<Object>> matched;

  /** The elements that were passed on the way back from a part. */
  private final List<Set<Object>> passed;

  private final Set<Object> anchors = newSet();

  private RelativeAnchors(List<Part> parts, ElementTree<Object> tree) {
    this.parts = parts;
    this.tree = tree;
    Supplier<Set<Object>> sets = RelativeAnchors::newSet;
    this.matched = Stream.generate(sets).limit(parts.size()).toList();
    this.passed = Stream.generate(sets).limit(parts.size()).toList();
  }

  private static Set<Object> newSet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /**
   * Finds the anchors of a relative selector.
   *
   * @param root the outermost element
   */
  static Set<Object> of(List<Part> parts, Object root, ElementTree<Object> tree) {
    RelativeAnchors found = new RelativeAnchors(parts, tree);
    List<Object> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Object element = open.remove(open.size() - 1);
      found.match(parts.size() - 1, element);
      @Nullable Object child = tree.elements().firstChild(element);
      for (; child != null; child = tree.elements().sibling(child, true)) {
        open.add(child);
      }
    }
    return found.anchors;
  }

  /** Goes back from an element that may match a part, if all parts after it are matched. */
  private void match(int number, Object element) {
    Part part = parts.get(number);
    if (!part.selects(element, tree) || !matched.get(number).add(element)) {
      return;
    }
    Combinator combinator = part.combinator();
    boolean beside = Selector.isBeside(combinator);
    boolean once = combinator == Combinator.CHILD || combinator == Combinator.NEXT_SIBLING;
    @Nullable Object before = before(element, beside);
    while (before != null && (once || passed.get(number).add(before))) {
      if (number == 0) {
        anchors.add(before);
      } else {
        match(number - 1, before);
      }
      before = once ? null : before(before, beside);
    }
  }

  private @Nullable Object before(Object element, boolean beside) {
    return beside ? tree.elements().sibling(element, false) : tree.elements().parent(element);
  }
}
