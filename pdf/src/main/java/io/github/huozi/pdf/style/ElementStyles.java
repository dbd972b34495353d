package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.layout.SharedContext;
import io.github.huozi.pdf.font.TypeFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The styles of a document's elements: what the cascade says of them, with what printing changes,
 * and the values computed from it.
 */
final class ElementStyles {

  /**
   * The properties that divide text into pages and columns. The renderer does not see them, since
   * it lays out a galley.
   */
  private static final List<CSSName> PAGE_PROPERTIES =
      List.of(
          CSSName.PAGE,
          CSSName.PAGE_BREAK_BEFORE,
          CSSName.PAGE_BREAK_AFTER,
          CSSName.PAGE_BREAK_INSIDE,
          CSSName.COLUMN_COUNT,
          CSSName.FS_TABLE_PAGINATE);

  /** The properties that raise and lower text in smaller type. */
  private static final List<CSSName> SMALLER_TYPE =
      List.of(CSSName.FONT_SIZE, CSSName.VERTICAL_ALIGN, CSSName.LINE_HEIGHT);

  private final SharedContext shared;
  private final Cascade cascade;
  private final CssContext context;
  private final ElementFeatures features;

  /** The styles of elements that are made for print, and those that printing changes. */
  private final IdentityHashMap<Element, CascadedStyle> own = new IdentityHashMap<>();

  /** The styles of elements that are made for print, by their declarations. */
  private final Map<String, CascadedStyle> made = new HashMap<>();

  private final IdentityHashMap<Element, CascadedStyle> cascaded = new IdentityHashMap<>();
  private final IdentityHashMap<Element, ElementStyle> computed = new IdentityHashMap<>();
  private final IdentityHashMap<Element, BreakStyle> breaks = new IdentityHashMap<>();

  ElementStyles(SharedContext shared, Cascade cascade, CssContext context) {
    this.shared = shared;
    this.context = context;
    this.cascade = cascade;
    this.features = new ElementFeatures(cascade, this::computed);
  }

  /** The features that the text of an element asks of its font. */
  TypeFeatures features(Element element) {
    return features.of(element).features();
  }

  /** The page breaks of the style sheets around and in an element. */
  BreakStyle breaks(Element element) {
    cascaded(element);
    return breaks.getOrDefault(element, BreakStyle.NONE);
  }

  /** The computed style of an element. */
  ElementStyle computed(Element element) {
    @Nullable ElementStyle known = computed.get(element);
    if (known == null) {
      // That of the root is the renderer's: a style keeps those derived from it, so that equal ones
      // are computed once.
      known =
          element.getParentNode() instanceof Element parent
              ? new ElementStyle(
                  computed(parent).computed().deriveStyle(cascaded(element)), context)
              : laidOut(element);
      computed.put(element, known);
    }
    return known;
  }

  /** The style with which the renderer lays out an element: it keeps the one that it has found. */
  ElementStyle laidOut(Element element) {
    return new ElementStyle(shared.getStyle(element), context);
  }

  /**
   * Gives an element that is made for print a style of its own.
   *
   * @param declarations those of the style, as in a style sheet
   */
  void style(Element element, String declarations) {
    style(
        element,
        made.computeIfAbsent(
            declarations, text -> CascadedStyle.createLayoutStyle(cascade.parsed(text))));
  }

  /** Gives an element that is made for print a style of its own. */
  void style(Element element, CascadedStyle style) {
    own.put(element, style);
    features.inherit(element);
  }

  /** Adds declarations to the style of an element, which win over all others. */
  void change(Element element, String declarations) {
    own.put(
        element,
        CascadedStyle.createLayoutStyle(
            found(element), cascade.parsed(declarations).toArray(PropertyDeclaration[]::new)));
    cascaded.remove(element);
    forget(element);
  }

  private void forget(Element element) {
    computed.remove(element);
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        forget(inner);
      }
    }
  }

  /** The style of an element in the form that the renderer reads. */
  CascadedStyle cascaded(Element element) {
    @Nullable CascadedStyle known = cascaded.get(element);
    if (known == null) {
      known = rendered(element, found(element));
      cascaded.put(element, known);
    }
    return known;
  }

  private CascadedStyle found(Element element) {
    @Nullable CascadedStyle known = own.get(element);
    if (known != null) {
      return known;
    }
    CascadedStyle style = cascade.style(element);
    boolean isRaised = features.of(element).position() != null;
    if (!isRaised && !style.hasProperty(CSSName.FONT_VARIANT)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    kept.removeIf(
        declaration ->
            declaration.getCSSName().equals(CSSName.FONT_VARIANT)
                || (isRaised && SMALLER_TYPE.contains(declaration.getCSSName())));
    return CascadedStyle.createLayoutStyle(kept);
  }

  private CascadedStyle rendered(Element element, CascadedStyle style) {
    boolean divides = PAGE_PROPERTIES.stream().anyMatch(style::hasProperty);
    if (divides) {
      breaks.put(element, BreakStyle.of(style));
    }
    if (!divides && !GeneratedContent.hasStringMarker(style) && !isNoteAtFoot(style)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    kept.removeIf(
        declaration ->
            PAGE_PROPERTIES.contains(declaration.getCSSName()) || isNoteAtFoot(declaration));
    kept.replaceAll(
        declaration ->
            GeneratedContent.isString(declaration)
                ? GeneratedContent.bullet(declaration)
                : declaration);
    return CascadedStyle.createLayoutStyle(kept);
  }

  /** Tells whether a note is a float of the renderer, which make-up sets instead. */
  private static boolean isNoteAtFoot(CascadedStyle style) {
    PropertyDeclaration floats = style.propertyByName(CSSName.FLOAT);
    return floats != null && isNoteAtFoot(floats);
  }

  private static boolean isNoteAtFoot(PropertyDeclaration declaration) {
    return declaration.getCSSName().equals(CSSName.FLOAT)
        && declaration.getValue().getCssText().equals("footnote");
  }
}
