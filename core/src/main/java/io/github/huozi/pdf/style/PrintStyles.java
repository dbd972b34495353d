package io.github.huozi.pdf.style;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.CSSValue;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PageRule;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.extend.NamespaceHandler;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.counter.CountedContent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Corrects the renderer's cascade of styles for print: it lays out a galley, without pages.
 *
 * <p>Margin boxes are cascaded property by property (CSS Paged Media 3 §6.3); the renderer takes
 * only the last rule for a margin box, so that a theme that changes the text of the page number
 * would lose its size and place. Text is in one column; the renderer prints several over one
 * another.
 */
public final class PrintStyles extends StyleReference {

  /** The page limit. Only heights and margins exceed it, and no text within the limits. */
  private static final int MOST_PAGES = 10_000;

  /** The pages whose measure a galley has; left-hand ones are moved sideways. */
  public static final String RIGHT = "right";

  /**
   * The height of a galley's page. Beyond it, places in dots are no longer exact as floating-point
   * numbers.
   */
  private static final PropertyValue ENDLESS =
      new PropertyValue(CSSPrimitiveValue.CSS_MM, 200_000, "200000mm");

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

  /** What is printed for a page number while it is not known. */
  private static final String UNKNOWN_PAGE = "000";

  /** The attribute of the root of a chapter's document whose pages have a name: that name. */
  public static final String PAGE_NAME = "data-page-name";

  private @Nullable String pageName;
  private Function<String, @Nullable String> pageNumbers = id -> null;
  private boolean refers;
  private final UserAgentCallback files;
  private final FamilyFeatures features;
  private final IdentityHashMap<Element, BreakStyle> breaks = new IdentityHashMap<>();
  private final List<PageRule> rules = new ArrayList<>();

  private PrintStyles(SharedContext shared) {
    super(shared.getUserAgentCallback());
    this.files = shared.getUserAgentCallback();
    this.features = new FamilyFeatures(shared);
    setSupportCMYKColors(true);
  }

  /**
   * Replaces the cascade of a renderer.
   *
   * @param parsed the style sheets of the PDF
   */
  public static PrintStyles install(SharedContext shared, Document document, ParsedSheets parsed) {
    PrintStyles styles = new PrintStyles(shared);
    shared.setCss(styles);
    NamespaceHandler finder = parsed.finder(styles.files);
    styles.setDocumentContext(shared, finder, document, new NoPointer());
    styles.read(finder, document, parsed);
    Element root = document.getDocumentElement();
    styles.pageName = root.hasAttribute(PAGE_NAME) ? root.getAttribute(PAGE_NAME) : null;
    return styles;
  }

  /**
   * Fails if there are more pages than the limit.
   *
   * @throws TooManyPagesException if there are
   */
  public static void limit(int pages) {
    if (pages > MOST_PAGES) {
      throw new TooManyPagesException(MOST_PAGES);
    }
  }

