package io.github.huozi.pdf.layout;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PageRule;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.extend.NamespaceHandler;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.extend.UserInterface;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Corrects the renderer's cascade of styles for print, and limits the number of pages.
 *
 * <p>Margin boxes are cascaded property by property (CSS Paged Media 3 §6.3); the renderer takes
 * only the last rule for a margin box, so that a theme that changes the text of the page number
 * would lose its size and place. Text is in one column; the renderer prints several over one
 * another.
 */
public final class PrintStyles extends StyleReference {

  /** The page limit. Only heights and margins exceed it, and no text within the limits. */
  private static final int MOST_PAGES = 10_000;

  private final UserAgentCallback files;
  private final List<PageRule> rules = new ArrayList<>();

  /** The pages of the current layout after the first. */
  private int pages;

  private PrintStyles(UserAgentCallback files) {
    super(files);
    this.files = files;
    setSupportCMYKColors(true);
  }

  /** Replaces the cascade of a renderer. */
  public static PrintStyles install(SharedContext shared, Document document) {
    PrintStyles styles = new PrintStyles(shared.getUserAgentCallback());
    shared.setCss(styles);
    styles.setDocumentContext(shared, shared.getNamespaceHandler(), document, new NoPointer());
    styles.read(shared.getNamespaceHandler(), document);
    return styles;
  }

  /**
   * Lays out the renderer's document.
   *
   * @throws TooManyPagesException if it has more pages than the limit
   */
  public void layout(PdfBoxRenderer renderer) {
    pages = 0;
    renderer.layout();
  }

  private void read(NamespaceHandler names, Document document) {
    StylesheetFactoryImpl sheets = new StylesheetFactoryImpl(files);
    sheets.setSupportCMYKColors(true);
    for (StylesheetInfo info : names.getStylesheets(document)) {
      if (info.appliesToMedia("print")) {
        info.setUri(info.isInline() ? files.getBaseURL() : files.resolveURI(info.getUri()));
        Stylesheet sheet = sheets.getStylesheet(info);
        if (sheet != null) {
          sheet.getContents().forEach(this::add);
        }
      }
    }
    rules.sort(Comparator.comparingLong(PageRule::getOrder));
  }

  private void add(Object content) {
    if (content instanceof PageRule rule) {
      rule.setPos(rules.size() + 1);
      rules.add(rule);
    }
  }

  @Override
  public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
    throwIfInterrupted();
    CascadedStyle style = super.getCascadedStyle(element, restyle);
    if (!style.hasProperty(CSSName.COLUMN_COUNT) && !hasStringMarker(style)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    kept.removeIf(declaration -> declaration.getCSSName().equals(CSSName.COLUMN_COUNT));
    kept.replaceAll(declaration -> isString(declaration) ? bullet(declaration) : declaration);
    return CascadedStyle.createLayoutStyle(kept);
  }

  /** Makes content of a string as {@code list-style-type}, which the renderer does not support. */
  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    if (pseudoElement.equals("first-letter")) {
      // FirstLetters has made an element of it.
      return null;
    }
    CascadedStyle style = super.getPseudoElementStyle(node, pseudoElement);
    if (!pseudoElement.equals(IdentValue.MARKER.toString())
        || (style != null && style.hasProperty(CSSName.CONTENT))) {
      return style;
    }
    PropertyDeclaration type = listStyleType(node);
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

  /** The {@code list-style-type} of an element: its own or that of the nearest one around it. */
  private @Nullable PropertyDeclaration listStyleType(Node node) {
    for (@Nullable Node at = node; at != null; at = at.getParentNode()) {
      if (at instanceof Element element) {
        CascadedStyle style = super.getCascadedStyle(element, false);
        PropertyDeclaration type = style.propertyByName(CSSName.LIST_STYLE_TYPE);
        if (type != null && type.getValue().getCssValueType() != CSSValue.CSS_INHERIT) {
          return type;
        }
      }
    }
    return null;
  }

  private static boolean hasStringMarker(CascadedStyle style) {
    PropertyDeclaration type = style.propertyByName(CSSName.LIST_STYLE_TYPE);
    return type != null && isString(type);
  }

  private static boolean isString(PropertyDeclaration declaration) {
    return declaration.getCSSName().equals(CSSName.LIST_STYLE_TYPE)
        && declaration.getValue().getPrimitiveType() == CSSPrimitiveValue.CSS_STRING;
  }

  private static PropertyDeclaration bullet(PropertyDeclaration declaration) {
    return like(declaration, CSSName.LIST_STYLE_TYPE, new PropertyValue(IdentValue.DISC));
  }

  private static PropertyDeclaration like(
      PropertyDeclaration declaration, CSSName name, PropertyValue value) {
    return new PropertyDeclaration(name, value, declaration.isImportant(), declaration.getOrigin());
  }

  @Override
  public PageInfo getPageStyle(String name, String side) {
    throwIfInterrupted();
    // The pages of a margin box, which is laid out by itself, are counted too after its first.
    pages += "first".equals(side) ? 0 : 1;
    if (pages > MOST_PAGES) {
      throw new TooManyPagesException(MOST_PAGES);
    }
    PageInfo page = super.getPageStyle(name, side);
    Map<MarginBoxName, List<PropertyDeclaration>> boxes = new HashMap<>();
    List<PropertyDeclaration> notes = new ArrayList<>();
    for (PageRule rule : rules) {
      if (rule.applies(name, side)) {
        rule.getMarginBoxes()
            .forEach(
                (box, declarations) ->
                    boxes.computeIfAbsent(box, unused -> new ArrayList<>()).addAll(declarations));
        if (rule.getFootnoteAreaProperties() != null) {
          notes.addAll(rule.getFootnoteAreaProperties());
        }
      }
    }
    CascadedStyle style = page.getPageStyle();
    return new PageInfo(page.getProperties(), style, boxes, notes);
  }

  /** Ends the layout when its thread is interrupted. */
  private static void throwIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new IllegalStateException("interrupted");
    }
  }

  /** A user interface without a pointer and a focus. */
  private static final class NoPointer implements UserInterface {

    @Override
    public boolean isHover(Element element) {
      return false;
    }

    @Override
    public boolean isActive(Element element) {
      return false;
    }

    @Override
    public boolean isFocus(Element element) {
      return false;
    }

    @Override
    public boolean isMarker(Element element) {
      return false;
    }
  }

  /** Reports more pages than the limit. */
  public static final class TooManyPagesException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooManyPagesException(int most) {
      super("more than " + most + " pages");
    }
  }
}
