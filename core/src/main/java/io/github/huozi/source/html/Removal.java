package io.github.huozi.source.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes nodes out of a text, all of a parent's at once: for each that goes by itself, all of its
 * siblings after it are moved.
 */
public final class Removal {

  private Removal() {}

  public static void of(Collection<? extends Node> nodes) {
    Set<Node> removed = new HashSet<>(nodes);
    Set<Element> parents = new LinkedHashSet<>();
    for (Node node : nodes) {
      if (node.parentNode() instanceof Element parent) {
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> kept = new ArrayList<>(Nesting.taken(parent));
      kept.removeIf(removed::contains);
      parent.appendChildren(kept);
    }
  }
}
