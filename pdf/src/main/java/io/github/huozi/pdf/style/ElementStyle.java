package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.CSSPrimitiveValue;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.PropertyValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.FSDerivedValue;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.ListValue;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.layout.InlineBoxing;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import com.openhtmltopdf.render.TextDecoration;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.typography.Paragraph.Alignment;
import java.awt.Rectangle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The computed style of an element or a box. Lengths are in dots where nothing else is said; {@code
 * around} is the width of the content of the block around.
 */
public final class ElementStyle {

  private static final Set<IdentValue> PREFORMATTED =
      Set.of(IdentValue.PRE, IdentValue.PRE_WRAP, IdentValue.PRE_LINE);

  private final CalculatedStyle style;
  private final CssContext context;

  ElementStyle(CalculatedStyle style, CssContext context) {
    this.style = style;
    this.context = context;
  }

  /** The style of a box. */
  public static ElementStyle of(Box box, CssContext context) {
    return new ElementStyle(box.getStyle(), context);
  }

  /** The style in the form that the renderer reads. */
  CalculatedStyle computed() {
    return style;
  }

  /** Gives a box this style. */
  public void give(Box box) {
    box.setStyle(style);
  }

  /** The properties of the size of a box. */
  public enum Size {
    WIDTH,
    MIN_WIDTH,
    MAX_WIDTH,
    HEIGHT,
    MIN_HEIGHT,
    MAX_HEIGHT
  }

  private static CSSName property(Size size) {
    return switch (size) {
      case WIDTH -> CSSName.WIDTH;
      case MIN_WIDTH -> CSSName.MIN_WIDTH;
      case MAX_WIDTH -> CSSName.MAX_WIDTH;
      case HEIGHT -> CSSName.HEIGHT;
      case MIN_HEIGHT -> CSSName.MIN_HEIGHT;
      case MAX_HEIGHT -> CSSName.MAX_HEIGHT;
    };
  }

  /** The style of content that is added to an element of this style. */
  public ElementStyle of(PseudoElement inside) {
    return new ElementStyle(style.deriveStyle(inside.cascaded()), context);
  }

  // Kinds of boxes.

  public boolean isDisplayNone() {
    return style.isDisplayNone();
  }

  public boolean isInline() {
    return style.isInline();
  }

  public boolean isInlineBlock() {
    return style.isInlineBlock();
  }

  public boolean isInlineTable() {
    return style.isInlineTable();
  }

  /** Tells whether the element's box stands in a line. */
  public boolean isInLine() {
    return isInline() || isInlineBlock() || isInlineTable();
  }

  public boolean isTable() {
    return style.isTable() || isInlineTable();
  }

  public boolean isListItem() {
    return style.isListItem();
  }

  public boolean isTableCell() {
    return style.isTableCell();
  }

  /** The part of a table that it makes its box. */
  public TablePart tablePart() {
    IdentValue display = style.getIdent(CSSName.DISPLAY);
    if (display == IdentValue.TABLE_CELL) {
      return TablePart.CELL;
    } else if (display == IdentValue.TABLE_ROW) {
      return TablePart.ROW;
    } else if (display == IdentValue.TABLE_ROW_GROUP
        || display == IdentValue.TABLE_HEADER_GROUP
        || display == IdentValue.TABLE_FOOTER_GROUP) {
      return TablePart.ROW_GROUP;
    } else if (display == IdentValue.TABLE_COLUMN) {
      return TablePart.COLUMN;
    } else if (display == IdentValue.TABLE_COLUMN_GROUP) {
      return TablePart.COLUMN_GROUP;
    }
    return display == IdentValue.TABLE_CAPTION ? TablePart.CAPTION : TablePart.NONE;
  }

  /** The parts of a table. */
  public enum TablePart {
    CELL,
    ROW,
    ROW_GROUP,
    COLUMN,
    COLUMN_GROUP,
    CAPTION,
    NONE
  }

  public int rowSpan() {
    return style.getRowSpan();
  }

  public int columnSpan() {
    return style.getColSpan();
  }

  public boolean collapsesBorders() {
    return style.isCollapseBorders();
  }

  public boolean isCaptionBelow() {
    return style.isIdent(CSSName.CAPTION_SIDE, IdentValue.BOTTOM);
  }

