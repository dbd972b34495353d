package io.github.huozi.pdf.style;

import com.openhtmltopdf.context.StyleReference;
import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.constants.MarginBoxName;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.newmatch.PageInfo;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PageRule;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.EmptyStyle;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.ReplacedElementFactory;
import com.openhtmltopdf.extend.UserAgentCallback;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.PageBox;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import io.github.huozi.language.WritingMode;
import io.github.huozi.pdf.counter.Counters;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.typography.TextSetting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The styles of a document's elements and pages: the one place to ask. It is the renderer's source
 * of styles too, in the place of the renderer's own cascade, and keeps from it what divides text
 * into pages and columns, since it lays out a galley.
 *
 * <p>Margin boxes are cascaded property by property (CSS Paged Media 3 §6.3).
 */
public final class PrintStyles extends StyleReference {

  /** The page limit. Only heights and margins exceed it, and no text within the limits. */
  private static final int MOST_PAGES = 10_000;

  /** The pages whose measure a galley has; left-hand ones are moved sideways. */
  public static final String RIGHT = "right";

  private static final String LEFT = "left";
  private static final String FIRST = "first";

  /**
   * The height of a galley's page. Beyond it, places in dots are no longer exact as floating-point
   * numbers.
   */
  private static final PropertyValue ENDLESS =
      new PropertyValue(CSSPrimitiveValue.CSS_MM, 200_000, "200000mm");

  private final SharedContext shared;
  private final LayoutContext context;
  private final Document document;
  private final StyleRules rules;
  private final Cascade cascade;
  private final ElementStyles elements;
  private final GeneratedContent content;
  private boolean hidesGenerated;
  private final IdentityHashMap<Element, TextSetting> settings = new IdentityHashMap<>();
  private final IdentityHashMap<Element, InterlinearStyle> interlinear = new IdentityHashMap<>();
  private final Set<Element> firstLetters;

  /** The blocks that stand upright between vertical lines. */
  private final Set<Element> upright = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The blocks that stand in the margin at the fore-edge. */
  private final Set<Element> atForeEdge = Collections.newSetFromMap(new IdentityHashMap<>());

  /** The letters of drop caps. */
  private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

  private @Nullable ElementStyle body;
  private final @Nullable String pageName;
  private final WritingMode mode;

  private PrintStyles(
      SharedContext shared,
      Document document,
      ParsedSheets parsed,
      String pageName,
      WritingMode mode) {
    super(shared.getUserAgentCallback());
    UserAgentCallback files = shared.getUserAgentCallback();
    XhtmlNamespaceHandler html = new XhtmlNamespaceHandler();
    StylesheetFactoryImpl parser = new StylesheetFactoryImpl(files);
    parser.setSupportCMYKColors(true);
    this.shared = shared;
    this.document = document;
    this.rules = parsed.rules(document, html, files);
    this.cascade = new Cascade(rules.elements(), html, parser);
    this.context = newContext();
    this.elements = new ElementStyles(shared, cascade, context);
    this.content = new GeneratedContent(cascade);
    this.firstLetters = rules.haveFirstLetters() ? FirstLetters.wrap(document, cascade) : Set.of();
    this.pageName = pageName.isEmpty() ? null : pageName;
    this.mode = mode;
  }

  /**
   * Replaces the cascade of a renderer, and wraps the first letters that style sheets style.
   *
   * @param parsed the style sheets of the PDF
   * @param pageName the name of the document's pages; empty if they have none
   * @param mode the direction of its lines
   */
  public static PrintStyles install(
      SharedContext shared,
      Document document,
      ParsedSheets parsed,
      String pageName,
      WritingMode mode) {
    PrintStyles styles = new PrintStyles(shared, document, parsed, pageName, mode);
    shared.setCss(styles);
    return styles;
  }

  /** The styles of a renderer, which {@link #install} gave it. */
  public static PrintStyles in(SharedContext shared) {
    return (PrintStyles) shared.getCss();
  }

  /** The document that has these styles. */
  public Document document() {
    return document;
  }

