package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.css.ElementTree;
import io.github.huozi.css.RuleIndex;
import io.github.huozi.pdf.counter.Counters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets as the counters of a whole document need them: whether an element is displayed, what
 * it counts, and what its pseudo-elements hold. Rules that say nothing of these are not asked, and
 * the document need not be one of the renderer's.
 */
final class CountedStyles implements Counters.Styles {

  private static final Set<CSSName> SAID =
      Set.of(CSSName.COUNTER_RESET, CSSName.COUNTER_INCREMENT, CSSName.DISPLAY, CSSName.CONTENT);

  private final SelectedRules<Element> rules;
  private final Function<String, List<PropertyDeclaration>> parser;

  /**
   * @param parser reads {@code style} attributes
   */
  CountedStyles(RuleIndex<StyleRule> rules, Function<String, List<PropertyDeclaration>> parser) {
    this.rules =
        new SelectedRules<>(
            new RuleIndex<>(rules.entries().stream().filter(entry -> says(entry.rule())).toList()),
            ElementTree.ofJsoup());
    this.parser = parser;
  }

  private static boolean says(StyleRule rule) {
    return rule.rendered().stream()
        .anyMatch(declaration -> SAID.contains(declaration.getCSSName()));
  }

  @Override
  public CascadedStyle of(Element element) {
    SelectedRules.Selected selected = rules.of(element);
    String written = element.attr("style");
    if (written.isEmpty()) {
      return selected.style("");
    }
    List<PropertyDeclaration> declarations = new ArrayList<>(selected.declarations(""));
    declarations.addAll(parser.apply(written));
    return CascadedStyle.createLayoutStyle(declarations);
  }

  @Override
  public @Nullable CascadedStyle of(Element element, String pseudoElement) {
    SelectedRules.Selected selected = rules.of(element);
    return selected.rules(pseudoElement).isEmpty() ? null : selected.style(pseudoElement);
  }
}
