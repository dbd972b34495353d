package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.model.section.Names;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.EmphasisMark;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.style.BreakStyle;
import io.github.huozi.pdf.style.Elements;
import io.github.huozi.pdf.style.InterlinearStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.pdf.style.RubyStyle;
import io.github.huozi.pdf.style.UprightStyle;
import io.github.huozi.pdf.text.BlockInLine;
import io.github.huozi.pdf.text.Emphasis;
import io.github.huozi.pdf.text.Line;
import io.github.huozi.pdf.text.LineSetter;
import io.github.huozi.pdf.text.NameLine;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.TextSetting;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The computed styles of a document's elements, before layout. */
public final class Styles {

  /** Elements whose text is raised or lowered. */
  private static final Set<String> RAISED = Set.of("sup", "sub");

  private static final Set<IdentValue> PREFORMATTED =
      Set.of(IdentValue.PRE, IdentValue.PRE_WRAP, IdentValue.PRE_LINE);

  private final SharedContext shared;
  private final LayoutContext context;
  private final PrintStyles sheets;
  private @Nullable EditionFont textFont;
  private final Set<Element> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

  public Styles(SharedContext shared) {
    this.shared = shared;
    this.sheets = PrintStyles.of(shared);
    this.context = shared.newLayoutContextInstance();
    context.setFontContext(new FontContext() {});
  }

  public CalculatedStyle of(Element element) {
    return sheets.computed(element);
  }

  /**
   * Adds declarations to the style of an element, which win over all others; see {@link
   * PrintStyles#change}.
   */
  public void change(Element element, String declarations) {
    sheets.change(element, declarations);
  }

  /** Whether a block was placed in the margin at the fore-edge. */
  boolean isAtForeEdge(Element block) {
    return sheets.isAtForeEdge(block);
  }

  /** Makes an element the letter of a drop cap. */
  void drop(Element letter) {
    dropped.add(letter);
  }

  /** Whether an element is the letter of a drop cap, which takes no room in its line. */
  boolean isDropped(Element element) {
    return dropped.contains(element);
  }

  /** Gives an element that is made for print the style of another one. */
  void copy(Element element, Element made) {
    sheets.style(made, sheets.getCascadedStyle(element, false));
  }

  /** How the text of an element is composed. */
  public TextSetting text(Element element) {
    return sheets.text(element);
  }

  /** The features that the text of an element asks of its font. */
  public TypeFeatures features(Element element) {
    return sheets.features(element);
  }

  /** The font of an element's text, with its features. */
  public EditionFont font(Element element) {
    TypeFeatures features = features(element);
    CalculatedStyle style = of(element);
    EditionFont font =
        features.equals(TypeFeatures.NORMAL)
            ? font(style)
            : ((EditionFontResolver) shared.getFontResolver())
                .font(shared, style.getFont(context), features);
    return font.isVertical() && !text(element).mode().isVertical()
        ? font.in(EditionFont.Direction.HORIZONTAL)
        : font;
  }

  /** Whether an element is in the notes at the foot of a page. */
  boolean isInPageNote(Element element) {
    for (@Nullable Node node = element; node instanceof Element e; node = node.getParentNode()) {
      if (Names.has(e, Names.PAGE_NOTES)) {
        return true;
      }
    }
    return false;
  }

  SharedContext shared() {
    return shared;
  }

  /** Whether the lines of the document are vertical. */
  boolean isVertical() {
    return sheets.mode().isVertical();
  }

  /** Has the lines of a block be horizontal, or not any more. */
  void setUpright(Element block, boolean isUpright) {
    sheets.setUpright(block, isUpright);
  }

  /** Whether the lines of a block are horizontal between vertical ones. */
  boolean isUpright(Element block) {
    return sheets.isUpright(block);
  }

  /** How the readings in a {@code ruby} element are set. */
  RubyStyle ruby(Element ruby) {
    return sheets.ruby(ruby);
  }

  /** Which letters of an element's text stand upright in vertical lines. */
  UprightStyle upright(Element element) {
    return sheets.upright(element);
  }

  /** The marks beside the characters of an element's text; null for none. */
  @Nullable Emphasis emphasis(Element element) {
    InterlinearStyle style = sheets.interlinear(element);
    @Nullable EmphasisMark mark = style.mark();
    return mark == null
        ? null
        : new Emphasis(
            mark, style.color(), font(of(element)).isVertical() ? style.right() : style.over());
  }