  /** The style sheets as counters need them, over the document that this one is taken from. */
  public Counters.Styles countedStyles() {
    return new CountedStyles(rules.elements(), cascade::parsed);
  }

  /** The elements around the first letters that style sheets style. */
  public Set<Element> firstLetters() {
    return firstLetters;
  }

  /** The setting of the text of an element: its own properties of CSS Text and inherited ones. */
  public TextSetting text(Element element) {
    @Nullable TextSetting known = settings.get(element);
    if (known != null) {
      return known;
    }
    @Nullable Element parent = ElementFeatures.parent(element);
    TextSetting around = parent == null ? TextSetting.in(mode) : text(parent);
    TextSetting own = TextValues.setting(cascade.values(element), around);
    TextSetting setting = upright.contains(element) ? own.with(WritingMode.HORIZONTAL_TB) : own;
    settings.put(element, setting);
    return setting;
  }

  /** Makes the lines of a block horizontal, or not any more. */
  public void setUpright(Element block, boolean isUpright) {
    if (isUpright ? upright.add(block) : upright.remove(block)) {
      settings.clear();
    }
  }

  /** Tells whether the lines of a block were made horizontal. */
  public boolean isUpright(Element block) {
    return upright.contains(block);
  }

  /** The marks between lines that the text of an element has. */
  public InterlinearStyle interlinear(Element element) {
    @Nullable InterlinearStyle known = interlinear.get(element);
    if (known != null) {
      return known;
    }
    @Nullable Element parent = ElementFeatures.parent(element);
    InterlinearStyle around = parent == null ? InterlinearStyle.INITIAL : interlinear(parent);
    InterlinearStyle style = around.in(element, cascade.values(element), this::color);
    interlinear.put(element, style);
    return style;
  }

  /** A colour as written in a style sheet; null if it is none, or that of the text. */
  private @Nullable PrintedColor color(String written) {
    return cascade.parsed("color: " + written).stream()
        .map(PropertyDeclaration::getValue)
        .map(value -> ((PropertyValue) value).getFSColor())
        .filter(Objects::nonNull)
        .findFirst()
        .map(PrintedColor::of)
        .orElse(null);
  }

  /** The font of an element's text, with its features. */
  public EditionFont font(Element element) {
    TypeFeatures features = features(element);
    ElementStyle style = of(element);
    EditionFont font =
        features.equals(TypeFeatures.NORMAL)
            ? style.font()
            : ((EditionFontResolver) shared.getFontResolver())
                .font(shared, style.computed().getFont(context), features);
    return font.isVertical() && !text(element).mode().isVertical()
        ? font.in(EditionFont.Direction.HORIZONTAL)
        : font;
  }

  /**
   * The distance from the head of a line to the baseline, in dots, as the renderer computes it for
   * the font of the document's text: lines of another face stand on the same grid, and so do lines
   * as high as those of the text in smaller type, such as the title of an alert.
   */
  public double baselineInLine(ElementStyle style) {
    ElementStyle body = body();
    EditionFont text = body.font();
    double own = style.font().getSize2D();
    boolean fits = Math.abs(style.lineHeight() - body.lineHeight()) < 1;
    double size = fits ? Math.max(own, text.getSize2D()) : own;
    double ascent = text.ascent() / text.getSize2D() * size;
    double descent = text.descent() / text.getSize2D() * size;
    double lineHeight = style.lineHeight();
    double lead = Math.round((lineHeight - size) / 2);
    if (lead > 0) {
      lead = Math.round((lineHeight - ascent - descent) / 2);
    }
    return lead + ascent;
  }

  private ElementStyle body() {
    ElementStyle known = body;
    if (known == null) {
      Element root = document.getDocumentElement();
      List<Element> bodies = Elements.named(document, "body");
      known = of(bodies.isEmpty() ? root : bodies.get(0));
      body = known;
    }
    return known;
  }

  /** Tells whether a node is laid out as a block, which ends the line before it. */
  public boolean isBlock(Node node) {
    return node instanceof Element element && !of(element).isInLine();
  }

  /** The features that the text of an element asks of its font. */
  public TypeFeatures features(Element element) {
    return elements.features(element);
  }

