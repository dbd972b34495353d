package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Adds the features that an element is marked with to its font families, which take them to the
 * font resolver; so they are inherited as the families are.
 */
final class FamilyFeatures {

  private final SharedContext shared;

  FamilyFeatures(SharedContext shared) {
    this.shared = shared;
  }

  /** The style of an element with its features. */
  CascadedStyle of(Element element, CascadedStyle style) {
    PropertyDeclaration families = families(element, style);
    if (families == null && !style.hasProperty(CSSName.FONT_VARIANT)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    // The renderer would set capitals for small capitals.
    kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.FONT_VARIANT));
    if (families != null) {
      kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.FONT_FAMILY));
      kept.add(families);
    }
    return CascadedStyle.createLayoutStyle(kept);
  }

  /** The families of an element with its features; null if its style need not change. */
  private @Nullable PropertyDeclaration families(Element element, CascadedStyle style) {
    boolean marked = element.hasAttribute(TypeFeatures.ATTRIBUTE);
    PropertyDeclaration declared = style.propertyByName(CSSName.FONT_FAMILY);
    boolean own =
        declared != null
            && declared.getValue() instanceof PropertyValue list
            && list.getCssValueType() != CSSValue.CSS_INHERIT
            && list.getValues() != null;
    String features = marked || own ? features(element) : "";
    if (features.isEmpty()) {
      return null;
    }
    List<PropertyValue> families = new ArrayList<>();
    if (own && declared != null) {
      families.addAll(((PropertyValue) declared.getValue()).getValues());
    } else if (element.getParentNode() instanceof Element parent) {
      for (String family :
          shared.getStyle(parent).valueByName(CSSName.FONT_FAMILY).asStringArray()) {
        if (!TypeFeatures.isFamily(family)) {
          families.add(string(family));
        }
      }
    }
    families.add(string(features));
    return new PropertyDeclaration(
        CSSName.FONT_FAMILY,
        new PropertyValue(families),
        declared != null && declared.isImportant(),
        declared == null ? StylesheetInfo.AUTHOR : declared.getOrigin());
  }

  /** The features of an element or of the nearest one around it that has some. */
  private static String features(Element element) {
    for (@Nullable Object at = element; at instanceof Element node; at = node.getParentNode()) {
      if (node.hasAttribute(TypeFeatures.ATTRIBUTE)) {
        return node.getAttribute(TypeFeatures.ATTRIBUTE);
      }
    }
    return "";
  }

  private static PropertyValue string(String text) {
    return new PropertyValue(CSSPrimitiveValue.CSS_STRING, text, text);
  }
}
