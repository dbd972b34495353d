package io.github.huozi.pdf.style;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.render.PageBox;

/** The distances of a page's text from the edges of the page, in dots. */
public final class TextPlace {

  private TextPlace() {}

  public static int left(PageBox page, CssContext context) {
    return page.getMarginBorderPadding(context, CalculatedStyle.LEFT);
  }

  public static int right(PageBox page, CssContext context) {
    return page.getMarginBorderPadding(context, CalculatedStyle.RIGHT);
  }

  public static int top(PageBox page, CssContext context) {
    return page.getMarginBorderPadding(context, CalculatedStyle.TOP);
  }

  public static int bottom(PageBox page, CssContext context) {
    return page.getMarginBorderPadding(context, CalculatedStyle.BOTTOM);
  }
}