  /**
   * The places where a figure may stand: the value of its {@code float}, as {@code top bottom};
   * empty if none is set.
   */
  public String figureFloat(Element element) {
    return value(element, PrintProperty.FLOAT);
  }

  /** The number of columns that a block asks for; 1 if it asks for none. */
  public int columns(Element element) {
    String count = value(element, PrintProperty.COLUMN_COUNT);
    return count.isEmpty() || count.equals("auto") ? 1 : Integer.parseInt(count);
  }

  /** The value of {@code align-content} that moves a block's content; empty if none does. */
  public String contentAlignment(Element element) {
    String value = value(element, PrintProperty.ALIGN_CONTENT);
    return value.matches("center|end|space-between") ? value : "";
  }

  /** Tells whether a block has horizontal lines, whatever direction those around have. */
  public boolean isHorizontal(Element element) {
    return !value(element, PrintProperty.WRITING_MODE).isEmpty();
  }

  /** The value of {@code column-span}; empty if none is set. */
  public String columnSpan(Element element) {
    return value(element, PrintProperty.COLUMN_SPAN);
  }

  /** The smallest size of type that a table may have, in per cent of its own. */
  public int shrink(Element table) {
    String value = value(table, PrintProperty.SHRINK);
    return value.endsWith("%")
        ? Math.max(1, Math.min(100, Integer.parseInt(value.substring(0, value.length() - 1))))
        : 100;
  }

  /** Tells whether a table that is too wide may stand on a turned page. */
  public boolean mayTurn(Element table) {
    return !value(table, PrintProperty.WIDE).equals("none");
  }

  /** Makes an element the letter of a drop cap. */
  public void drop(Element letter) {
    dropped.add(letter);
  }

  /** Tells whether an element is the letter of a drop cap, which takes no room in its line. */
  public boolean isDropped(Element element) {
    return dropped.contains(element);
  }

  /** Tells whether a block asks for a place in the margin at the fore-edge. */
  public boolean asksForForeEdge(Element block) {
    return value(block, PrintProperty.PLACE).equals("fore-edge");
  }

  /** Tells whether a block shows its text only at the head or the foot of a page. */
  public boolean isShownAtPageEdge(Element block) {
    return value(block, PrintProperty.SHOW).equals("page-edge");
  }

  /** Places a block in the margin at the fore-edge. */
  public void placeAtForeEdge(Element block) {
    atForeEdge.add(block);
  }

  /** Tells whether a block was placed in the margin at the fore-edge. */
  public boolean isAtForeEdge(@Nullable Element block) {
    return atForeEdge.contains(block);
  }

  /** Tells whether any block was placed there. */
  public boolean hasForeEdge() {
    return !atForeEdge.isEmpty();
  }

  /** The room in the margin at the fore-edge of the document's pages. */
  public ForeEdge foreEdge() {
    return ForeEdge.of(page(context), page(context, pageName, LEFT), context);
  }

  /** The style of the readings in a {@code ruby} element. */
  public RubyStyle ruby(Element ruby) {
    return new RubyStyle(
        inherited(ruby, PrintProperty.RUBY, "above"),
        inherited(ruby, PrintProperty.RUBY_POSITION, "over").equals("under"),
        inherited(ruby, PrintProperty.RUBY_ALIGN, "space-around"),
        inherited(ruby, PrintProperty.RUBY_OVERHANG, "auto").equals("auto"));
  }

  /** The style of the letters of an element's text that stand upright in vertical lines. */
  public UprightStyle upright(Element element) {
    return UprightStyle.of(
        inherited(element, PrintProperty.COMBINE, ""),
        inherited(element, PrintProperty.ORIENTATION, ""));
  }

  /** The value of a property that is inherited. */
  private String inherited(Element element, PrintProperty property, String initial) {
    for (@Nullable Element at = element; at != null; at = ElementFeatures.parent(at)) {
      Optional<String> value = cascade.values(at).value(property);
      if (value.isPresent()) {
        return value.get().equals("initial") ? initial : value.get();
      }
    }
    return initial;
  }

