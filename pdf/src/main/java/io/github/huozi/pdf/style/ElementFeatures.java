package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import io.github.huozi.font.feature.Feature;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The features that elements ask of their fonts. */
final class ElementFeatures {

  /**
   * The features of an element.
   *
   * @param choice what its style says of glyphs
   * @param features the features that follow
   * @param position the one of them that raises or lowers its text; null for none, and in an
   *     element around which has it
   */
  record OfElement(GlyphChoice choice, TypeFeatures features, @Nullable Feature position) {}

  private static final OfElement INITIAL =
      new OfElement(GlyphChoice.INITIAL, GlyphChoice.INITIAL.features(), null);

  private final Cascade cascade;
  private final Function<Element, ElementStyle> styles;
  private final IdentityHashMap<Element, OfElement> known = new IdentityHashMap<>();

  /**
   * @param styles gives the computed style of an element
   */
  ElementFeatures(Cascade cascade, Function<Element, ElementStyle> styles) {
    this.cascade = cascade;
    this.styles = styles;
  }

  /** The features of an element; those that all text has of null. */
  OfElement of(@Nullable Element element) {
    if (element == null) {
      return INITIAL;
    }
    @Nullable OfElement found = known.get(element);
    if (found == null) {
      found = find(element);
      known.put(element, found);
    }
    return found;
  }

  /** Says that an element that is made for print has no features of its own. */
  void inherit(Element element) {
    @Nullable Element parent = parent(element);
    if (parent != null) {
      known.put(element, of(parent));
    }
  }

  static @Nullable Element parent(Element element) {
    return element.getParentNode() instanceof Element parent ? parent : null;
  }

  private OfElement find(Element element) {
    OfElement around = of(parent(element));
    DeclaredValues values = cascade.values(element);
    GlyphChoice choice = around.choice.in(values);
    @Nullable Feature position = position(element, values);
    if (position == null && choice.equals(around.choice)) {
      return around.position == null ? around : new OfElement(choice, around.features, null);
    }
    TypeFeatures features = choice.features();
    if (position != null) {
      return new OfElement(choice, features.with(position), position);
    }
    for (Feature raised : List.of(Feature.SUPERSCRIPT, Feature.SUBSCRIPT)) {
      features = around.features.has(raised) ? features.with(raised) : features;
    }
    return new OfElement(choice, features, null);
  }

  /**
   * The feature that raises or lowers the text of an element; null if it is not asked for, or the
   * font does not have it for the whole text. Then the text is set in smaller type as the style
   * sheets say.
   */
  private @Nullable Feature position(Element element, DeclaredValues values) {
    Feature feature =
        switch (values.value(PrintProperty.POSITION).orElse("")) {
          case "super" -> Feature.SUPERSCRIPT;
          case "sub" -> Feature.SUBSCRIPT;
          default -> null;
        };
    if (feature == null || !isPlain(element)) {
      return null;
    }
    CascadedStyle style = cascade.style(element);
    @Nullable Element parent = parent(element);
    if (parent == null || hasFamilies(style) || isOnBaseline(style)) {
      return null;
    }
    return styles.apply(parent).font().has(feature, element.getTextContent()) ? feature : null;
  }

  /** Tells whether a style names families of its own. */
  static boolean hasFamilies(CascadedStyle style) {
    PropertyDeclaration declared = style.propertyByName(CSSName.FONT_FAMILY);
    return declared != null
        && declared.getValue() instanceof PropertyValue list
        && list.getCssValueType() != CSSValue.CSS_INHERIT
        && list.getStringArrayValue() != null;
  }

  /** Tells whether a style sheet leaves the text of an element on the baseline. */
  private static boolean isOnBaseline(CascadedStyle style) {
    PropertyDeclaration place = style.propertyByName(CSSName.VERTICAL_ALIGN);
    return place != null
        && place.getValue() instanceof PropertyValue value
        && value.getIdentValue() == IdentValue.BASELINE;
  }

  /** Tells whether an element has text and links only. */
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
}
