package io.github.huozi.epub.font;

import io.github.huozi.css.CssCascade;
import io.github.huozi.css.CssCascade.Origin;
import io.github.huozi.css.CssCascade.Sheet;
import io.github.huozi.css.CssRules.Declaration;
import io.github.huozi.css.CssValues;
import io.github.huozi.css.ElementTree;
import io.github.huozi.css.MediaCondition;
import io.github.huozi.font.FontFace;
import io.github.huozi.font.FontWeight;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The font of each element of a document: {@code font-family}, {@code font-weight} and {@code
 * font-style} by the cascade and inheritance. It ignores what style sheets ask of a screen, such as
 * its width, and rules of pseudo-elements.
 */
final class TypeCascade {

  /** The part of the browsers' default style sheet that sets fonts (HTML §15.3). */
  private static final String INITIAL =
      "h1,h2,h3,h4,h5,h6,strong,b,th{font-weight:bold}"
          + "em,i,cite,dfn,var,address{font-style:italic}"
          + "code,kbd,samp,pre,tt{font-family:monospace}";

  private static final List<String> PROPERTIES =
      List.of("font-family", "font-weight", "font-style");

  /** The values by which an element has the font of the one around it. */
  private static final Set<String> INHERITED = Set.of("inherit", "unset");

  private static final MediaCondition READ = new MediaCondition("screen", declaration -> true);

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

  private final CssCascade<Element> cascade;
  private final Map<Element, Style> computed = new HashMap<>();

  /**
   * @param styleSheets the style sheets of a document, in their order
   */
  TypeCascade(List<String> styleSheets) {
    cascade =
        new CssCascade<>(
            ElementTree.ofJsoup(),
            Stream.concat(
                    Stream.of(new Sheet(Origin.USER_AGENT, INITIAL, READ)),
                    styleSheets.stream().map(css -> Sheet.ofAuthor(css, READ)))
                .toList());
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
    Map<String, String> own = new HashMap<>();
    cascade.declarations(element).stream()
        .filter(TypeCascade::setsFont)
        .forEach(font -> own.put(font.property(), font.plainValue()));
    own.values().removeIf(INHERITED::contains);
    Style style =
        new Style(
            own.containsKey("font-family")
                ? CssValues.families(own.get("font-family"))
                : around.families(),
            FontWeight.of(own.getOrDefault("font-weight", ""), around.weight())
                .orElse(around.weight()),
            style(own.getOrDefault("font-style", ""), around.style()));
    computed.put(element, style);
    return style;
  }

  /**
   * Tells whether a declaration counts. A function such as {@code var()} makes a weight inherited.
   */
  private static boolean setsFont(Declaration declaration) {
    String property = declaration.property();
    String value = declaration.value();
    boolean isValid =
        !property.equals("font-weight")
            || value.contains("(")
            || INHERITED.contains(declaration.plainValue())
            || FontWeight.of(declaration.plainValue(), FontWeight.NORMAL).isPresent();
    return PROPERTIES.contains(property) && isValid;
  }

  private static FontFace.Style style(String value, FontFace.Style around) {
    String word = value.toLowerCase(Locale.ROOT);
    if (word.startsWith("italic") || word.startsWith("oblique")) {
      return FontFace.Style.ITALIC;
    }
    return word.startsWith("normal") ? FontFace.Style.NORMAL : around;
  }
}