  /** The value of a property that is not inherited; empty for the initial one. */
  private String value(Element element, PrintProperty property) {
    String value = cascade.values(element).value(property).orElse("");
    @Nullable Element parent = ElementFeatures.parent(element);
    if (value.equals("inherit")) {
      return parent == null ? "" : value(parent, property);
    }
    return value;
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

  @Override
  public CalculatedStyle getRootElementStyle() {
    return of(document.getDocumentElement()).computed();
  }

  /** The computed style of an element. */
  public ElementStyle of(Element element) {
    throwIfInterrupted();
    return elements.computed(element);
  }

  /** The value that an element's own style declares for a property, as it is written. */
  public Optional<String> declared(Element element, String property) {
    return Optional.ofNullable(
            getCascadedStyle(element, false).propertyByName(CSSName.getByPropertyName(property)))
        .map(declaration -> declaration.getValue().getCssText());
  }

  /** The style with which the renderer lays out an element: it keeps the one that it has found. */
  public ElementStyle laidOut(Element element) {
    return elements.laidOut(element);
  }

  /**
   * Gives an element that is made for print a style of its own.
   *
   * @param declarations those of the style, as in a style sheet
   */
  public void style(Element element, String declarations) {
    elements.style(element, declarations);
  }

  /** Gives an element that is made for print the style of what style sheets add. */
  public void style(Element element, PseudoElement style) {
    elements.style(element, style.cascaded());
  }

  /** Gives an element that is made for print the style of another one. */
  public void copy(Element element, Element made) {
    elements.style(made, getCascadedStyle(element, false));
  }

  /**
   * Adds declarations to the style of an element, which win over all others. The renderer must not
   * have asked for the style yet, since it keeps it.
   *
   * @param declarations of properties that the renderer knows, as in a style sheet
   */
  public void change(Element element, String declarations) {
    elements.change(element, declarations);
  }

  /**
   * Makes the renderer keep the style that an element has at its place now, where it inherits from
   * the elements around it. It can be moved then, and not be changed any more.
   */
  public void keep(Element element) {
    shared.getStyle(element);
  }

  /** Hides what style sheets add to elements from the renderer: it is in the document now. */
  public void hideGeneratedContent() {
    hidesGenerated = true;
  }

  @Override
  public CascadedStyle getCascadedStyle(Element element, boolean restyle) {
    throwIfInterrupted();
    return elements.cascaded(element);
  }

  /** No part of a table is hidden on some of its pages. */
  @Override
  public int getFragmentHide(Element element) {
    return 0;
  }

  /** The page breaks of the style sheets around and in an element. */
  public BreakStyle breaks(@Nullable Element element) {
    return element == null ? BreakStyle.NONE : elements.breaks(element);
  }

  /**
   * The content that style sheets add to an element at a place, such as {@code before}; null for
   * none.
   */
  public @Nullable PseudoElement pseudoElement(Element element, String place) {
    @Nullable CascadedStyle style = getPseudoElementStyle(element, place);
    return style == null
        ? null
        : ContentPart.of(style).map(parts -> new PseudoElement(style, parts)).orElse(null);
  }

  @Override
  public @Nullable CascadedStyle getPseudoElementStyle(Node node, String pseudoElement) {
    // FirstLetters has made elements of first letters.
    return pseudoElement.equals("first-letter")
            || (hidesGenerated && !pseudoElement.equals(IdentValue.MARKER.toString()))
        ? null
        : content.style(
            (Element) (node instanceof Element ? node : node.getParentNode()), pseudoElement);
  }

  /**
   * Sets the page numbers that {@code target-counter()} prints.
   *
   * @param numbers gives the number for an id; null if it is not known yet
   */
  public void printPageNumbers(Function<String, @Nullable String> numbers) {
    content.printPageNumbers(numbers);
  }

  /** Tells whether the text has had page numbers of other places in it until now. */
  public boolean refersToPages() {
    return content.refersToPages();
  }

  /** The style of the one page on which the renderer lays out a galley: it has no end. */
  @Override
  public PageInfo getPageStyle(@Nullable String name, String side) {
    throwIfInterrupted();
    PageInfo page = layoutStyle(pageName, RIGHT);
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

  /** The direction of the document's lines. */
  public WritingMode mode() {
    return mode;
  }

  /** Makes the renderer place pictures, formulas and lines. */
  public void place(ReplacedElementFactory factory) {
    shared.setReplacedElementFactory(factory);
  }

  /** A context of the renderer for another layout of the document. */
  public LayoutContext newContext() {
    LayoutContext made = shared.newLayoutContextInstance();
    made.setFontContext(new FontContext() {});
    return made;
  }

  /** The renderer's context, in which layouts of the document are prepared. */
  public LayoutContext context() {
    return context;
  }

  /** The dots of a CSS pixel. */
  public double dotsPerPixel() {
    return context.getDotsPerPixel();
  }

  /** A length in dots as a value of CSS. */
  public String px(double dots) {
    return String.format(Locale.ROOT, "%.4fpx", dots / dotsPerPixel());
  }

  /** The width of a page between its margins, in dots. */
  public int pageWidth() {
    return Layer.createPageBox(context, FIRST).getContentWidth(context);
  }

  /**
   * The style of a page as text is laid out on it. Vertical lines are laid out as horizontal ones
   * on a page that is turned to the left: what is at the right of the sheet is at its head.
   */
  private PageInfo layoutStyle(@Nullable String name, String side) {
    PageInfo page = pageStyle(name, side);
    return mode.isVertical() ? TurnedSheet.toTheLeft(page) : page;
  }

  /** The box of a page of the galley, as on a right-hand page. */
  public PageBox page(CssContext context) {
    return page(context, pageName, RIGHT);
  }

  /** Tells whether a rule is for a page. The renderer takes the first page for a right-hand one. */
  private boolean applies(PageRule rule, @Nullable String name, String side) {
    if (!mode.isVertical() || !side.equals(FIRST)) {
      return rule.applies(name, side);
    }
    boolean first = rule.applies(name, FIRST) && !rule.applies(name, RIGHT);
    return first || rule.applies(name, LEFT);
  }

  /**
   * The style of a page, without margin boxes.
   *
   * @param name the name of the page; null for one without
   * @param side {@code first}, {@code left} or {@code right}
   */
  private PageInfo pageStyle(@Nullable String name, String side) {
    List<PropertyDeclaration> declarations = new ArrayList<>();
    for (PageRule rule : rules.pages()) {
      if (applies(rule, name, side)) {
        declarations.addAll(rule.getRuleset().getPropertyDeclarations());
      }
    }
    CascadedStyle style =
        declarations.isEmpty()
            ? CascadedStyle.emptyCascadedStyle
            : CascadedStyle.createLayoutStyle(declarations);
    return new PageInfo(declarations, style, new HashMap<>(), List.of());
  }

  /**
   * The box of a page as text is laid out on it, which has its size and its margins.
   *
   * @param name the name of the page; null for one without
   * @param side {@code first}, {@code left} or {@code right}
   */
  public PageBox page(CssContext context, @Nullable String name, String side) {
    return box(context, layoutStyle(name, side));
  }

  /**
   * The box of a page as it is printed, which has its size and its margins.
   *
   * @param name the name of the page; null for one without
   * @param side {@code first}, {@code left} or {@code right}
   */
  public PageBox sheet(CssContext context, @Nullable String name, String side) {
    return box(context, pageStyle(name, side));
  }

  private static PageBox box(CssContext context, PageInfo info) {
    PageBox page = new PageBox();
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
  public MarginStyles marginBoxes(@Nullable String name, String side) {
    PageInfo page = pageStyle(name, side);
    Map<MarginBoxName, List<PropertyDeclaration>> boxes = new HashMap<>();
    for (PageRule rule : rules.pages()) {
      if (applies(rule, name, side)) {
        rule.getMarginBoxes()
            .forEach(
                (box, declarations) ->
                    boxes.computeIfAbsent(box, unused -> new ArrayList<>()).addAll(declarations));
      }
    }
    return new MarginStyles(
        new PageInfo(page.getProperties(), page.getPageStyle(), boxes, List.of()), context);
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
