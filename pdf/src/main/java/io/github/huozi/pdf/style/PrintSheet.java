package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.sheet.PageRule;
import java.util.List;

/**
 * A style sheet, read.
 *
 * @param rules its rules on elements, in their order
 * @param pages its rules on pages
 */
record PrintSheet(List<StyleRule> rules, List<PageRule> pages) {

  PrintSheet {
    rules = List.copyOf(rules);
    pages = List.copyOf(pages);
  }
}