  public boolean isFloated() {
    return style.isFloated();
  }

  public boolean isFloatedLeft() {
    return style.isFloatedLeft();
  }

  public boolean isPositioned() {
    return style.isPositioned();
  }

  public boolean isFootnote() {
    return style.isFootnote();
  }

  public boolean isRunning() {
    return style.isRunning();
  }

  /** The name of a running element. */
  public String runningName() {
    return style.getRunningName();
  }

  public boolean isOutOfFlow() {
    return style.isFloated()
        || style.isAbsolute()
        || style.isFixed()
        || style.isRunning()
        || style.isFootnote();
  }

  /** Tells whether floats around it do not reach into it. */
  public boolean beginsFormattingContext() {
    return style.establishesBFC();
  }

  /** Tells whether the renderer begins a page before it. */
  public boolean forcesPageBefore() {
    return style.isForcePageBreakBefore();
  }

  // Sizes.

  public boolean isAutoWidth() {
    return style.isAutoWidth();
  }

  public boolean hasMaxWidth() {
    return !style.isMaxWidthNone();
  }

  /** Tells whether declared sizes are those of the box with its border. */
  public boolean isBorderBox() {
    return style.isBorderBox();
  }

  /** The width of a block's content. */
  public double contentWidth(double around) {
    double edges = sides(around);
    double outside = isBorderBox() ? edges : 0;
    double width =
        isAutoWidth()
            ? around - edges - margin(around).width()
            : proportional(CSSName.WIDTH, around) - outside;
    if (hasMaxWidth()) {
      width = Math.min(width, style.getMaxWidth(context, (int) around) - outside);
    }
    return Math.max(width, style.getMinWidth(context, (int) around) - outside);
  }

  /**
   * The height of a block with its edges.
   *
   * @param automatic the height of its content if the style sheets set none
   */
  public double height(double automatic) {
    boolean set = hasHeight();
    double height = set ? proportional(CSSName.HEIGHT, 0) : automatic;
    return height + (set && isBorderBox() ? 0 : edgesHeight(0)) + margin(0).height();
  }

  /**
   * The height of a block's content.
   *
   * @param automatic that of what is in it, which it has if style sheets set none
   */
  public double contentHeight(double automatic) {
    return hasHeight()
        ? proportional(CSSName.HEIGHT, 0) - (isBorderBox() ? edgesHeight(0) : 0)
        : automatic;
  }

  private boolean hasHeight() {
    return !style.isAutoHeight() && style.hasAbsoluteUnit(CSSName.HEIGHT);
  }

  /** A size that does not depend on the block around; 0 if a style has none. */
  public double absolute(Size size) {
    return isSet(size) && isAbsolute(size) ? proportional(property(size), 0) : 0;
  }

  /** A size in per cent of the block around; 0 if a style has none. */
  public double percent(Size size) {
    return isSet(size) && !isAbsolute(size) ? style.asFloat(property(size)) : 0;
  }

  /** A declared size; 0 if a style has none. */
  public double declared(Size size, double around) {
    return isSet(size) ? proportional(property(size), around) : 0;
  }

  /** Tells whether a size is a length or in per cent, and no keyword. */
  public boolean isSet(Size size) {
    return !(style.valueByName(property(size)) instanceof IdentValue);
  }

  /** Tells whether a size does not depend on the block around. */
  public boolean isAbsolute(Size size) {
    return style.hasAbsoluteUnit(property(size));
  }

  private float proportional(CSSName property, double around) {
    return style.getFloatPropertyProportionalWidth(property, (float) around, context);
  }

  /** The space between columns of text; the initial one if a style has none. */
  public double columnGap(double around, double initial) {
    return style.isIdent(CSSName.COLUMN_GAP, IdentValue.NORMAL)
        ? initial
        : style.valueByName(CSSName.COLUMN_GAP) instanceof IdentValue
            ? 0
            : proportional(CSSName.COLUMN_GAP, around);
  }

  /** The space between the columns of a table. */
  public int columnSpacing() {
    return style.getBorderHSpacing(context);
  }

  // Margins, borders and padding.

  /** The margins; those in per cent are 0 where the width around is. */
  public Sides margin(double around) {
    return Sides.of(style.getMarginRect((float) around, context));
  }

