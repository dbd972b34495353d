package io.github.huozi.svg.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Writes the values of a drawing's style sheets and {@code style} attributes into plain attributes,
 * from which text and shapes are drawn (CSS Cascade 3 §6): rules beat attributes, the more specific
 * rule beats the less specific one, {@code style} beats rules, and {@code !important} beats all.
 */
public final class SvgCascade {

  private SvgCascade() {}

  /** The rules of all {@code style} elements, in the order of the source. */
  public static List<SvgStyleSheet.Rule> rules(Element svg) {
    List<Element> sheets = SvgTree.all(svg, "style");
    return SvgStyleSheet.parse(
            sheets.stream().map(Element::wholeText).collect(Collectors.joining("\n")))
        .rules();
  }

  /** Changes the tree. Afterwards it has neither {@code style} elements nor attributes. */
  public static void apply(Element svg) {
    List<SvgStyleSheet.Rule> rules =
        rules(svg).stream()
            .sorted(Comparator.comparingInt(rule -> rule.selector().specificity()))
            .toList();
    SvgTree.all(svg, "style").forEach(Element::remove);
    // All selectors are matched before any attribute is set: a selector may test an attribute that
    // a rule sets.
    List<Element> elements = svg.stream().toList();
    List<List<SvgStyleSheet.Declaration>> found = new ArrayList<>();
    for (Element element : elements) {
      found.add(declarations(element, rules));
    }
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      set(element, found.get(i), false);
      set(element, found.get(i), true);
      element.removeAttr("style");
      inherit(element);
    }
  }

  /** The declarations that apply to an element, in rising order of precedence. */
  private static List<SvgStyleSheet.Declaration> declarations(
      Element element, List<SvgStyleSheet.Rule> rules) {
    List<SvgStyleSheet.Declaration> declarations = new ArrayList<>();
    for (SvgStyleSheet.Rule rule : rules) {
      if (rule.selector().matches(element)) {
        declarations.addAll(rule.declarations());
      }
    }
    declarations.addAll(SvgStyleSheet.declarations(element.attr("style")));
    return declarations;
  }

  private static void set(
      Element element, List<SvgStyleSheet.Declaration> declarations, boolean important) {
    for (SvgStyleSheet.Declaration declaration : declarations) {
      if (declaration.important() == important && isProperty(declaration.property())) {
        SvgTree.set(element, declaration.property(), declaration.value());
      }
    }
  }

  /** Whether a style sheet may set it: addresses, names and event handlers are no properties. */
  private static boolean isProperty(String name) {
    return name.matches("[a-z][a-z-]*+")
        && !name.startsWith("on")
        && !Set.of("href", "id", "class", "style").contains(name);
  }

  private static void inherit(Element element) {
    List<String> names =
        element.attributes().asList().stream()
            .filter(attribute -> Set.of("inherit", "unset").contains(attribute.getValue()))
            .map(attribute -> attribute.getKey())
            .toList();
    for (String name : names) {
      Element parent = element.parent();
      String value = parent == null ? "" : parent.attr(name);
      if (value.isEmpty()) {
        element.removeAttr(name);
      } else {
        SvgTree.set(element, name, value);
      }
    }
  }
}
