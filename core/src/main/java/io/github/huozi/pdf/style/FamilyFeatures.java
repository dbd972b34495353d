package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.font.feature.Feature;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Adds the features that an element is marked with to its font families, which take them to the
 * font resolver; so they are inherited as the families are.
 */
final class FamilyFeatures {

  /** What raises and lowers text that is set in smaller type. */
  private static final List<CSSName> SMALLER_TYPE =
      List.of(CSSName.FONT_SIZE, CSSName.VERTICAL_ALIGN, CSSName.LINE_HEIGHT);

  private final SharedContext shared;

  FamilyFeatures(SharedContext shared) {
    this.shared = shared;
  }

  /** The style of an element with its features. */
  CascadedStyle of(Element element, CascadedStyle style) {
    @Nullable Feature position = position(element, style);
    PropertyDeclaration families = families(element, style, position);
    if (families == null && !style.hasProperty(CSSName.FONT_VARIANT)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    // The renderer would set capitals for small capitals.
    kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.FONT_VARIANT));
    if (position != null) {
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
      Element element, CascadedStyle style, @Nullable Feature position) {
    boolean marked = element.hasAttribute(TypeFeatures.ATTRIBUTE);
    PropertyDeclaration declared = style.propertyByName(CSSName.FONT_FAMILY);
    boolean own = hasFamilies(style);
    String features = marked || own ? features(element) : "";
    if (features.isEmpty()) {
      return null;
    }
    List<String> inherited = List.of();
    if (element.getParentNode() instanceof Element parent) {
      inherited = List.of(shared.getStyle(parent).valueByName(CSSName.FONT_FAMILY).asStringArray());
    }
    features = positioned(features, position, inherited);
    List<PropertyValue> families = new ArrayList<>();
    if (own && declared != null) {
      for (String family : ((PropertyValue) declared.getValue()).getStringArrayValue()) {
        families.add(string(family));
      }
    } else {
      for (String family : inherited) {
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

  /**
   * Features with the one that raises or lowers text: that of an element itself or of one around
   * it, whose text is not set in smaller type then.
   */
  private static String positioned(
      String features, @Nullable Feature position, List<String> inherited) {
    TypeFeatures own = TypeFeatures.of(List.of(features));
    if (position != null) {
      return own.with(position).family();
    }
    TypeFeatures around = TypeFeatures.of(inherited);
    for (Feature raised : List.of(Feature.SUPERSCRIPT, Feature.SUBSCRIPT)) {
      own = around.has(raised) ? own.with(raised) : own;
    }
    return own.family();
  }

  private static boolean hasFamilies(CascadedStyle style) {
    PropertyDeclaration declared = style.propertyByName(CSSName.FONT_FAMILY);
    return declared != null
        && declared.getValue() instanceof PropertyValue list
        && list.getCssValueType() != CSSValue.CSS_INHERIT
        && list.getStringArrayValue() != null;
  }

  /**
   * The feature that raises or lowers the text of an element; null if it is not asked for, or the
   * font does not have it for the whole text. Then the text is set in smaller type as the style
   * sheets say.
   */
  private @Nullable Feature position(Element element, CascadedStyle style) {
    Feature feature =
        switch (element.getAttribute(FontMarks.POSITION)) {
          case "super" -> Feature.SUPERSCRIPT;
          case "sub" -> Feature.SUBSCRIPT;
          default -> null;
        };
    if (feature == null
        || hasFamilies(style)
        || isOnBaseline(style)
        || !isPlain(element)
        || !(element.getParentNode() instanceof Element parent)) {
      return null;
    }
    LayoutContext context = shared.newLayoutContextInstance();
    context.setFontContext(new FontContext() {});
    EditionFont font = (EditionFont) shared.getStyle(parent).getFSFont(context);
    return font.has(feature, element.getTextContent()) ? feature : null;
  }

  /** Whether a style sheet leaves the text of an element on the baseline. */
  private static boolean isOnBaseline(CascadedStyle style) {
    PropertyDeclaration place = style.propertyByName(CSSName.VERTICAL_ALIGN);
    return place != null
        && place.getValue() instanceof PropertyValue value
        && value.getIdentValue() == IdentValue.BASELINE;
  }

  /** Whether an element has text and links only. */
  private static boolean isPlain(Element element) {
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner
          && (!(inner.getTagName().equals("a") || inner.getTagName().equals("span"))
              || !isPlain(inner))) {
        return false;
      }
    }
    return !element.getTextContent().isBlank();
  }

  /** The features of an element or of the nearest one around it that has some. */
  private static String features(Element element) {
    for (@Nullable Node at = element; at instanceof Element node; at = node.getParentNode()) {
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
