package io.github.huozi.svg.paint;

import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The limits of what references multiply: {@code use} repeats elements, and patterns, masks, clips,
 * markers and filters are drawn for each element that refers to them.
 */
final class SvgReferenceLimits {

  static final int MAX_DEPTH = 15;

  /** Masks and filter steps of a drawing. Each processes all pixels of its element. */
  private static final int MOST_PASSES = 1_000;

  /** The cost of an octave of noise, in other filter steps. */
  private static final long NOISE = 20;

  private static final Set<String> DRAWN =
      Set.of("pattern", "mask", "clippath", "marker", "filter");

  private static final Pattern REFERENCE =
      Pattern.compile("url\\(\\s*+[\"']?+#([^\"'()]++)[\"']?+\\s*+\\)");

  private final Map<String, List<Element>> byId = new HashMap<>();
  private final Map<Element, Long> counted = new HashMap<>();
  private final Map<Element, Long> passes = new HashMap<>();
  private final Set<Element> open = new HashSet<>();
  private final int limit;

  private SvgReferenceLimits(Element svg, int limit) {
    this.limit = limit;
    svg.stream()
        .filter(element -> element.hasAttr("id"))
        .forEach(
            element ->
                byId.computeIfAbsent(element.attr("id"), key -> new ArrayList<>()).add(element));
  }

  /**
   * Checks all references.
   *
   * @throws SvgException if an element is shown within itself, if {@code use} leads to {@code use}
   *     more than {@value #MAX_DEPTH} times, or if more than {@code limit} elements result
   */
  static void check(Element svg, int limit) throws SvgException {
    SvgReferenceLimits uses = new SvgReferenceLimits(svg, limit);
    uses.count(svg, 0);
    uses.pass(svg);
  }

  /** Counts the masks and filter steps of an element. {@link #count} has excluded cycles. */
  private long pass(Element element) throws SvgException {
    Long known = passes.get(element);
    if (known != null) {
      return known;
    }
    long sum = 0;
    for (Element child : element.children()) {
      if (!DRAWN.contains(child.normalName())) {
        sum += pass(child);
      }
    }
    if (SvgTree.is(element, "use") && element.attr("href").startsWith("#")) {
      for (Element shown : byId.getOrDefault(element.attr("href").substring(1), List.of())) {
        sum += pass(shown);
      }
    }
    for (Attribute attribute : element.attributes()) {
      Matcher reference = REFERENCE.matcher(attribute.getValue());
      while (reference.find()) {
        for (Element target : byId.getOrDefault(reference.group(1), List.of())) {
          if (SvgTree.is(target, "filter")) {
            for (Element step : target.children()) {
              // Noise is computed for each pixel.
              sum +=
                  SvgTree.is(step, "feTurbulence")
                      ? NOISE * Math.max(1, (long) SvgLimits.number(step.attr("numOctaves")))
                      : 1;
            }
          } else if (DRAWN.contains(target.normalName())) {
            boolean marker = SvgTree.is(target, "marker");
            long inside = pass(target) + (SvgTree.is(target, "mask") ? 1 : 0);
            sum += inside * (marker ? vertices(element) : 1);
          }
        }
      }
    }
    if (sum > MOST_PASSES) {
      throw new SvgException(
          SvgTree.line(element),
          "it is passed through masks and filters more than " + MOST_PASSES + " times");
    }
    passes.put(element, sum);
    return sum;
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
      throw new SvgException(line, "<use> refers to <use> more than " + MAX_DEPTH + " times");
    }
    long sum = 1;
    for (Element child : element.children()) {
      sum += count(child, depth);
    }
    if (use && element.attr("href").startsWith("#")) {
      for (Element shown : byId.getOrDefault(element.attr("href").substring(1), List.of())) {
        sum += count(shown, depth + 1);
      }
    }
    // A pattern or mask of a group may be drawn for each of its members.
    sum += sum * references(element, depth);
    if (sum > limit) {
      throw new SvgException(line, "it has more than " + limit + " elements");
    }
    open.remove(element);
    counted.put(element, sum);
    return sum;
  }

  private long references(Element element, int depth) throws SvgException {
    long sum = 0;
    for (Attribute attribute : element.attributes()) {
      Matcher reference = REFERENCE.matcher(attribute.getValue());
      while (reference.find()) {
        for (Element target : byId.getOrDefault(reference.group(1), List.of())) {
          if (DRAWN.contains(target.normalName())) {
            boolean marker = SvgTree.is(target, "marker");
            sum += count(target, depth + 1) * (marker ? vertices(element) : 1);
          }
        }
      }
    }
    return sum;
  }

  /** An upper bound of the number of vertices. */
  private static long vertices(Element shape) {
    return 1
        + shape.attr("d").chars().filter(c -> c == ' ' || c == ',' || Character.isLetter(c)).count()
        + shape.attr("points").chars().filter(c -> c == ' ' || c == ',').count();
  }
}
