package io.github.huozi.pdf.margin;

import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.RectPropertySet;
import io.github.huozi.pdf.paint.ContentWriter;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is around a text: margin, border and padding, and the colour behind it. Lengths are in dots.
 *
 * @param margin the widths of the margin
 * @param border the widths of the border
 * @param padding the widths of the padding
 * @param top the colour of the upper border
 * @param right the colour of the right border
 * @param bottom the colour of the lower border
 * @param left the colour of the left border
 * @param background the colour behind the text and its padding
 */
record Edges(
    Sides margin,
    Sides border,
    Sides padding,
    Optional<PrintedColor> top,
    Optional<PrintedColor> right,
    Optional<PrintedColor> bottom,
    Optional<PrintedColor> left,
    Optional<PrintedColor> background) {

  /** A width for each side of a box. */
  record Sides(double top, double right, double bottom, double left) {

    private static Sides of(RectPropertySet set) {
      return new Sides(set.top(), set.right(), set.bottom(), set.left());
    }
  }

  /** A rectangle on a page, from its upper left corner. */
  record Area(double x, double y, double width, double height) {

    private Area inside(Sides sides) {
      return new Area(
          x + sides.left,
          y + sides.top,
          width - sides.left - sides.right,
          height - sides.top - sides.bottom);
    }
  }

  /**
   * The edges of a style.
   *
   * @param around the width to which percentages refer
   */
  static Edges of(CalculatedStyle style, double around, CssContext context) {
    BorderPropertySet border = style.getBorder(context);
    return new Edges(
        Sides.of(style.getMarginRect((float) around, context)),
        Sides.of(border),
        Sides.of(style.getPaddingRect((float) around, context)),
        ink(border.topStyle(), border.topColor()),
        ink(border.rightStyle(), border.rightColor()),
        ink(border.bottomStyle(), border.bottomColor()),
        ink(border.leftStyle(), border.leftColor()),
        printed(style.getBackgroundColor()));
  }

  private static Optional<PrintedColor> ink(@Nullable IdentValue style, @Nullable FSColor color) {
    return style == null || style == IdentValue.NONE || style == IdentValue.HIDDEN
        ? Optional.empty()
        : printed(color);
  }

  /** A colour on white paper; empty if it is transparent. */
  static Optional<PrintedColor> printed(@Nullable FSColor color) {
    return Optional.of(PrintedColor.of(color))
        .filter(ink -> ink.alpha() > 0)
        .map(PrintedColor::onWhite);
  }

  double width() {
    return margin.left + margin.right + border.left + border.right + padding.left + padding.right;
  }

  double height() {
    return margin.top + margin.bottom + border.top + border.bottom + padding.top + padding.bottom;
  }

  /** The area of the content of a box. */
  Area content(Area box) {
    return box.inside(margin).inside(border).inside(padding);
  }

  /** Draws border and background of a box. */
  void draw(Area box, ContentWriter out) {
    Area outer = box.inside(margin);
    Area inner = outer.inside(border);
    fill(background, inner, out);
    fill(top, new Area(outer.x, outer.y, outer.width, border.top), out);
    fill(bottom, new Area(outer.x, inner.y + inner.height, outer.width, border.bottom), out);
    fill(left, new Area(outer.x, inner.y, border.left, inner.height), out);
    fill(right, new Area(inner.x + inner.width, inner.y, border.right, inner.height), out);
  }

  private static void fill(Optional<PrintedColor> ink, Area area, ContentWriter out) {
    if (ink.isPresent() && area.width > 0 && area.height > 0) {
      out.setInk(ink.get());
      out.fill(new Rectangle2D.Double(area.x, area.y, area.width, area.height));
    }
  }
}
