package io.github.huozi.epub.font;

import io.github.huozi.css.CssRules;
import io.github.huozi.css.CssValues;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontWeight;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Computes the font of each element of a document: {@code font-family}, {@code font-weight} and
 * {@code font-style} by specificity, order and inheritance (CSS Cascade 4). It ignores rules for
 * particular media and rules of pseudo-elements.
 */
final class TypeCascade {

  /** The part of the browsers' default style sheet that sets fonts (HTML §15.3). */
  private static final String INITIAL =
      "h1,h2,h3,h4,h5,h6,strong,b,th{font-weight:bold}"
          + "em,i,cite,dfn,var,address{font-style:italic}"
          + "code,kbd,samp,pre,tt{font-family:monospace}";

  private static final List<String> PROPERTIES =
      List.of("font-family", "font-weight", "font-style");

  /** Matches CSS's language selector {@code [lang|=zh]}, which jsoup does not support. */
  private static final Pattern LANGUAGE = Pattern.compile("\\[([a-z:]+)\\|=(\"?)([^\"\\]]+)\\2\\]");

  private static final int IMPORTANT = 1_000_000;

  /**
   * The font that style sheets give an element.
   *
   * @param families in the order of preference, generic ones among them
   * @param weight 1 to 1000
   * @param style upright or italic
   */
  record Style(List<String> families, int weight, FontFace.Style style) {

    Style {
      families = List.copyOf(families);
    }
  }

  private record Value(String text, int specificity) {}

  private final Map<Element, Map<String, Value>> declared = new HashMap<>();
  private final Map<Element, Style> computed = new HashMap<>();

  private TypeCascade() {}

  /** The cascade of a document with style sheets in the order of precedence. */
  static TypeCascade of(Document document, List<String> styleSheets) {
    TypeCascade cascade = new TypeCascade();
    cascade.apply(document, INITIAL, -1);
    styleSheets.forEach(css -> cascade.apply(document, css, 0));
    return cascade;
  }

  /** The font of an element. */
  Style of(Element element) {
    Style known = computed.get(element);
    if (known != null) {
      return known;
    }
    Element parent = element.parent();
    Style around =
        parent == null || parent instanceof Document
            ? new Style(List.of("serif"), FontWeight.NORMAL, FontFace.Style.NORMAL)
            : of(parent);
    Map<String, Value> own = declared.getOrDefault(element, Map.of());
    Style style =
        new Style(
            own.containsKey("font-family")
                ? CssValues.families(own.get("font-family").text)
                : around.families(),
            own.containsKey("font-weight")
                ? weight(own.get("font-weight").text, around.weight())
                : around.weight(),
            own.containsKey("font-style")
                ? style(own.get("font-style").text, around.style())
                : around.style());
    computed.put(element, style);
    return style;
  }

  private void apply(Document document, String css, int least) {
    for (CssRules.Rule rule : CssRules.in(css)) {
      List<CssRules.Declaration> fonts =
          rule.ordered().stream().filter(TypeCascade::setsFont).toList();
      if (!fonts.isEmpty()) {
        for (String selector : rule.selectors()) {
          apply(document, selector, fonts, least);
        }
      }
    }
  }

  private void apply(
      Document document, String selector, List<CssRules.Declaration> fonts, int least) {
    int specificity = least < 0 ? least : specificity(selector);
    try {
      for (Element element : document.select(known(selector))) {
        Map<String, Value> own = declared.computeIfAbsent(element, key -> new HashMap<>());
        for (CssRules.Declaration font : fonts) {
          Value before = own.get(font.property());
          int rank = specificity + (font.isImportant() ? IMPORTANT : 0);
          if (before == null || before.specificity <= rank) {
            own.put(font.property(), new Value(font.value(), rank));
          }
        }
      }
    } catch (Selector.SelectorParseException | IllegalArgumentException e) {
      // A pseudo-element or a state, which jsoup does not support.
    }
  }

  private static String known(String selector) {
    String spelled = LANGUAGE.matcher(selector).replaceAll("[$1~=(?i)^$3(-.*)?\\$]");
    return spelled.contains("::") ? spelled + " no-such" : spelled;
  }

  private static int specificity(String selector) {
    int classes = count(selector, "\\.[\\w-]|\\[|:(?!not\\()[\\w-]");
    int elements = count(selector, "(?:^|[\\s>+~(])[a-zA-Z]");
    return count(selector, "#[\\w-]") * 10_000 + classes * 100 + elements;
  }

  private static int count(String text, String pattern) {
    return (int) Pattern.compile(pattern).matcher(text).results().count();
  }

  private static int weight(String value, int around) {
    return FontWeight.of(CssValues.plain(value), around).orElse(around);
  }

  /** Whether a declaration counts. A function such as {@code var()} makes a weight inherited. */
  private static boolean setsFont(CssRules.Declaration declaration) {
    String property = declaration.property();
    String value = declaration.value();
    boolean isValid =
        !property.equals("font-weight")
            || value.contains("(")
            || FontWeight.of(declaration.plainValue(), FontWeight.NORMAL).isPresent();
    return PROPERTIES.contains(property) && !value.equals("inherit") && isValid;
  }

  private static FontFace.Style style(String value, FontFace.Style around) {
    String word = value.toLowerCase(Locale.ROOT);
    if (word.startsWith("italic") || word.startsWith("oblique")) {
      return FontFace.Style.ITALIC;
    }
    return word.startsWith("normal") ? FontFace.Style.NORMAL : around;
  }
}
