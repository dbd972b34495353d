package io.github.huozi.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Nodes that take the places of others, all of a parent's at once: each that comes in by itself has
 * its siblings numbered anew.
 */
final class Replacements {

  private final Map<Node, List<Node>> instead = new HashMap<>();
  private final Set<Element> parents = new LinkedHashSet<>();

  /**
   * Says what takes a node's place, when {@link #make} is called.
   *
   * @param node a node with a parent
   * @param nodes what comes there; the node may be among it
   */
  void add(Node node, List<Node> nodes) {
    instead.put(node, nodes);
    if (node.parentNode() instanceof Element parent) {
      parents.add(parent);
    }
  }

  void make() {
    for (Element parent : parents) {
      List<Node> children = new ArrayList<>();
      for (Node child : parent.childNodes()) {
        children.addAll(instead.getOrDefault(child, List.of(child)));
      }
      parent.empty();
      parent.appendChildren(children);
    }
  }
}