  /**
   * The line beside the name that an element's text is in; null for none.
   *
   * @param over whether it is over the text
   */
  @Nullable NameLine nameLine(Element element, boolean over) {
    InterlinearStyle style = sheets.interlinear(element);
    @Nullable Element name = style.name();
    return name == null
        ? null
        : new NameLine(name, style.wavy(), over, font(of(name)).getSize2D(), of(name).getColor());
  }

  /** What the style sheets say about page breaks around and in an element. */
  public BreakStyle breaks(Element element) {
    return sheets.breaks(element);
  }

  /** Where a figure may stand; see {@link PrintStyles#figureFloat}. */
  public String figureFloat(Element element) {
    return sheets.figureFloat(element);
  }

  /** The number of columns that a block asks for; 1 if it asks for none. */
  int columns(Element element) {
    return sheets.columns(element);
  }

  /** The value of {@code column-span}; empty if none is set. */
  String columnSpan(Element element) {
    return sheets.columnSpan(element);
  }

  /** The smallest size of type that a table may have, in per cent of its own. */
  int shrink(Element table) {
    return sheets.shrink(table);
  }

  /** Whether a table that is too wide may stand on a turned page. */
  boolean mayTurn(Element table) {
    return sheets.mayTurn(table);
  }

  /** The width of a page between its margins, in dots. */
  public int pageWidth() {
    PageBox first = Layer.createPageBox(context, "first");
    return first.getContentWidth(context);
  }

  /**
   * The width of a block's content, in dots.
   *
   * @param around the width of the content of the block around it, in dots
   */
  public double contentWidth(CalculatedStyle style, double around) {
    CssContext css = context;
    double edges = style.getPaddingRect((float) around, css).width() + style.getBorder(css).width();
    double outside = style.isBorderBox() ? edges : 0;
    double width =
        style.isAutoWidth()
            ? around - edges - style.getMarginRect((float) around, css).width()
            : style.getFloatPropertyProportionalWidth(CSSName.WIDTH, (float) around, css) - outside;
    if (!style.isMaxWidthNone()) {
      width = Math.min(width, style.getMaxWidth(css, (int) around) - outside);
    }
    return Math.max(width, style.getMinWidth(css, (int) around) - outside);
  }

  /**
   * The height of a block with its edges, in dots.
   *
   * @param automatic the height of its content if the style sheets set none
   */
  double height(CalculatedStyle style, double automatic) {
    boolean set = !style.isAutoHeight() && style.hasAbsoluteUnit(CSSName.HEIGHT);
    double height =
        set ? style.getFloatPropertyProportionalHeight(CSSName.HEIGHT, 0, context) : automatic;
    double edges = style.getPaddingRect(0, context).height() + style.getBorder(context).height();
    return height + (set && style.isBorderBox() ? 0 : edges) + margin(style).height();
  }

  /** The margin, border and padding above an element's content, in dots. */
  double topEdge(CalculatedStyle style) {
    return margin(style).top()
        + style.getPaddingRect(0, context).top()
        + style.getBorder(context).top();
  }

  /**
   * The distance from the head of a line to the baseline, in dots, as the renderer computes it for
   * the font of the document's text: lines of another face stand on the same grid.
   */
  public double baselineInLine(CalculatedStyle style) {
    EditionFont text = textFont();
    double size = font(style).getSize2D();
    double ascent = text.ascent() / text.getSize2D() * size;
    double descent = text.descent() / text.getSize2D() * size;
    double lineHeight = style.getLineHeight(context);
    double lead = Math.round((lineHeight - size) / 2);
    if (lead > 0) {
      lead = Math.round((lineHeight - ascent - descent) / 2);
    }
    return lead + ascent;
  }

  private EditionFont textFont() {
    EditionFont known = textFont;
    if (known == null) {
      Element root = sheets.document().getDocumentElement();
      List<Element> bodies = Elements.named(sheets.document(), "body");
      known = font(of(bodies.isEmpty() ? root : bodies.get(0)));
      textFont = known;
    }
    return known;
  }

  /** The margins, in dots; those in per cent are 0. */
  RectPropertySet margin(CalculatedStyle style) {
    return style.getMarginRect(0, context);
  }

  /** A length in dots as a value of CSS. */
  String px(double dots) {
    return String.format(Locale.ROOT, "%.4fpx", dots / context.getDotsPerPixel());
  }

  /** The height of a line, in dots. */
  public double lineHeight(CalculatedStyle style) {
    return style.getLineHeight(context);
  }

  /** The dots of a CSS pixel. */
  public double dotsPerPixel() {
    return context.getDotsPerPixel();
  }

