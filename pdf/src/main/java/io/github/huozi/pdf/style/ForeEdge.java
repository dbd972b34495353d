package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.render.PageBox;

/**
 * The room for captions and side heads in the margin at the fore-edge: the wider margin of a page.
 * A chapter is set before it is known which of its pages are left ones. What stands in this room is
 * painted at the left edge of the text, and binding shifts it to the right or to the left.
 *
 * @param width its width, in dots
 * @param gap the space between it and the text, in dots
 */
public record ForeEdge(int width, int gap) {

  /** The space between the text and this room, in mm. */
  private static final double GAP = 4.5;

  /** The space between this room and the edge of the sheet, in mm. */
  private static final double FROM_SHEET = 8;

  /** The room that both a right-hand and a left-hand page have. */
  public static ForeEdge of(PageBox right, PageBox left, CssContext context) {
    int margin = Math.min(margin(right, context), margin(left, context));
    int gap = dots(GAP, context);
    return new ForeEdge(Math.max(0, margin - gap - dots(FROM_SHEET, context)), gap);
  }

  private static int dots(double millimetres, CssContext context) {
    return (int) Math.round(millimetres / context.getMmPerDot());
  }

  private static int margin(PageBox page, CssContext context) {
    return Math.max(TextPlace.left(page, context), TextPlace.right(page, context));
  }

  /** The distance from the left edge of a page's text to this room, in dots. */
  public int shift(PageBox page, CssContext context) {
    int left = TextPlace.left(page, context);
    int right = TextPlace.right(page, context);
    return left > right ? -gap - width : page.getContentWidth(context) + gap;
  }
}
