package io.github.huozi.svg.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A selector such as drawing programs write: types, classes, ids and attributes, joined by the
 * descendant and the child combinator (Selectors 3 §5, 6 and 8). Class names and ids are
 * case-sensitive.
 *
 * @param steps from left to right; the last one matches the element itself
 * @param specificity as a number: ids count 10,000, classes and attributes 100, types 1
 */
record SvgSelector(List<Step> steps, int specificity) {

  private static final String NAME = "[\\w\\-\\u0080-\\uffff]+";
  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?<type>\\*|"
              + NAME
              + ")|\\.(?<class>"
              + NAME
              + ")|#(?<id>"
              + NAME
              + ")|(?<root>:root)"
              + "|\\[\\s*(?<key>"
              + NAME
              + ")\\s*(?:=\\s*[\"']?(?<value>[^\"'\\]]*)[\"']?\\s*)?\\]");

  SvgSelector {
    steps = List.copyOf(steps);
  }

  /**
   * One compound selector, and whether the step before must match the parent (child combinator).
   */
  record Step(boolean child, List<Test> tests) {

    boolean matches(Element element) {
      return tests.stream().allMatch(test -> test.holds(element));
    }
  }

  /** One simple selector. */
  interface Test {
    boolean holds(Element element);
  }

  /** Parses a selector; empty if it has other parts, such as a pseudo-class. */
  static Optional<SvgSelector> parse(String text) {
    List<Step> steps = new ArrayList<>();
    int specificity = 0;
    boolean child = false;
    for (String word : text.strip().replace(">", " > ").split("\\s+", -1)) {
      if (word.equals(">")) {
        child = true;
        continue;
      }
      List<Test> tests = new ArrayList<>();
      Matcher simple = SIMPLE.matcher(word);
      int end = 0;
      while (end < word.length() && simple.find(end) && simple.start() == end) {
        end = simple.end();
        specificity += weight(simple);
        tests.add(test(simple));
      }
      if (end < word.length() || tests.isEmpty()) {
        return Optional.empty();
      }
      steps.add(new Step(child, tests));
      child = false;
    }
    return child || steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new SvgSelector(steps, specificity));
  }

  private static int weight(Matcher simple) {
    if (simple.group("id") != null) {
      return 10_000;
    }
    String type = simple.group("type");
    return type == null ? 100 : type.equals("*") ? 0 : 1;
  }

  private static Test test(Matcher simple) {
    String type = simple.group("type");
    if (type != null) {
      return element -> type.equals("*") || SvgTree.is(element, type);
    }
    String name = simple.group("class");
    if (name != null) {
      return element -> List.of(element.attr("class").strip().split("\\s+", -1)).contains(name);
    }
    String id = simple.group("id");
    if (id != null) {
      return element -> element.attr("id").equals(id);
    }
    if (simple.group("root") != null) {
      return SvgSelector::isRoot;
    }
    String key = simple.group("key");
    @Nullable String value = simple.group("value");
    return element ->
        element.hasAttr(key) && (value == null || element.attr(key).equals(value.strip()));
  }

  private static boolean isRoot(Element element) {
    Element parent = element.parent();
    return parent == null || parent instanceof Document;
  }

  /**
   * Whether the selector matches an element. The method visits each ancestor once and keeps a set
   * of the steps that match so far, so that its time does not grow exponentially.
   */
  boolean matches(Element element) {
    int last = steps.size() - 1;
    if (!steps.get(last).matches(element)) {
      return false;
    }
    BitSet below = new BitSet(); // steps that the element or a descendant of "above" matches
    BitSet child = new BitSet(); // steps that the child of "above" matches
    below.set(last);
    child.set(last);
    for (Element above = element.parent(); above != null && !below.get(0); above = above.parent()) {
      BitSet here = new BitSet();
      for (int step = last; step > 0; step--) {
        boolean waits = steps.get(step).child() ? child.get(step) : below.get(step);
        if (waits && steps.get(step - 1).matches(above)) {
          here.set(step - 1);
        }
      }
      below.or(here);
      child = here;
    }
    return below.get(0);
  }
}
