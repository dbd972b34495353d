package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.css.Selector;
import java.util.List;

/**
 * A rule of a style sheet.
 *
 * @param selectors what it holds for
 * @param rendered its declarations that the renderer knows, in their order
 * @param others its declarations of {@link PrintProperty}, in their order
 * @param written its declarations as they are written
 */
record StyleRule(
    List<Selector> selectors,
    List<PropertyDeclaration> rendered,
    List<PrintProperty.Declared> others,
    String written) {

  StyleRule {
    selectors = List.copyOf(selectors);
    rendered = List.copyOf(rendered);
    others = List.copyOf(others);
  }
}
