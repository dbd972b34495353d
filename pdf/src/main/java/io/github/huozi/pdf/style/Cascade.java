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
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * The cascade of a document: what the style sheets, the attributes of HTML and {@code style}
 * attributes say of an element, by origin, importance, specificity and order (CSS Cascade 5 §6).
 */
final class Cascade {

  private final SelectedRules<Element> rules;
  private final NamespaceHandler html;
  private final StylesheetFactoryImpl parser;

  /**
   * @param rules the rules on elements
   * @param html knows the attributes of HTML that stand for declarations
   * @param parser reads {@code style} attributes
   */
  Cascade(RuleIndex<StyleRule> rules, NamespaceHandler html, StylesheetFactoryImpl parser) {
    this.rules = new SelectedRules<>(rules, ElementTree.ofDom());
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
    SelectedRules.Selected sheets = rules.of(element);
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
    SelectedRules.Selected sheets = rules.of(element);
    return sheets.declarations(pseudoElement).isEmpty() ? null : sheets.style(pseudoElement);
  }

  /** The values of the properties that the renderer does not know. */
  DeclaredValues values(Element element) {
    DeclaredValues values = rules.of(element).values();
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
    return rules.of(element).rules(pseudoElement).stream().map(StyleRule::written).toList();
  }
}