  /** A width that does not depend on the block around, in dots; 0 if a style has none. */
  double absolute(CalculatedStyle style, CSSName name) {
    return style.valueByName(name) instanceof IdentValue || !style.hasAbsoluteUnit(name)
        ? 0
        : style.getFloatPropertyProportionalWidth(name, 0, context);
  }

  /** A width in per cent of the block around; 0 if a style has none. */
  double percent(CalculatedStyle style, CSSName name) {
    return style.valueByName(name) instanceof IdentValue || style.hasAbsoluteUnit(name)
        ? 0
        : style.asFloat(name);
  }

  /**
   * A declared width, in dots; 0 if a style has none.
   *
   * @param around the width of the content of the block around, in dots
   */
  double declared(CalculatedStyle style, CSSName name, double around) {
    return style.valueByName(name) instanceof IdentValue
        ? 0
        : style.getFloatPropertyProportionalWidth(name, (float) around, context);
  }

  /** The margin before a block, in dots; 0 if it is automatic. */
  double marginLeft(CalculatedStyle style, double around) {
    return style.isAutoLeftMargin() ? 0 : style.getMarginRect((float) around, context).left();
  }

  /** The margin after a block, in dots; 0 if it is automatic. */
  double marginRight(CalculatedStyle style, double around) {
    return style.isAutoRightMargin() ? 0 : style.getMarginRect((float) around, context).right();
  }

  /** The padding and borders beside the content of a block, in dots. */
  double sides(CalculatedStyle style, double around) {
    return style.getPaddingRect((float) around, context).width() + style.getBorder(context).width();
  }

  /** The borders of a style, in dots; those that count where borders collapse. */
  BorderPropertySet border(CalculatedStyle style) {
    return style.getBorder(context);
  }

  /** The borders that the style of a row or a row group declares, in dots. */
  BorderPropertySet declaredBorder(CalculatedStyle style) {
    return style.getDeclaredBorder(context);
  }

  /** The padding after the content of a block, in dots. */
  double rightPadding(CalculatedStyle style, double around) {
    return style.getPaddingRect((float) around, context).right();
  }

  /** The padding at the sides of a block, in whole dots as the renderer rounds them. */
  int padding(CalculatedStyle style, double around) {
    RectPropertySet padding = style.getPaddingRect((float) around, context);
    return (int) padding.left() + (int) padding.right();
  }

  /** The declarations that halve the padding at the sides of a block. */
  String halfPadding(CalculatedStyle style, double around) {
    RectPropertySet padding = style.getPaddingRect((float) around, context);
    double halfPixels = 2 * dotsPerPixel();
    return String.format(
        Locale.ROOT,
        "padding-left: %.3fpx; padding-right: %.3fpx",
        padding.left() / halfPixels,
        padding.right() / halfPixels);
  }

  /** The space between the columns of a table, in dots. */
  int columnSpacing(CalculatedStyle table) {
    return table.getBorderHSpacing(context);
  }

  public double indent(CalculatedStyle style, double measure) {
    return style.getFloatPropertyProportionalWidth(CSSName.TEXT_INDENT, (float) measure, context);
  }

  /** How lines fill the measure; empty if none ends at it. */
  Optional<Alignment> alignment(CalculatedStyle style) {
    if (isUnbroken(style)) {
      return Optional.empty();
    }
    boolean justified = style.isIdent(CSSName.TEXT_ALIGN, IdentValue.JUSTIFY);
    return Optional.of(justified ? Alignment.JUSTIFIED : Alignment.RAGGED);
  }

  /** Where lines stand that do not fill the measure. */
  LineSetter.Align align(CalculatedStyle style) {
    IdentValue align = style.getIdent(CSSName.TEXT_ALIGN);
    if (align == IdentValue.CENTER) {
      return LineSetter.Align.CENTER;
    }
    return align == IdentValue.RIGHT || align == IdentValue.END
        ? LineSetter.Align.END
        : LineSetter.Align.START;
  }

  /** Whether line ends are kept, but no other white space. */
  boolean keepsLinesOnly(CalculatedStyle style) {
    return style.getWhitespace() == IdentValue.PRE_LINE;
  }

  /**
   * The height of a block's content.
   *
   * @param automatic that of what is in it, which it has if style sheets set none
   */
  double contentHeight(CalculatedStyle style, double automatic) {
    if (style.isAutoHeight() || !style.hasAbsoluteUnit(CSSName.HEIGHT)) {
      return automatic;
    }
    double edges = style.getPaddingRect(0, context).height() + style.getBorder(context).height();
    return style.getFloatPropertyProportionalHeight(CSSName.HEIGHT, 0, context)
        - (style.isBorderBox() ? edges : 0);
  }

