package io.github.huozi.svg;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Bounds what {@code use} makes of a small file. */
final class SvgUses {

  static final int MAX_DEPTH = 15;

  private final Map<String, Element> byId = new HashMap<>();
  private final Map<Element, Long> counted = new HashMap<>();
  private final Set<Element> open = new HashSet<>();
  private final int limit;

  private SvgUses(Element svg, int limit) {
    this.limit = limit;
    svg.stream()
        .filter(element -> element.hasAttr("id"))
        .forEach(element -> byId.putIfAbsent(element.attr("id"), element));
  }

  /**
   * Goes through all references.
   *
   * @throws SvgException if an element is shown within itself, if {@code use} leads to {@code use}
   *     more than {@value #MAX_DEPTH} times, or if more than {@code limit} elements come of it
   */
  static void check(Element svg, int limit) throws SvgException {
    new SvgUses(svg, limit).count(svg, 0);
  }

  private long count(Element element, int depth) throws SvgException {
    Long known = counted.get(element);
    if (known != null) {
      return known;
    }
    int line = SvgTree.line(element);
    if (!open.add(element)) {
      throw new SvgException(line, "an element is used within itself");
    }
    boolean use = SvgTree.is(element, "use");
    if (depth > MAX_DEPTH) {
      throw new SvgException(line, "<use> leads to <use> more than " + MAX_DEPTH + " times");
    }
    long sum = 1;
    for (Element child : element.children()) {
      sum += count(child, depth);
    }
    if (use && element.attr("href").startsWith("#")) {
      Element shown = byId.get(element.attr("href").substring(1));
      if (shown != null) {
        sum += count(shown, depth + 1);
      }
    }
    if (sum > limit) {
      throw new SvgException(line, "it has more than " + limit + " elements");
    }
    open.remove(element);
    counted.put(element, sum);
    return sum;
  }
}