  public Sides padding(double around) {
    return Sides.of(style.getPaddingRect((float) around, context));
  }

  /** The borders; those that count where borders collapse. */
  public Sides border() {
    return Sides.of(style.getBorder(context));
  }

  /** The borders that the style of a row or a row group declares. */
  public Sides declaredBorder() {
    return Sides.of(style.getDeclaredBorder(context));
  }

  public boolean hasAutoLeftMargin() {
    return style.isAutoLeftMargin();
  }

  public boolean hasAutoRightMargin() {
    return style.isAutoRightMargin();
  }

  /** Tells whether automatic margins take the room beside it. */
  public boolean sharesRoomBeside() {
    return style.isNeedAutoMarginResolution();
  }

  /** The margin before a block; 0 if it is automatic. */
  public double marginLeft(double around) {
    return hasAutoLeftMargin() ? 0 : margin(around).left();
  }

  /** The margin after a block; 0 if it is automatic. */
  public double marginRight(double around) {
    return hasAutoRightMargin() ? 0 : margin(around).right();
  }

  /** The top margin, in px. */
  public double marginTop() {
    return margin(0).top() / context.getDotsPerPixel();
  }

  /** The bottom margin, in px. */
  public double marginBottom() {
    return margin(0).bottom() / context.getDotsPerPixel();
  }

  /** The padding and borders beside the content of a block. */
  public double sides(double around) {
    return padding(around).width() + border().width();
  }

  /** The padding and borders above and below the content of a block. */
  public double edgesHeight(double around) {
    return padding(around).height() + border().height();
  }

  /** The margin, border and padding before an element's content. */
  public double leftEdge(double around) {
    return margin(around).left() + padding(around).left() + border().left();
  }

  /** The margin, border and padding after an element's content. */
  public double rightEdge(double around) {
    return margin(around).right() + padding(around).right() + border().right();
  }

  /** The margin, border and padding above an element's content. */
  public double topEdge() {
    return margin(0).top() + padding(0).top() + border().top();
  }

  /** The padding at the sides of a block, in whole dots as the renderer rounds them. */
  public int wholePadding() {
    Sides padding = padding(0);
    return (int) padding.left() + (int) padding.right();
  }

  /** The declarations that halve the padding at the sides of a block. */
  public String halfPadding(double around) {
    Sides padding = padding(around);
    double halfPixels = 2.0 * context.getDotsPerPixel();
    return String.format(
        Locale.ROOT,
        "padding-left: %.3fpx; padding-right: %.3fpx",
        padding.left() / halfPixels,
        padding.right() / halfPixels);
  }

  // Grounds.

  public boolean hasGround() {
    return style.isHasBackground();
  }

  public boolean hasGroundColor() {
    return style.getBackgroundColor() != null;
  }

  public PrintedColor groundColor() {
    return PrintedColor.of(style.getBackgroundColor());
  }

  /**
   * The colours of the borders of a box on white paper; empty for those that are not seen.
   *
   * @param top that of the upper one, and so on
   */
  public record Inks(
      Optional<PrintedColor> top,
      Optional<PrintedColor> right,
      Optional<PrintedColor> bottom,
      Optional<PrintedColor> left) {}

  /** The colours of the borders. */
  public Inks borderInks() {
    BorderPropertySet border = style.getBorder(context);
    return new Inks(
        ink(border.topStyle(), border.topColor()),
        ink(border.rightStyle(), border.rightColor()),
        ink(border.bottomStyle(), border.bottomColor()),
        ink(border.leftStyle(), border.leftColor()));
  }

  private static Optional<PrintedColor> ink(@Nullable IdentValue style, @Nullable FSColor color) {
    return style == null || style == IdentValue.NONE || style == IdentValue.HIDDEN
        ? Optional.empty()
        : PrintedColor.of(color).onPaper();
  }

  /** Tells whether a box is behind the text. */
  public boolean isBehind() {
    return !style.isIdent(CSSName.Z_INDEX, IdentValue.AUTO) && style.asFloat(CSSName.Z_INDEX) < 0;
  }