  /** A block of lines with the margin, the border and the padding of its style. */
  BlockInLine blockInLine(
      CalculatedStyle style, double around, List<Line> lines, double width, double height) {
    RectPropertySet margin = style.getMarginRect((float) around, context);
    RectPropertySet padding = style.getPaddingRect((float) around, context);
    BorderPropertySet border = style.getBorder(context);
    return new BlockInLine(
        style,
        lines,
        margin.left() + border.left() + padding.left(),
        margin.right() + border.right() + padding.right(),
        margin.top() + border.top() + padding.top(),
        margin.bottom() + border.bottom() + padding.bottom(),
        margin.left(),
        margin.right(),
        margin.top(),
        margin.bottom(),
        width,
        height);
  }

  /** The padding before the content of a block, in dots. */
  double leftPadding(CalculatedStyle style, double around) {
    return style.getPaddingRect((float) around, context).left();
  }

  /** The top margin, in px. */
  double marginTop(CalculatedStyle style) {
    return style.getMarginRect(0, context).top() / context.getDotsPerPixel();
  }

  /** The bottom margin, in px. */
  double marginBottom(CalculatedStyle style) {
    return style.getMarginRect(0, context).bottom() / context.getDotsPerPixel();
  }

  boolean isCaptionBelow(CalculatedStyle caption) {
    return caption.isIdent(CSSName.CAPTION_SIDE, IdentValue.BOTTOM);
  }

  /** Whether {@code vertical-align} raises an element by a length. */
  boolean isRaisedByLength(CalculatedStyle style) {
    return style.isLength(CSSName.VERTICAL_ALIGN);
  }

  /** How far {@code vertical-align} raises an element by a length, in dots. */
  double raised(CalculatedStyle style) {
    return style.getFloatPropertyProportionalTo(
        CSSName.VERTICAL_ALIGN, style.getLineHeight(context), context);
  }

  /** What lengths of style sheets refer to. */
  LayoutContext context() {
    return context;
  }

  /** The letter-spacing, in dots. */
  double letterSpacing(CalculatedStyle style) {
    return style.hasLetterSpacing()
        ? style.getFloatPropertyProportionalWidth(CSSName.LETTER_SPACING, 0, context)
        : 0;
  }

  public EditionFont font(CalculatedStyle style) {
    return (EditionFont) style.getFSFont(context);
  }

  /** The margin, border and padding before an element's content, in dots. */
  public double leftEdge(CalculatedStyle style, double around) {
    return style.getMarginRect((float) around, context).left()
        + style.getPaddingRect((float) around, context).left()
        + style.getBorder(context).left();
  }

  /** The margin, border and padding after an element's content, in dots. */
  public double rightEdge(CalculatedStyle style, double around) {
    return style.getMarginRect((float) around, context).right()
        + style.getPaddingRect((float) around, context).right()
        + style.getBorder(context).right();
  }

  boolean isPreformatted(CalculatedStyle style) {
    return PREFORMATTED.contains(style.getWhitespace());
  }

  /** Whether white space and line ends are kept, and long lines are wrapped. */
  boolean isWrapped(CalculatedStyle style) {
    return style.getWhitespace() == IdentValue.PRE_WRAP;
  }

  /** The width of a tab, in spaces. */
  int tabSize(CalculatedStyle style) {
    return (int) style.asFloat(CSSName.TAB_SIZE);
  }

  boolean isUnbroken(CalculatedStyle style) {
    return style.getWhitespace() == IdentValue.NOWRAP;
  }

  /**
   * Whether an inline element is raised or lowered text by its style or its name; a note call is
   * one, whatever its style.
   */
  boolean isRaised(Element element, CalculatedStyle style) {
    return RAISED.contains(element.getTagName())
        || isCall(element)
        || style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)
        || style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUB);
  }

  /** Whether an element is the call of a note. */
  boolean isCall(Element element) {
    return Names.has(element, Names.NOTE_CALL);
  }

  /** Whether a node is laid out as a block, which ends the line before it. */
  public boolean isBlock(Node node) {
    if (!(node instanceof Element element)) {
      return false;
    }
    CalculatedStyle style = of(element);
    return !style.isInline() && !style.isInlineBlock() && !style.isInlineTable();
  }

  boolean isOutOfFlow(CalculatedStyle style) {
    return style.isFloated()
        || style.isAbsolute()
        || style.isFixed()
        || style.isRunning()
        || style.isFootnote();
  }

  boolean isTable(CalculatedStyle style) {
    return style.isTable() || style.isInlineTable();
  }
}
