package io.github.huozi.pdf.style;

import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.NamespaceHandler;
import io.github.huozi.css.CssRules;
import io.github.huozi.css.ElementTree;
import io.github.huozi.css.RuleIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The cascade of a document: what the style sheets, the attributes of HTML and {@code style}
 * attributes say of an element, by origin, importance, specificity and order (CSS Cascade 5 §6).
 * Elements that the same rules select share the result.
 */
final class Cascade {

  private final RuleIndex<StyleRule> rules;
  private final NamespaceHandler html;
  private final StylesheetFactoryImpl parser;
  private final ElementTree<Element> tree = ElementTree.ofDom();
  private final IdentityHashMap<Element, Selected> selected = new IdentityHashMap<>();
  private final Map<Key, Selected> shared = new HashMap<>();

  /**
   * @param rules the rules on elements
   * @param html knows the attributes of HTML that stand for declarations
   * @param parser reads {@code style} attributes
   */
  Cascade(RuleIndex<StyleRule> rules, NamespaceHandler html, StylesheetFactoryImpl parser) {
    this.rules = rules;
    this.html = html;
    this.parser = parser;
  }

  /** The style of an element. */
  CascadedStyle style(Element element) {
    // The sizes in the attributes of an image give way to those of style sheets.
    @Nullable String written =
        element.getTagName().equals("img")
            ? element.getAttribute("style")
            : html.getElementStyling(element);
    @Nullable String ofHtml = html.getNonCssStyling(element);
    Selected sheets = selected(element);
    boolean alone = isEmpty(written) && isEmpty(ofHtml);
    if (alone) {
      return sheets.style("");
    }
    List<PropertyDeclaration> declarations = new ArrayList<>();
    add(ofHtml, declarations);
    declarations.addAll(sheets.declarations(""));
    add(written, declarations);
    return declarations.isEmpty()
        ? CascadedStyle.emptyCascadedStyle
        : CascadedStyle.createLayoutStyle(declarations);
  }

  private static boolean isEmpty(@Nullable String declarations) {
    return declarations == null || declarations.isEmpty();
  }

  private void add(@Nullable String written, List<PropertyDeclaration> declarations) {
    if (written != null && !written.isEmpty()) {
      declarations.addAll(parsed(written));
    }
  }

  /** Reads declarations that stand in no style sheet. */
  List<PropertyDeclaration> parsed(String written) {
    return parser.parseStyleDeclaration(StylesheetInfo.AUTHOR, written).getPropertyDeclarations();
  }

  /** The style of a pseudo-element; null if no rule selects it. */
  @Nullable CascadedStyle style(Element element, String pseudoElement) {
    Selected sheets = selected(element);
    return sheets.declarations(pseudoElement).isEmpty() ? null : sheets.style(pseudoElement);
  }

  /** The values of the properties that the renderer does not know. */
  DeclaredValues values(Element element) {
    DeclaredValues values = selected(element).values();
    String written = element.getAttribute("style");
    if (written.isEmpty() || !PrintProperty.mayBeIn(written)) {
      return values;
    }
    DeclaredValues own = new DeclaredValues(values);
    SheetReader.others(CssRules.declarations(written)).forEach(own::add);
    return own;
  }

  /** The declarations of a pseudo-element, as they are written, the stronger after the weaker. */
  List<String> written(Element element, String pseudoElement) {
    return selected(element).rules(pseudoElement).stream().map(StyleRule::written).toList();
  }

  private Selected selected(Element element) {
    @Nullable Selected known = selected.get(element);
    if (known != null) {
      return known;
    }
    Selected all =
        shared.computeIfAbsent(
            new Key(rules.selecting(element, tree)), key -> new Selected(key.numbers));
    selected.put(element, all);
    return all;
  }

  /** The numbers of selectors. */
  @SuppressWarnings("ArrayRecordComponent") // compared by what is in it
  private record Key(int[] numbers) {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && Arrays.equals(numbers, key.numbers);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(numbers);
    }
  }

  /** The rules that select an element and its pseudo-elements. */
  private final class Selected {

    private final Map<String, List<StyleRule>> selecting = new HashMap<>();
    private final Map<String, CascadedStyle> styles = new HashMap<>();
    private @Nullable DeclaredValues values;

    Selected(int[] numbers) {
      for (int number : numbers) {
        RuleIndex.Entry<StyleRule> entry = rules.entry(number);
        selecting
            .computeIfAbsent(entry.selector().pseudoElement(), name -> new ArrayList<>())
            .add(entry.rule());
      }
    }

    List<StyleRule> rules(String pseudoElement) {
      return selecting.getOrDefault(pseudoElement, List.of());
    }

    List<PropertyDeclaration> declarations(String pseudoElement) {
      List<PropertyDeclaration> declarations = new ArrayList<>();
      rules(pseudoElement).forEach(rule -> declarations.addAll(rule.rendered()));
      return declarations;
    }

    CascadedStyle style(String pseudoElement) {
      return styles.computeIfAbsent(
          pseudoElement,
          name -> {
            List<PropertyDeclaration> declarations = declarations(name);
            return declarations.isEmpty()
                ? CascadedStyle.emptyCascadedStyle
                : CascadedStyle.createLayoutStyle(declarations);
          });
    }

    DeclaredValues values() {
      if (values == null) {
        DeclaredValues found = new DeclaredValues();
        rules("").forEach(rule -> rule.others().forEach(found::add));
        values = found;
      }
      return values;
    }
  }
}
