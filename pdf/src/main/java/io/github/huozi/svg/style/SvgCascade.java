package io.github.huozi.svg.style;

import io.github.huozi.css.CssCascade;
import io.github.huozi.css.CssRules.Declaration;
import io.github.huozi.css.ElementTree;
import io.github.huozi.css.MediaCondition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Writes the values of a drawing's style sheets and {@code style} attributes into plain attributes,
 * from which text and shapes are drawn, in the order of the cascade: what they say beats
 * attributes.
 */
public final class SvgCascade {

  private static final MediaCondition PRINTED =
      new MediaCondition("print", SvgCascade::isUnderstood);

  /** Functions whose value has to be computed. Drawings give a plain value in an attribute too. */
  private static final Pattern COMPUTED =
      Pattern.compile("(var|light-dark|calc|env|color-mix)\\(", Pattern.CASE_INSENSITIVE);

  private SvgCascade() {}

  /** The number of times that a rule is matched with an element, at most. */
  public static long countMatches(Element svg) {
    return svg.stream().count() * cascade(svg).selectors().size();
  }

  /** Changes the tree. Afterwards it has neither {@code style} elements nor attributes. */
  public static void apply(Element svg) {
    CssCascade<Element> cascade = cascade(svg);
    // All selectors are matched before the tree is changed: a selector may test an attribute that
    // a rule sets.
    List<Element> elements = svg.stream().toList();
    List<List<Declaration>> found = elements.stream().map(cascade::declarations).toList();
    SvgTree.all(svg, "style").forEach(Element::remove);
    for (int i = 0; i < elements.size(); i++) {
      Element element = elements.get(i);
      found.get(i).stream()
          .filter(SvgCascade::isUnderstood)
          .map(declaration -> longhands(declaration.property(), declaration.plainValue()))
          .forEach(parts -> parts.forEach((name, value) -> SvgTree.set(element, name, value)));
      element.removeAttr("style");
      inherit(element);
    }
  }

  private static CssCascade<Element> cascade(Element svg) {
    return new CssCascade<>(
        ElementTree.ofJsoup(),
        SvgTree.all(svg, "style").stream()
            .map(style -> CssCascade.Sheet.ofAuthor(style.wholeText(), PRINTED))
            .toList());
  }

  private static boolean isUnderstood(Declaration declaration) {
    return isProperty(declaration.property())
        && !declaration.plainValue().isEmpty()
        && !COMPUTED.matcher(declaration.value()).find();
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

  /**
   * Tells whether a style sheet may set it: addresses, names and event handlers are no properties.
   */
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