  /** The angle by which {@code transform} rotates a box, in radians; 0 if it does not. */
  public double rotation() {
    if (style.valueByName(CSSName.TRANSFORM) instanceof ListValue transforms) {
      List<?> values = transforms.getValues();
      for (Object value : values) {
        if (value instanceof PropertyValue property
            && property.getFunction() != null
            && property.getFunction().getName().toLowerCase(Locale.ROOT).equals("rotate")
            && property.getFunction().getParameters().size() == 1) {
          return radians(property.getFunction().getParameters().get(0));
        }
      }
    }
    return 0;
  }

  private static double radians(PropertyValue angle) {
    double value = angle.getFloatValue();
    return switch (angle.getPrimitiveType()) {
      case CSSPrimitiveValue.CSS_RAD -> value;
      case CSSPrimitiveValue.CSS_GRAD -> value * Math.PI / 200;
      default -> Math.toRadians(value);
    };
  }

  /** Paints the ground of a box. */
  public void paintGround(OutputDevice device, RenderingContext page, Rectangle edge) {
    device.paintBackground(page, style, edge, edge, style.getBorder(page));
  }

  /**
   * Paints the borders of a box.
   *
   * @param sides the sides that have one, as the renderer numbers them
   */
  public void paintBorder(OutputDevice device, RenderingContext page, Rectangle edge, int sides) {
    device.paintBorder(page, style, edge, sides);
  }

  /** A style with which a box itself is not painted; what is in it has styles of its own. */
  public ElementStyle invisible() {
    CalculatedStyle copy = style.overrideStyle(style.getIdent(CSSName.DISPLAY));
    copy.getderivedValuesById()[CSSName.VISIBILITY.FS_ID] = IdentValue.HIDDEN;
    return new ElementStyle(copy, context);
  }

  /** The style of a block without an element in it. */
  public ElementStyle anonymousBlock() {
    return new ElementStyle(style.createAnonymousStyle(IdentValue.BLOCK), context);
  }

  // Text.

  public EditionFont font() {
    return (EditionFont) style.getFSFont(context);
  }

  /** The names of the families of the font, as they are written. */
  public List<String> families() {
    String @Nullable [] families = style.getFont(context).families;
    return families == null ? List.of() : List.of(families);
  }

  /** The weight of the font: a number or a keyword. */
  public String fontWeight() {
    return style.getFont(context).fontWeight.toString();
  }

  public boolean isItalic() {
    IdentValue slope = style.getFont(context).fontStyle;
    return slope == IdentValue.ITALIC || slope == IdentValue.OBLIQUE;
  }

  public float fontSize() {
    return style.getFont(context).size;
  }

  public PrintedColor color() {
    return PrintedColor.of(style.getColor());
  }

  /** The height of a line. */
  public double lineHeight() {
    return style.getLineHeight(context);
  }

