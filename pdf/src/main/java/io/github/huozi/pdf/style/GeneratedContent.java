package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.pdf.counter.CountedContent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The styles of pseudo-elements, with the text of what the renderer does not make: the numbers of
 * pages and counters, and strings as the markers of lists.
 */
final class GeneratedContent {

  /** The text that is printed for a page number while it is not known. */
  private static final String UNKNOWN_PAGE = "000";

  private final Cascade cascade;
  private Function<String, @Nullable String> pageNumbers = id -> null;
  private boolean refers;

  GeneratedContent(Cascade cascade) {
    this.cascade = cascade;
  }

  /** The style of a pseudo-element; null if no rule selects it. */
  @Nullable CascadedStyle style(Element element, String pseudoElement) {
    CascadedStyle style = withPageNumbers(element, cascade.style(element, pseudoElement));
    if (style != null) {
      style = CountedContent.withValues(style, element, pseudoElement);
    }
    if (!pseudoElement.equals(IdentValue.MARKER.toString())
        || (style != null && style.hasProperty(CSSName.CONTENT))) {
      return style;
    }
    PropertyDeclaration type = listStyleType(element);
    if (type == null || !isString(type) || !(type.getValue() instanceof PropertyValue text)) {
      return style;
    }
    List<PropertyDeclaration> marker = new ArrayList<>();
    if (style != null) {
      marker.addAll(style.getCascadedPropertyDeclarations());
    }
    marker.add(like(type, CSSName.CONTENT, new PropertyValue(List.of(text))));
    marker.add(like(type, CSSName.TEXT_ALIGN, new PropertyValue(IdentValue.RIGHT)));
    return CascadedStyle.createLayoutStyle(marker);
  }

  /**
   * Sets the page numbers that {@code target-counter()} prints.
   *
   * @param numbers gives the number for an id; null if it is not known yet
   */
  void printPageNumbers(Function<String, @Nullable String> numbers) {
    pageNumbers = numbers;
  }

  /** Tells whether the text has had page numbers of other places in it until now. */
  boolean refersToPages() {
    return refers;
  }

  /** A style with the page numbers in place of {@code target-counter()}. */
  private @Nullable CascadedStyle withPageNumbers(Element element, @Nullable CascadedStyle style) {
    PropertyDeclaration content = style == null ? null : style.propertyByName(CSSName.CONTENT);
    if (style == null
        || content == null
        || !(content.getValue() instanceof PropertyValue list)
        || list.getValues() == null) {
      return style;
    }
    List<PropertyValue> values = new ArrayList<>(list.getValues());
    boolean refersHere = false;
    for (int i = 0; i < values.size(); i++) {
      FSFunction function = values.get(i).getFunction();
      if (function != null && function.getName().equals("target-counter")) {
        refersHere = true;
        String number = pageNumber(element, function);
        values.set(i, PageReference.of(number));
      }
    }
    if (!refersHere) {
      return style;
    }
    refers = true;
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    kept.replaceAll(
        declaration ->
            declaration == content
                ? like(declaration, CSSName.CONTENT, new PropertyValue(values))
                : declaration);
    return CascadedStyle.createLayoutStyle(kept);
  }

  private String pageNumber(Element element, FSFunction function) {
    FSFunction address = function.getParameters().get(0).getFunction();
    @Nullable String attribute =
        address == null || address.getParameters().isEmpty()
            ? null
            : address.getParameters().get(0).getStringValue();
    String href = attribute == null ? "" : element.getAttribute(attribute);
    @Nullable String number = href.startsWith("#") ? pageNumbers.apply(href.substring(1)) : null;
    return number == null ? UNKNOWN_PAGE : number;
  }

  /** The {@code list-style-type} of an element: its own or that of the nearest one around it. */
  private @Nullable PropertyDeclaration listStyleType(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParentNode()) {
      if (at instanceof Element element) {
        CascadedStyle style = cascade.style(element);
        PropertyDeclaration type = style.propertyByName(CSSName.LIST_STYLE_TYPE);
        if (type != null && type.getValue().getCssValueType() != CSSValue.CSS_INHERIT) {
          return type;
        }
      }
    }
    return null;
  }

  static boolean hasStringMarker(CascadedStyle style) {
    PropertyDeclaration type = style.propertyByName(CSSName.LIST_STYLE_TYPE);
    return type != null && isString(type);
  }

  static boolean isString(PropertyDeclaration declaration) {
    return declaration.getCSSName().equals(CSSName.LIST_STYLE_TYPE)
        && declaration.getValue().getPrimitiveType() == CSSPrimitiveValue.CSS_STRING;
  }

  static PropertyDeclaration bullet(PropertyDeclaration declaration) {
    return like(declaration, CSSName.LIST_STYLE_TYPE, new PropertyValue(IdentValue.DISC));
  }

  private static PropertyDeclaration like(
      PropertyDeclaration declaration, CSSName name, PropertyValue value) {
    return new PropertyDeclaration(name, value, declaration.isImportant(), declaration.getOrigin());
  }
}
