package io.github.huozi.pdf.chapter;

import io.github.huozi.pdf.style.PrintStyles;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The names of the pages on which blocks stand: a block's own {@code page}, or that of the nearest
 * block around it (CSS Paged Media 3 §3.3). Where the name changes, a page begins.
 */
final class NamedPages {

  private static final Set<String> IN_FLOW = Set.of("static", "relative");

  /** The names around the present element; the innermost is first. */
  private final Deque<String> around = new ArrayDeque<>();

  /** The name for each unit; null for one that is no block, or not in the flow. */
  private final @Nullable String[] names;

  private final boolean[] isNew;

  NamedPages(int units) {
    this.names = new String[units];
    this.isNew = new boolean[units];
    around.push("");
  }

  /**
   * Enters an element.
   *
   * @param name its own name of pages; empty if it has none
   */
  void enter(String name) {
    around.push(name.isEmpty() ? around.getFirst() : name);
  }

  /** Leaves it. */
  void leave() {
    around.pop();
  }

  /** Names the pages of the present element, which is a unit. */
  void unit(int number, Element element, PrintStyles sheets) {
    if (isInFlow(element, sheets)) {
      names[number] = around.getFirst();
    }
  }

  private static boolean isInFlow(Element element, PrintStyles sheets) {
    return sheets.declared(element, "position").map(IN_FLOW::contains).orElse(true)
        && !sheets.declared(element, "display").orElse("").equals("none");
  }

  /** Gives units that are not in the flow the name of the one that follows. */
  void complete() {
    int last = names.length;
    while (last > 0 && names[last - 1] == null) {
      last--;
    }
    Arrays.fill(names, last, names.length, last == 0 ? "" : names[last - 1]);
    for (int i = names.length - 2; i >= 0; i--) {
      names[i] = names[i] == null ? names[i + 1] : names[i];
    }
    for (int i = 1; i < names.length; i++) {
      isNew[i] = !of(i).equals(of(i - 1));
    }
  }

  /** The name of a unit's pages. */
  String of(int unit) {
    @Nullable String name = names[unit];
    return name == null ? "" : name;
  }

  /** Tells whether a unit's pages have another name than those of the unit before. */
  boolean isNewAt(int unit) {
    return isNew[unit];
  }
}
