package io.github.huozi.pdf.image;

import com.openhtmltopdf.css.constants.CSSName;
import com.openhtmltopdf.css.constants.IdentValue;
import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.css.style.CssContext;

/**
 * The printed size of an image (CSS 2.1 §10.3.2, §10.4), in dots. The minimum and maximum of a
 * width or height scale the image in proportion.
 */
record ImageSize(double width, double height) {

  /** An unknown width of the block around. */
  static final double ENDLESS = 1e9;

  /**
   * Computes a size.
   *
   * @param asked the size by the image's attributes, where the style has none
   * @param own the size in the image's file
   * @param around the width of the content of the block around; {@link #ENDLESS} if unknown
   */
  static ImageSize of(
      CalculatedStyle style, AskedSize asked, ImageSize own, double around, CssContext css) {
    double known = around < ENDLESS ? around : 0;
    double edges = style.getPaddingRect((float) known, css).width() + style.getBorder(css).width();
    double margins = style.getMarginRect((float) known, css).width();
    double tall = style.getPaddingRect((float) known, css).height() + style.getBorder(css).height();
    double inWidth = style.isBorderBox() ? edges : 0;
    double inHeight = style.isBorderBox() ? tall : 0;

    double width = width(style, CSSName.WIDTH, around, css) - inWidth;
    double em = style.getFont(css).size;
    if (Double.isNaN(width)) {
      width = asked.width(around < ENDLESS ? around : Double.NaN, css.getDotsPerPixel(), em);
    }
    double height = height(style, CSSName.HEIGHT, css) - inHeight;
    if (Double.isNaN(height)) {
      height = asked.height(css.getDotsPerPixel(), em);
    }
    ImageSize wanted = own.stretched(width, height);

    double most = width(style, CSSName.MAX_WIDTH, around, css) - inWidth;
    if (!Double.isNaN(most)) {
      // With its edges, an image must not be wider than the block around it.
      most = Math.max(1, Math.min(most, around - edges - margins));
    }
    double highest = height(style, CSSName.MAX_HEIGHT, css) - inHeight;
    ImageSize limited =
        wanted.scaled(
            Math.min(1, Math.min(ratio(most, wanted.width), ratio(highest, wanted.height))));

    double least = width(style, CSSName.MIN_WIDTH, around, css) - inWidth;
    double lowest = height(style, CSSName.MIN_HEIGHT, css) - inHeight;
    double larger =
        Math.max(
            Double.isNaN(least) ? 1 : least / limited.width,
            Double.isNaN(lowest) ? 1 : lowest / limited.height);
    return limited.scaled(Math.max(1, larger));
  }

  /** This size with another width, height or both, where those are positive numbers. */
  private ImageSize stretched(double toWidth, double toHeight) {
    boolean hasWidth = toWidth > 0;
    boolean hasHeight = toHeight > 0;
    if (hasWidth && hasHeight) {
      return new ImageSize(toWidth, toHeight);
    } else if (hasWidth) {
      return scaled(toWidth / width);
    }
    return hasHeight ? scaled(toHeight / height) : this;
  }

  /** The size of the image lying on its side. */
  ImageSize turned() {
    double side = height;
    double foot = width;
    return new ImageSize(side, foot);
  }

  ImageSize scaled(double by) {
    return new ImageSize(width * by, height * by);
  }

  private static double ratio(double limit, double length) {
    return Double.isNaN(limit) ? 1 : limit / length;
  }

  /** A property of the width; NaN if it is not set, or relative to an unknown width. */
  private static double width(CalculatedStyle style, CSSName name, double around, CssContext css) {
    boolean absolute = style.hasAbsoluteUnit(name);
    if (isUnset(style, name) || (!absolute && around >= ENDLESS)) {
      return Double.NaN;
    }
    return style.getFloatPropertyProportionalTo(name, (float) around, css);
  }

  /** A property of the height; NaN if it is not set, or relative, since the block's is unknown. */
  private static double height(CalculatedStyle style, CSSName name, CssContext css) {
    return isUnset(style, name) || !style.hasAbsoluteUnit(name)
        ? Double.NaN
        : style.getFloatPropertyProportionalTo(name, 0, css);
  }

  private static boolean isUnset(CalculatedStyle style, CSSName name) {
    return style.valueByName(name) instanceof IdentValue;
  }
}