  public Capitals capitals() {
    if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.UPPERCASE)) {
      return Capitals.UPPER;
    } else if (style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.LOWERCASE)) {
      return Capitals.LOWER;
    }
    return style.isIdent(CSSName.TEXT_TRANSFORM, IdentValue.CAPITALIZE)
        ? Capitals.FIRST
        : Capitals.AS_WRITTEN;
  }

  public boolean hasLetterSpacing() {
    return style.hasLetterSpacing();
  }

  public double letterSpacing() {
    return hasLetterSpacing() ? proportional(CSSName.LETTER_SPACING, 0) : 0;
  }

  /** The indent of the first line. */
  public double indent(double measure) {
    return proportional(CSSName.TEXT_INDENT, measure);
  }

  /** The least number of a paragraph's lines at the foot of a page. */
  public int orphans() {
    return (int) style.asFloat(CSSName.ORPHANS);
  }

  /** The least number of a paragraph's lines at the head of a page. */
  public int widows() {
    return (int) style.asFloat(CSSName.WIDOWS);
  }

  /** The width of a tab, in spaces. */
  public int tabSize() {
    return (int) style.asFloat(CSSName.TAB_SIZE);
  }

  /** Tells whether white space or line ends are kept. */
  public boolean isPreformatted() {
    return PREFORMATTED.contains(style.getWhitespace());
  }

  /** Tells whether lines are broken at the measure. */
  public boolean wraps() {
    return !isUnbroken() && !isAsWritten();
  }

  /** Tells whether line ends are kept, but no other white space. */
  public boolean keepsLinesOnly() {
    return style.getWhitespace() == IdentValue.PRE_LINE;
  }

  /** Tells whether white space and line ends are kept, and long lines are wrapped. */
  public boolean isWrapped() {
    return style.getWhitespace() == IdentValue.PRE_WRAP;
  }

  /**
   * Tells whether white space and line ends are kept, and lines are as long as they are written.
   */
  public boolean isAsWritten() {
    return style.getWhitespace() == IdentValue.PRE;
  }

  public boolean isUnbroken() {
    return style.getWhitespace() == IdentValue.NOWRAP;
  }

  /** The ways in which lines fill the measure; empty if none ends at it. */
  public Optional<Alignment> alignment() {
    if (isUnbroken()) {
      return Optional.empty();
    }
    return Optional.of(align() == Align.JUSTIFY ? Alignment.JUSTIFIED : Alignment.RAGGED);
  }

  /** The place of lines that do not fill the measure. */
  public Align align() {
    IdentValue align = style.getTextAlign();
    if (align == IdentValue.CENTER) {
      return Align.CENTER;
    } else if (align == IdentValue.JUSTIFY) {
      return Align.JUSTIFY;
    }
    return align == IdentValue.RIGHT || align == IdentValue.END ? Align.END : Align.START;
  }

  /** The values of {@code text-align}. */
  public enum Align {
    START,
    CENTER,
    END,
    JUSTIFY
  }

  /** The place of a box in its line, or in a cell. */
  public VerticalAlign verticalAlign() {
    if (style.isLength(CSSName.VERTICAL_ALIGN)) {
      return VerticalAlign.LENGTH;
    }
    FSDerivedValue align = style.valueByName(CSSName.VERTICAL_ALIGN);
    if (align == IdentValue.TOP || align == IdentValue.TEXT_TOP) {
      return VerticalAlign.TOP;
    } else if (align == IdentValue.BOTTOM || align == IdentValue.TEXT_BOTTOM) {
      return VerticalAlign.BOTTOM;
    } else if (align == IdentValue.MIDDLE) {
      return VerticalAlign.MIDDLE;
    } else if (align == IdentValue.SUPER) {
      return VerticalAlign.SUPER;
    }
    return align == IdentValue.SUB ? VerticalAlign.SUB : VerticalAlign.BASELINE;
  }

  /** The values of {@code vertical-align}. */
  public enum VerticalAlign {
    BASELINE,
    TOP,
    MIDDLE,
    BOTTOM,
    SUPER,
    SUB,
    LENGTH
  }

  /** The height by which {@code vertical-align} raises an element by a length; 0 if by none. */
  public double raised() {
    return verticalAlign() == VerticalAlign.LENGTH
        ? proportional(CSSName.VERTICAL_ALIGN, lineHeight())
        : 0;
  }

  /** The name of the style of a list's markers. */
  public String listStyle() {
    return style.getStringProperty(CSSName.LIST_STYLE_TYPE);
  }

  public boolean hasListImage() {
    return !style.getStringProperty(CSSName.LIST_STYLE_IMAGE).equals("none");
  }

  /**
   * A line over, under or through a text.
   *
   * @param top its upper edge, from the baseline downwards
   */
  public record Decoration(Kind kind, double top, double thickness) {

    /** The places of such a line. */
    public enum Kind {
      OVER,
      UNDER,
      THROUGH
    }
  }

  /** The lines over, under and through the text of an element. */
  public List<Decoration> decorations() {
    BlockBox box = new BlockBox();
    give(box);
    @Nullable List<TextDecoration> found =
        InlineBoxing.calculateTextDecorations(context, box, 0, style.getFSFontMetrics(context));
    return found == null ? List.of() : found.stream().map(ElementStyle::decoration).toList();
  }

  private static Decoration decoration(TextDecoration line) {
    Decoration.Kind kind =
        line.getIdentValue() == IdentValue.OVERLINE
            ? Decoration.Kind.OVER
            : line.getIdentValue() == IdentValue.UNDERLINE
                ? Decoration.Kind.UNDER
                : Decoration.Kind.THROUGH;
    return new Decoration(kind, line.getOffset(), line.getThickness());
  }
}
