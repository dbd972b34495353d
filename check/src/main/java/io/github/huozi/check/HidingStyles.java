package io.github.huozi.check;

import io.github.huozi.css.CssRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/** The rules of style sheets that hide text or pictures, or change how pictures look. */
public final class HidingStyles {

  private static final Pattern HIDES =
      Pattern.compile(
          "display:.*none.*|visibility:.*(hidden|collapse).*|position:.*running.*"
              + "|(opacity|font-size):\\s*0(\\.0*)?[a-z%]*\\s*(!.*)?"
              + "|color:\\s*(white|transparent|#fff(fff)?|#f{3,8})\\s*(!.*)?");

  private static final Pattern CHANGES_PICTURES =
      Pattern.compile(
          "display:.*none.*|visibility:.*(hidden|collapse).*|opacity:\\s*(?!1\\s*(!|$)).*"
              + "|(max-)?(width|height):\\s*[01](\\D.*)?|content:.*url.*|position:.*(absolute|fixed).*"
              + "|(clip(-path)?|mask(-image)?|filter|transform|rotate|scale|mix-blend-mode"
              + "|object-position):.*|text-indent:\\s*-\\d{3}.*");

  private final List<Evaluator> hiding = new ArrayList<>();
  private final List<Evaluator> changing = new ArrayList<>();

  /**
   * @param css the style sheets, one after the other; their conditions count as met
   * @param anywhere whether what a selector says of the elements around its last one counts as met:
   *     for elements that are not in the document of a template
   */
  public HidingStyles(String css, boolean anywhere) {
    for (CssRules.Rule rule : CssRules.in(css, condition -> true)) {
      if (matches(HIDES, rule.ordered())) {
        add(rule.selectors(), anywhere, hiding);
      }
      if (matches(CHANGES_PICTURES, rule.ordered())) {
        add(rule.selectors(), anywhere, changing);
      }
    }
  }

  private static boolean matches(Pattern pattern, List<CssRules.Declaration> declarations) {
    return declarations.stream()
        .map(each -> (each.property() + ":" + each.value()).toLowerCase(Locale.ROOT))
        .anyMatch(declaration -> pattern.matcher(declaration).matches());
  }

  private static void add(List<String> selectors, boolean anywhere, List<Evaluator> to) {
    for (String selector : selectors) {
      String[] parts = selector.split("[\\s>+~]+", -1);
      String used =
          anywhere
              ? parts[parts.length - 1].replaceAll(":(?!not)[\\w-]+(\\([^)]*\\))?", "")
              : selector;
      try {
        if (!used.isEmpty() && !selector.contains("::")) {
          to.add(QueryParser.parse(used));
        }
      } catch (Selector.SelectorParseException | IllegalArgumentException e) {
        // A selector of a pseudo-class or a pseudo-element is of no whole element.
      }
    }
  }

  /**
   * The elements of a document whose text a rule or a {@code style} hides; one may be in another.
   */
  public List<Element> hidden(Document document) {
    List<Element> hidden = new ArrayList<>();
    hiding.forEach(selector -> hidden.addAll(document.select(selector)));
    for (Element element : document.select("[hidden], [aria-hidden=true], [style]")) {
      boolean declared = element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
      if (declared || matches(HIDES, declarations(element))) {
        hidden.add(element);
      }
    }
    return hidden;
  }

  /** Whether a rule or a {@code style} hides a picture, or changes how it looks. */
  public boolean changesPicture(Element image) {
    Predicate<Element> changes =
        element ->
            element.hasAttr("hidden")
                || matches(CHANGES_PICTURES, declarations(element))
                || changing.stream().anyMatch(element::is);
    return changes.test(image) || image.parents().stream().anyMatch(changes);
  }

  private static List<CssRules.Declaration> declarations(Element element) {
    return element.attr("style").isEmpty()
        ? List.of()
        : CssRules.declarations(element.attr("style"));
  }
}
