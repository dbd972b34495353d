package io.github.huozi.pdf.image;

import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.ElementStyle.Size;

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
      ElementStyle style, AskedSize asked, ImageSize own, double around, double dotsPerPixel) {
    double known = around < ENDLESS ? around : 0;
    double edges = style.sides(known);
    double margins = style.margin(known).width();
    double tall = style.edgesHeight(known);
    double inWidth = style.isBorderBox() ? edges : 0;
    double inHeight = style.isBorderBox() ? tall : 0;

    double width = width(style, Size.WIDTH, around) - inWidth;
    double em = style.fontSize();
    if (Double.isNaN(width)) {
      width = asked.width(around < ENDLESS ? around : Double.NaN, dotsPerPixel, em);
    }
    double height = height(style, Size.HEIGHT) - inHeight;
    if (Double.isNaN(height)) {
      height = asked.height(dotsPerPixel, em);
    }
    ImageSize wanted = own.stretched(width, height);

    double most = width(style, Size.MAX_WIDTH, around) - inWidth;
    if (!Double.isNaN(most)) {
      // With its edges, an image must not be wider than the block around it.
      most = Math.max(1, Math.min(most, around - edges - margins));
    }
    double highest = height(style, Size.MAX_HEIGHT) - inHeight;
    ImageSize limited =
        wanted.scaled(
            Math.min(1, Math.min(ratio(most, wanted.width), ratio(highest, wanted.height))));

    double least = width(style, Size.MIN_WIDTH, around) - inWidth;
    double lowest = height(style, Size.MIN_HEIGHT) - inHeight;
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
  private static double width(ElementStyle style, Size size, double around) {
    return style.isSet(size) && (style.isAbsolute(size) || around < ENDLESS)
        ? style.declared(size, around)
        : Double.NaN;
  }

  /** A property of the height; NaN if it is not set, or relative, since the block's is unknown. */
  private static double height(ElementStyle style, Size size) {
    return style.isSet(size) && style.isAbsolute(size) ? style.declared(size, 0) : Double.NaN;
  }
}
