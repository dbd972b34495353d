package io.github.huozi.pdf.layout;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.newmatch.CascadedStyle;
import com.openhtmltopdf.css.parser.FSFunction;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.sheet.PropertyDeclaration;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.layout.Layer;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.model.Names;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.font.EditionFontResolver;
import io.github.huozi.pdf.font.TypeFeatures;
import io.github.huozi.pdf.style.BreakStyle;
import io.github.huozi.pdf.style.PrintStyles;
import io.github.huozi.typography.Paragraph.Alignment;
import io.github.huozi.typography.TextSetting;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The computed styles of a document's elements, before layout. */
public final class Styles {

  /** The number of a page, in figures or Roman. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}|[ivxlc]{1,6}");

  /** Elements whose text is raised or lowered. */
  private static final Set<String> RAISED = Set.of("sup", "sub");

  private static final Set<IdentValue> PREFORMATTED =
      Set.of(IdentValue.PRE, IdentValue.PRE_WRAP, IdentValue.PRE_LINE);

  private final SharedContext shared;
  private final LayoutContext context;
  private final PrintStyles sheets;

  public Styles(SharedContext shared) {
    this.shared = shared;
    this.sheets = PrintStyles.of(shared);
    this.context = shared.newLayoutContextInstance();
    context.setFontContext(new FontContext() {});
  }

  public CalculatedStyle of(Element element) {
    return shared.getStyle(element);
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
    EditionFontResolver fonts = (EditionFontResolver) shared.getFontResolver();
    return fonts.font(shared, of(element).getFont(context), features(element));
  }

  /** What the style sheets say about page breaks around and in an element. */
  public BreakStyle breaks(Element element) {
    of(element);
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

  /** The distance from the head of a line to the baseline, as the renderer computes it, in dots. */
  public double baselineInLine(CalculatedStyle style) {
    EditionFont font = font(style);
    double lineHeight = style.getLineHeight(context);
    double lead = Math.round((lineHeight - font.getSize2D()) / 2);
    if (lead > 0) {
      lead = Math.round((lineHeight - font.ascent() - font.descent()) / 2);
    }
    return lead + font.ascent();
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
        "; padding-left: %.3fpx !important; padding-right: %.3fpx !important",
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

  Alignment alignment(CalculatedStyle style) {
    return style.isIdent(CSSName.TEXT_ALIGN, IdentValue.JUSTIFY)
        ? Alignment.JUSTIFIED
        : Alignment.RAGGED;
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

  boolean isOnBaseline(CalculatedStyle style) {
    return style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.BASELINE);
  }

  /** Whether an inline element is raised or lowered by its style. */
  boolean isShifted(CalculatedStyle style) {
    return style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUPER)
        || style.isIdent(CSSName.VERTICAL_ALIGN, IdentValue.SUB)
        || !(style.valueByName(CSSName.VERTICAL_ALIGN) instanceof IdentValue);
  }

  /** Whether an inline element has the line height and the baseline of its block. */
  boolean isAlignedWith(CalculatedStyle style, CalculatedStyle block) {
    return Math.abs(style.getLineHeight(context) - block.getLineHeight(context)) < 1
        && Math.abs(baseline(style) - baseline(block)) < 1;
  }

  /** The declarations that give an inline element the line height and the baseline of its block. */
  String alignedWith(CalculatedStyle style, CalculatedStyle block) {
    StringBuilder families = new StringBuilder();
    for (String family : style.getFont(context).families) {
      families.append('"').append(family.replace("\"", "")).append("\", ");
    }
    families.append(EditionFont.baselineFamily(baseline(block)));
    return String.format(
        Locale.ROOT,
        "; font-family: %s; line-height: %.4fpx",
        families,
        block.getLineHeight(context) / context.getDotsPerPixel());
  }

  private double baseline(CalculatedStyle style) {
    EditionFont font = font(style);
    return font.ascent() - font.descent();
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

  /** Whether a style sheet adds text before or after that of an element. */
  boolean hasGeneratedContent(Element element) {
    return shared.getCss().getPseudoElementStyle(element, "before") != null
        || shared.getCss().getPseudoElementStyle(element, "after") != null;
  }

  /** About the length of the text that a style sheet adds to an element, in em. */
  double generatedLength(Element element) {
    double length = 0;
    for (String place : List.of("before", "after")) {
      CascadedStyle style = shared.getCss().getPseudoElementStyle(element, place);
      PropertyDeclaration content = style == null ? null : style.propertyByName(CSSName.CONTENT);
      if (content != null
          && content.getValue() instanceof PropertyValue list
          && list.getValues() != null) {
        for (PropertyValue value : list.getValues()) {
          length += value.getStringValue() == null ? 1 : value.getStringValue().length();
        }
      }
    }
    return length;
  }

  /**
   * Whether a style sheet adds nothing to an element but a page number at its end, after a leader;
   * in text that is not justified also without one, as the contents have it in Latin script.
   */
  boolean endsInPageNumber(Element element) {
    CascadedStyle after = shared.getCss().getPseudoElementStyle(element, "after");
    if (after == null || shared.getCss().getPseudoElementStyle(element, "before") != null) {
      return false;
    }
    PropertyDeclaration content = after.propertyByName(CSSName.CONTENT);
    if (content == null
        || !(content.getValue() instanceof PropertyValue list)
        || list.getValues().isEmpty()) {
      return false;
    }
    PropertyValue first = list.getValues().get(0);
    FSFunction function = first.getFunction();
    return function != null
        ? function.getName().equals("leader")
        : list.getValues().size() == 1
            && first.getStringValue() != null
            && NUMBER.matcher(first.getStringValue()).matches()
            && of(element).getIdent(CSSName.TEXT_ALIGN) != IdentValue.JUSTIFY;
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

  /** Whether text is set as written, with case and spacing unchanged. */
  boolean isPlain(CalculatedStyle style) {
    return letterSpacing(style) == 0
        && style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.NONE)
        && style.isIdent(CSSName.FONT_VARIANT, IdentValue.NORMAL);
  }
}
