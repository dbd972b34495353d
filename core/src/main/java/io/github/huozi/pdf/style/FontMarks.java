package io.github.huozi.pdf.style;

import io.github.huozi.css.CssRules;
import io.github.huozi.css.FontVariants;
import io.github.huozi.font.feature.Feature;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the properties of style sheets that choose among a font's glyphs, and marks elements with
 * the features that they have then. Letter-spaced text is one of them: its letters are not joined.
 */
public final class FontMarks {

  /** The prefix of the attribute for a property. */
  public static final String PREFIX = "data-css-";

  /** The attribute with the position that the font's own glyphs are to have. */
  static final String POSITION = PREFIX + "font-variant-position";

  /** The properties that are read besides those of {@link FontVariants}. */
  private static final Set<String> OTHERS = Set.of("font-kerning", "letter-spacing");

  private FontMarks() {}

  /** What a declaration says about the choice of glyphs, the shorthand written out. */
  public static Map<String, String> of(CssRules.Declaration declaration) {
    Map<String, String> found =
        new LinkedHashMap<>(
            FontVariants.longhands(declaration.property(), declaration.plainValue()));
    if (OTHERS.contains(declaration.property())) {
      found.put(declaration.property(), declaration.plainValue());
    }
    return found;
  }

  /** Replaces the marks of the properties by one mark of the features. */
  public static void resolve(Document document) {
    List<String> names = new ArrayList<>(FontVariants.LONGHANDS);
    names.addAll(OTHERS);
    List<String> attributes = names.stream().map(name -> PREFIX + name).toList();
    List<Element> marked = document.select("[" + String.join("],[", attributes) + "]");
    Map<Element, TypeFeatures> features = new LinkedHashMap<>();
    for (Element element : marked) {
      features.put(element, features(element));
    }
    features.forEach((element, has) -> element.attr(TypeFeatures.ATTRIBUTE, has.family()));
    for (Element element : marked) {
      // Whether a font has raised glyphs is known only when the element is styled.
      attributes.stream().filter(name -> !name.equals(POSITION)).forEach(element::removeAttr);
    }
  }

  private static TypeFeatures features(Element element) {
    String ligatures = inherited(element, "font-variant-ligatures");
    return new TypeFeatures(
        !inherited(element, "font-kerning").equals("none"),
        !ligatures.contains("no-common-ligatures")
            && !ligatures.equals("none")
            && !isSpaced(inherited(element, "letter-spacing")),
        Feature.bits(glyphs(element)));
  }

  private static Set<Feature> glyphs(Element element) {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    String caps = inherited(element, "font-variant-caps");
    if (caps.endsWith("small-caps")) {
      features.add(Feature.SMALL_CAPITALS);
    }
    if (caps.equals("all-small-caps")) {
      features.add(Feature.CAPITALS_TO_SMALL_CAPITALS);
    }
    String numeric = inherited(element, "font-variant-numeric");
    add(numeric, "lining-nums", Feature.LINING_FIGURES, features);
    add(numeric, "oldstyle-nums", Feature.OLD_STYLE_FIGURES, features);
    add(numeric, "proportional-nums", Feature.PROPORTIONAL_FIGURES, features);
    add(numeric, "tabular-nums", Feature.TABULAR_FIGURES, features);
    return features;
  }

  private static void add(String value, String word, Feature feature, Set<Feature> features) {
    if (List.of(value.split("\\s+", -1)).contains(word)) {
      features.add(feature);
    }
  }

  private static boolean isSpaced(String spacing) {
    return !spacing.isEmpty()
        && !spacing.equals("normal")
        && !spacing.equals("initial")
        && !spacing.matches("[+-]?0*\\.?0*[a-z%]*");
  }

  /** The value of the nearest mark; empty if there is none. */
  private static String inherited(Element element, String name) {
    for (Element at = element; at != null; at = at.parent()) {
      String value = at.attr(PREFIX + name);
      if (!value.isEmpty() && !value.equals("inherit")) {
        return value;
      }
    }
    return "";
  }
}
