package io.github.huozi.check;

import io.github.huozi.css.CssRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** The rules of style sheets that hide text. */
public final class HidingStyles {

  private final List<String> selectors = new ArrayList<>();

  /**
   * @param css the style sheets, one after the other; their conditions count as met
   */
  public HidingStyles(String css) {
    for (CssRules.Rule rule : CssRules.in(css, condition -> true)) {
      for (Map.Entry<String, String> declaration : rule.declarations().entrySet()) {
        if (hides(declaration.getKey(), declaration.getValue().toLowerCase(Locale.ROOT))) {
          selectors.addAll(rule.selectors());
        }
      }
    }
  }

  /** The elements of a document that a rule hides; one may be inside another. */
  public List<Element> hidden(Document document) {
    List<Element> hidden = new ArrayList<>();
    for (String selector : selectors) {
      try {
        hidden.addAll(document.select(selector));
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        // A selector of a pseudo-class or a pseudo-element hides no whole element.
      }
    }
    return hidden;
  }

  private static boolean hides(String property, String value) {
    return switch (property) {
      case "display" -> value.contains("none");
      case "visibility" -> value.contains("hidden") || value.contains("collapse");
      case "opacity", "font-size" -> value.matches("\\s*0(\\.0*)?[a-z%]*\\s*(!\\s*important)?\\s*");
      case "position" -> value.contains("running");
      case "color" ->
          value.matches("\\s*(white|transparent|#fff(fff)?|#f{3,8})\\s*(!\\s*important)?\\s*");
      default -> false;
    };
  }
}