  private void read(NamespaceHandler names, Document document, ParsedSheets parsed) {
    for (StylesheetInfo info : names.getStylesheets(document)) {
      if (info.appliesToMedia("print")) {
        info.setUri(info.isInline() ? files.getBaseURL() : files.resolveURI(info.getUri()));
        @Nullable Stylesheet sheet = parsed.forPages(info, files);
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
    CascadedStyle style = features.of(element, super.getCascadedStyle(element, restyle));
    boolean divides = hasAny(style, PAGE_PROPERTIES);
    if (divides) {
      breaks.put(element, BreakStyle.of(style));
    }
    if (!divides && !hasStringMarker(style) && !isNoteAtFoot(style)) {
      return style;
    }
    List<PropertyDeclaration> kept = new ArrayList<>(style.getCascadedPropertyDeclarations());
    kept.removeIf(
        declaration ->
            PAGE_PROPERTIES.contains(declaration.getCSSName()) || isNoteAtFoot(declaration));
    kept.replaceAll(declaration -> isString(declaration) ? bullet(declaration) : declaration);
    return CascadedStyle.createLayoutStyle(kept);
  }

  /** Whether a note is a float of the renderer, which make-up sets instead. */
  private static boolean isNoteAtFoot(CascadedStyle style) {
    PropertyDeclaration floats = style.propertyByName(CSSName.FLOAT);
    return floats != null && isNoteAtFoot(floats);
  }

  private static boolean isNoteAtFoot(PropertyDeclaration declaration) {
    return declaration.getCSSName().equals(CSSName.FLOAT)
        && declaration.getValue().getCssText().equals("footnote");
  }

  private static boolean hasAny(CascadedStyle style, List<CSSName> names) {
    for (CSSName name : names) {
      if (style.hasProperty(name)) {
        return true;
      }
    }
    return false;
  }

  /** What the style sheets say about page breaks around and in an element that has been styled. */
  public BreakStyle breaks(@Nullable Element element) {
    return element == null ? BreakStyle.NONE : breaks.getOrDefault(element, BreakStyle.NONE);
  }

  /** Makes content of a string as {@code list-style-type}, which the renderer does not support. */
  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    if (pseudoElement.equals("first-letter")) {
      // FirstLetters has made an element of it.
      return null;
    }
    CascadedStyle style = withPageNumbers(node, super.getPseudoElementStyle(node, pseudoElement));
    if (style != null && node instanceof Element element) {
      style = CountedContent.withValues(style, element, pseudoElement);
    }
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

  /**
   * Sets the page numbers that {@code target-counter()} prints.
   *
   * @param numbers gives the number for an id; null if it is not known yet
   */
  public void printPageNumbers(Function<String, @Nullable String> numbers) {
    pageNumbers = numbers;
  }

  /** Whether the text has had page numbers of other places in it until now. */
  public boolean refersToPages() {
    return refers;
  }

  /** A style with the page numbers in place of {@code target-counter()}. */
  private @Nullable CascadedStyle withPageNumbers(Node node, @Nullable CascadedStyle style) {
    PropertyDeclaration content = style == null ? null : style.propertyByName(CSSName.CONTENT);
    if (style == null
        || content == null
        || !(content.getValue() instanceof PropertyValue list)
        || list.getValues() == null
        || !(node instanceof Element element)) {
      return style;
    }
    List<PropertyValue> values = new ArrayList<>(list.getValues());
    boolean refersHere = false;
    for (int i = 0; i < values.size(); i++) {
      FSFunction function = values.get(i).getFunction();
      if (function != null && function.getName().equals("target-counter")) {
        refersHere = true;
        String number = pageNumber(element, function);
        values.set(i, string(leads(values) ? number : PageReference.alone(number)));
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

  private static boolean leads(List<PropertyValue> values) {
    FSFunction first = values.get(0).getFunction();
    return first != null && first.getName().equals("leader");
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

  private static PropertyValue string(String text) {
    return new PropertyValue(CSSPrimitiveValue.CSS_STRING, text, text);
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

  /** The style of the one page on which the renderer lays out a galley: it has no end. */
  @Override
  public PageInfo getPageStyle(@Nullable String name, String side) {
    throwIfInterrupted();
    PageInfo page = pageStyle(pageName, RIGHT);
    List<PropertyDeclaration> endless =
        new ArrayList<>(page.getPageStyle().getCascadedPropertyDeclarations());
    IdentValue turned = page.getPageStyle().getIdent(CSSName.FS_PAGE_ORIENTATION);
    CSSName length =
        turned == IdentValue.LANDSCAPE ? CSSName.FS_PAGE_WIDTH : CSSName.FS_PAGE_HEIGHT;
    endless.removeIf(declaration -> declaration.getCSSName().equals(length));
    endless.add(new PropertyDeclaration(length, ENDLESS, true, StylesheetInfo.AUTHOR));
    return new PageInfo(
        page.getProperties(), CascadedStyle.createLayoutStyle(endless), new HashMap<>(), List.of());
  }

  /** The name of the pages; empty if they have none. */
  public String pageName() {
    return pageName == null ? "" : pageName;
  }

  /** The box of a page of the galley, as on a right-hand page. */
  public PageBox page(CssContext context) {
    return page(context, pageName, RIGHT);
  }

  /**
   * The style of a page, without margin boxes.
   *
   * @param name the name of the page; null for one without
   * @param side {@code first}, {@code left} or {@code right}
   */
  private PageInfo pageStyle(@Nullable String name, String side) {
    PageInfo page = super.getPageStyle(name, side);
    return new PageInfo(page.getProperties(), page.getPageStyle(), new HashMap<>(), List.of());
  }

  /**
   * The box of a page, which has its size and its margins.
   *
   * @param name the name of the page; null for one without
   * @param side {@code first}, {@code left} or {@code right}
   */
  public PageBox page(CssContext context, @Nullable String name, String side) {
    PageBox page = new PageBox();
    PageInfo info = pageStyle(name, side);
    page.setPageInfo(info);
    page.setStyle(new EmptyStyle().deriveStyle(info.getPageStyle()));
    page.setOuterPageWidth(page.getWidth(context));
    return page;
  }

  /**
   * The margin boxes of a page.
   *
   * @param name the name of the page; null if it has none
   * @param side {@code first}, {@code left} or {@code right}
   */
  public PageInfo marginBoxes(@Nullable String name, String side) {
    PageInfo page = super.getPageStyle(name, side);
    Map<MarginBoxName, List<PropertyDeclaration>> boxes = new HashMap<>();
    for (PageRule rule : rules) {
      if (rule.applies(name, side)) {
        rule.getMarginBoxes()
            .forEach(
                (box, declarations) ->
                    boxes.computeIfAbsent(box, unused -> new ArrayList<>()).addAll(declarations));
      }
    }
    return new PageInfo(page.getProperties(), page.getPageStyle(), boxes, List.of());
  }

  /** Ends the layout when its thread is interrupted. */
  private static void throwIfInterrupted() {
    if (Thread.currentThread().isInterrupted()) {
      throw new InterruptedLayoutException();
    }
  }

  /** Ends the layout of a thread that is interrupted. */
  public static final class InterruptedLayoutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InterruptedLayoutException() {
      super("interrupted");
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
