package io.github.huozi.pdf.margin;

import io.github.huozi.pdf.paint.ContentWriter;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.pdf.style.Sides;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * The edges of a text: margin, border and padding, and the colour behind it. Lengths are in dots.
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

  /** A rectangle on a page, from its upper left corner. */
  record Area(double x, double y, double width, double height) {

    private Area inside(Sides sides) {
      return new Area(
          x + sides.left(),
          y + sides.top(),
          width - sides.left() - sides.right(),
          height - sides.top() - sides.bottom());
    }
  }

  /**
   * The edges of a style.
   *
   * @param around the width to which percentages refer
   */
  static Edges of(ElementStyle style, double around) {
    ElementStyle.Inks inks = style.borderInks();
    return new Edges(
        style.margin(around),
        style.border(),
        style.padding(around),
        inks.top(),
        inks.right(),
        inks.bottom(),
        inks.left(),
        style.groundColor().onPaper());
  }

  double width() {
    return (double) margin.left()
        + margin.right()
        + border.left()
        + border.right()
        + padding.left()
        + padding.right();
  }

  double height() {
    return (double) margin.top()
        + margin.bottom()
        + border.top()
        + border.bottom()
        + padding.top()
        + padding.bottom();
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
    fill(top, new Area(outer.x, outer.y, outer.width, border.top()), out);
    fill(bottom, new Area(outer.x, inner.y + inner.height, outer.width, border.bottom()), out);
    fill(left, new Area(outer.x, inner.y, border.left(), inner.height), out);
    fill(right, new Area(inner.x + inner.width, inner.y, border.right(), inner.height), out);
  }

  private static void fill(Optional<PrintedColor> ink, Area area, ContentWriter out) {
    if (ink.isPresent() && area.width > 0 && area.height > 0) {
      out.setInk(ink.get());
      out.fill(new Rectangle2D.Double(area.x, area.y, area.width, area.height));
    }
  }
}
