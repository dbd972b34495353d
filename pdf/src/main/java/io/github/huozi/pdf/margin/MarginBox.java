package io.github.huozi.pdf.margin;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.style.CalculatedStyle;
import java.util.List;
import java.util.Optional;

/**
 * A margin box of the style sheets.
 *
 * @param name which one it is
 * @param style its style
 * @param content the values of its {@code content}
 */
record MarginBox(MarginBoxName name, CalculatedStyle style, List<PropertyValue> content) {

  MarginBox {
    content = List.copyOf(content);
  }

  /**
   * The box of a cascade; empty if it has no content, so that there is no box.
   *
   * @param page the style of the page, which the box inherits
   */
  static Optional<MarginBox> of(MarginBoxName name, CascadedStyle cascade, CalculatedStyle page) {
    PropertyDeclaration content = cascade.propertyByName(CSSName.CONTENT);
    // Of none and normal it is an identifier.
    if (content == null
        || !(content.getValue() instanceof PropertyValue value)
        || value.getPropertyValueType() != PropertyValue.VALUE_TYPE_LIST) {
      return Optional.empty();
    }
    return Optional.of(new MarginBox(name, page.deriveStyle(cascade), values(value)));
  }

  private static List<PropertyValue> values(PropertyValue list) {
    return list.getValues().stream().map(PropertyValue.class::cast).toList();
  }

  /** Whether it shows the number of its page. */
  boolean isNumbered() {
    return content.stream()
        .map(PropertyValue::getFunction)
        .anyMatch(function -> function != null && function.getName().equals("counter"));
  }

  /** Whether it stands in the middle of the page, behind the text. */
  boolean isBehind() {
    return !style.isIdent(CSSName.Z_INDEX, IdentValue.AUTO) && style.asFloat(CSSName.Z_INDEX) < 0;
  }

  /** The share of the block's spare height that is above it, from 0 to 1. */
  double above() {
    if (!isBehind() && style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.BOTTOM)) {
      return 1;
    }
    return isBehind() || style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.MIDDLE) ? 0.5 : 0;
  }
}
