package io.github.huozi.pdf.margin;

import io.github.huozi.pdf.style.ContentPart;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.ElementStyle.VerticalAlign;
import io.github.huozi.pdf.style.MarginPlace;
import java.util.List;

/**
 * A margin box of the style sheets.
 *
 * @param name which one it is
 * @param style its style
 * @param content the values of its {@code content}
 */
record MarginBox(MarginPlace name, ElementStyle style, List<ContentPart> content) {

  MarginBox {
    content = List.copyOf(content);
  }

  /** Tells whether the box shows the number of its page. */
  boolean isNumbered() {
    return content.stream()
        .anyMatch(
            part ->
                part instanceof ContentPart.Function function && function.name().equals("counter"));
  }

  /** Tells whether the box stands in the middle of the page, behind the text. */
  boolean isBehind() {
    return style.isBehind();
  }

  /** The share of the block's spare height that is above it, from 0 to 1. */
  double above() {
    if (!isBehind() && style.verticalAlign() == VerticalAlign.BOTTOM) {
      return 1;
    }
    return isBehind() || style.verticalAlign() == VerticalAlign.MIDDLE ? 0.5 : 0;
  }
}
