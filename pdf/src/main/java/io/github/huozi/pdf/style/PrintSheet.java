package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.sheet.PageRule;
import java.util.List;

/**
 * A style sheet, read.
 *
 * @param rules its rules on elements, in their order
 * @param pages its rules on pages
 * @param isAlone whether it imports no others, so that its text says all of it
 */
record PrintSheet(List<StyleRule> rules, List<PageRule> pages, boolean isAlone) {

  PrintSheet {
    rules = List.copyOf(rules);
    pages = List.copyOf(pages);
  }
}
