package io.github.huozi.svg.style;

import io.github.huozi.css.CssRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Writes the values of a drawing's style sheets and {@code style} attributes into plain attributes,
 * from which text and shapes are drawn (CSS Cascade 3 §6): rules beat attributes, the more specific
 * rule beats the less specific one, {@code style} beats rules, and {@code !important} beats all. Of
 * at-rules, {@code @media print} and {@code @media all} apply.
 */
public final class SvgCascade {

  private static final Pattern PRINTED =
      Pattern.compile("@media (only )?(print|all)", Pattern.CASE_INSENSITIVE);

  /** Functions whose value has to be computed. Drawings give a plain value in an attribute too. */
  private static final Pattern COMPUTED =
      Pattern.compile("(var|light-dark|calc|env|color-mix)\\(", Pattern.CASE_INSENSITIVE);

  private SvgCascade() {}

  /** A rule for one selector. */
  private record Rule(SvgSelector selector, List<Declaration> declarations) {}

  /** A declaration of a longhand property. */
  private record Declaration(String property, String value, boolean important) {}

  /** The number of rules in all {@code style} elements, counted by selectors. */
  public static int countRules(Element svg) {
    return rules(svg).size();
  }

  /** Changes the tree. Afterwards it has neither {@code style} elements nor attributes. */
  public static void apply(Element svg) {
    List<Rule> rules =
        rules(svg).stream()
            .sorted(Comparator.comparingInt(rule -> rule.selector().specificity()))
            .toList();
    SvgTree.all(svg, "style").forEach(Element::remove);
    // All selectors are matched before any attribute is set: a selector may test an attribute that
    // a rule sets.
    List<Element> elements = svg.stream().toList();
    List<List<Declaration>> found = new ArrayList<>();
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

  /** The rules of all style sheets, in the order of the source. */
  private static List<Rule> rules(Element svg) {
    List<Rule> rules = new ArrayList<>();
    for (Element sheet : SvgTree.all(svg, "style")) {
      for (CssRules.Rule rule :
          CssRules.in(sheet.wholeText(), condition -> PRINTED.matcher(condition).matches())) {
        List<Declaration> declarations = longhands(rule.ordered());
        for (String selector : rule.selectors()) {
          SvgSelector.parse(selector).ifPresent(s -> rules.add(new Rule(s, declarations)));
        }
      }
    }
    return rules;
  }

  /** The declarations that apply to an element, in rising order of precedence. */
  private static List<Declaration> declarations(Element element, List<Rule> rules) {
    List<Declaration> declarations = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule.selector().matches(element)) {
        declarations.addAll(rule.declarations());
      }
    }
    declarations.addAll(longhands(CssRules.declarations(element.attr("style"))));
    return declarations;
  }

  private static List<Declaration> longhands(List<CssRules.Declaration> written) {
    List<Declaration> declarations = new ArrayList<>();
    for (CssRules.Declaration declaration : written) {
      String value = declaration.plainValue();
      if (!declaration.property().startsWith("--")
          && !value.isEmpty()
          && !COMPUTED.matcher(value).find()) {
        longhands(declaration.property(), value)
            .forEach(
                (name, part) ->
                    declarations.add(new Declaration(name, part, declaration.isImportant())));
      }
    }
    return declarations;
  }

  private static Map<String, String> longhands(String property, String value) {
    Map<String, String> parts = new LinkedHashMap<>();
    switch (property) {
      case "font" -> SvgFont.expand(value, parts);
      case "marker" -> {
        parts.put("marker-start", value);
        parts.put("marker-mid", value);
        parts.put("marker-end", value);
      }
      default -> parts.put(property, value);
    }
    return parts;
  }

  private static void set(Element element, List<Declaration> declarations, boolean important) {
    for (Declaration declaration : declarations) {
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
