package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.sheet.PageRule;
import io.github.huozi.css.RuleIndex;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * All rules of a PDF's style sheets. Of rules on elements, what is important and what the
 * renderer's own sheet says are told apart by their declarations. Threads may share them.
 *
 * @param elements the rules on elements
 * @param pages the rules on pages, in the order of their cascade
 */
record StyleRules(RuleIndex<StyleRule> elements, List<PageRule> pages) {

  StyleRules {
    pages = List.copyOf(pages);
  }

  /**
   * The rules of some style sheets.
   *
   * @param sheets the style sheets in their order
   */
  static StyleRules of(List<PrintSheet> sheets) {
    // A rule does not know its place, so that its order is that of its specificity; rules of one
    // specificity stay as they stand.
    Stream<PageRule> pages = sheets.stream().flatMap(sheet -> sheet.pages().stream());
    return new StyleRules(
        new RuleIndex<>(
            sheets.stream()
                .flatMap(sheet -> sheet.rules().stream())
                .flatMap(
                    rule ->
                        rule.selectors().stream()
                            .map(selector -> new RuleIndex.Entry<>(selector, rule)))
                .toList()),
        pages.sorted(Comparator.comparingLong(PageRule::getOrder)).toList());
  }

  /** Tells whether one of the rules selects first letters. */
  boolean haveFirstLetters() {
    return elements.entries().stream()
        .anyMatch(entry -> entry.selector().pseudoElement().equals("first-letter"));
  }
}
