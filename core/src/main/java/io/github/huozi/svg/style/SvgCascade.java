package io.github.huozi.svg.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Writes what a drawing's style sheets and {@code style} attributes say into plain attributes, so
 * that text and shapes are drawn from one and the same reading of it (CSS Cascade 3 §6): rules beat
 * attributes, the more specific rule beats the less specific one, {@code style} beats rules, and
 * {@code !important} beats all.
 */
public final class SvgCascade {

  private SvgCascade() {}

  /** Changes the tree: afterwards it holds neither {@code style} elements nor attributes. */
  public static void apply(Element svg) {
    List<Element> sheets = all(svg, "style");
    List<SvgStyleSheet.Rule> rules =
        SvgStyleSheet.parse(
                sheets.stream().map(Element::wholeText).collect(Collectors.joining("\n")))
            .rules()
            .stream()
            .sorted(Comparator.comparingInt(rule -> rule.selector().specificity()))
            .toList();
    sheets.forEach(Element::remove);
    // First all selectors, then all attributes: a rule may ask for an attribute that another sets.
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

  /** In rising order of precedence. */
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

  /** What refers, names or acts is an attribute of XML's, and no style sheet's to set. */
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
        // What is inherited anyway needs no saying.
        element.removeAttr(name);
      } else {
        SvgTree.set(element, name, value);
      }
    }
  }

  public static List<Element> all(Element svg, String name) {
    return svg.stream().filter(element -> SvgTree.is(element, name)).toList();
  }
}
