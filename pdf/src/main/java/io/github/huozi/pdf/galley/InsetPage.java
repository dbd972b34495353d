package io.github.huozi.pdf.galley;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.render.PageBox;
import io.github.huozi.pdf.style.TextPlace;

/**
 * A page of a galley whose text begins below its upper edge. The renderer paints a box on every
 * page that it touches, and glyphs reach a little beyond their line: without this room, the first
 * line of a page would be painted on the page before as well.
 */
final class InsetPage extends PageBox {

  private static final int MOST = 300;

  private final int inset;

  /**
   * @param page the page with the margins of the style sheets
   */
  InsetPage(PageBox page, CssContext context) {
    setPageInfo(page.getPageInfo());
    setStyle(page.getStyle());
    setOuterPageWidth(page.getOuterPageWidth());
    inset = inset(page, context);
  }

  /** The distance from the page's upper edge down to its text, in dots. */
  int inset() {
    return inset;
  }

  /** The distance from the upper edge of a page down to its text, in dots. */
  static int inset(PageBox page, CssContext context) {
    int top = TextPlace.top(page, context);
    int bottom = TextPlace.bottom(page, context);
    return Math.max(0, Math.min(MOST, Math.min(top, bottom)));
  }

  @Override
  public int getMarginBorderPadding(CssContext context, int which) {
    int margin = super.getMarginBorderPadding(context, which);
    return which == CalculatedStyle.TOP || which == CalculatedStyle.BOTTOM
        ? margin - inset
        : margin;
  }
}
