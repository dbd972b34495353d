package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Adds the features of an element to its font families, which take them to the font resolver: the
 * renderer asks for the font of a text by its style alone.
 */
final class FamilyFeatures {

  /** What raises and lowers text that is set in smaller type. */
  private static final List<CSSName> SMALLER_TYPE =
      List.of(CSSName.FONT_SIZE, CSSName.VERTICAL_ALIGN, CSSName.LINE_HEIGHT);

  private final SharedContext shared;
  private final ElementFeatures features;

  FamilyFeatures(SharedContext shared, ElementFeatures features) {
    this.shared = shared;
    this.features = features;
  }

  /** The style of an element with its features. */
  CascadedStyle of(Element element, CascadedStyle style) {
    ElementFeatures.OfElement own = features.of(element);
    PropertyDeclaration families = families(element, style, own.features());
    if (families == null && own.position() == null && !style.hasProperty(CSSName.FONT_VARIANT)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    // The renderer would set capitals for small capitals.
    kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.FONT_VARIANT));
    if (own.position() != null) {
      kept.removeIf(declaration -> SMALLER_TYPE.contains(declaration.getCSSName()));
    }
    if (families != null) {
      kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.FONT_FAMILY));
      kept.add(families);
    }
    return CascadedStyle.createLayoutStyle(kept);
  }

  /** The families of an element with its features; null if its style need not change. */
  private @Nullable PropertyDeclaration families(
      Element element, CascadedStyle style, TypeFeatures own) {
    PropertyDeclaration declared = style.propertyByName(CSSName.FONT_FAMILY);
    boolean hasOwn = ElementFeatures.hasFamilies(style);
    @Nullable Element parent = ElementFeatures.parent(element);
    TypeFeatures around = hasOwn ? TypeFeatures.NORMAL : features.of(parent).features();
    if (own.equals(around) || (parent == null && !hasOwn)) {
      return null;
    }
    String[] named =
        hasOwn && declared != null
            ? ((PropertyValue) declared.getValue()).getStringArrayValue()
            : shared.getStyle(parent).valueByName(CSSName.FONT_FAMILY).asStringArray();
    List<PropertyValue> families = new ArrayList<>();
    Arrays.stream(named)
        .filter(family -> !TypeFeatures.isFamily(family))
        .forEach(family -> families.add(string(family)));
    if (!own.equals(TypeFeatures.NORMAL)) {
      families.add(string(own.family()));
    }
    return new PropertyDeclaration(
        CSSName.FONT_FAMILY,
        new PropertyValue(families),
        declared != null && declared.isImportant(),
        declared == null ? StylesheetInfo.AUTHOR : declared.getOrigin());
  }

  private static PropertyValue string(String text) {
    return new PropertyValue(CSSPrimitiveValue.CSS_STRING, text, text);
  }
}
