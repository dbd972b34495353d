package io.github.huozi.pdf.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size that the attributes of an image ask for (HTML §15.4.3). A style sheet's size takes
 * precedence.
 *
 * @param width in px; NaN if there is none
 * @param part the width as a part of the width around; NaN if there is none
 * @param height in px; NaN if there is none
 */
record AskedSize(double width, double part, double height) {

  static final AskedSize NONE = new AskedSize(Double.NaN, Double.NaN, Double.NaN);

  private static final Pattern LENGTH =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,6})?)(px|%)?\\s*");

  /** Reads the two attributes; one that is no length counts as none. */
  static AskedSize of(String width, String height) {
    boolean relative = width.strip().endsWith("%");
    return new AskedSize(
        relative ? Double.NaN : number(width),
        relative ? number(width) / 100 : Double.NaN,
        height.strip().endsWith("%") ? Double.NaN : number(height));
  }

  private static double number(String length) {
    Matcher matcher = LENGTH.matcher(length);
    return matcher.matches() ? Double.parseDouble(matcher.group(1)) : Double.NaN;
  }

  /**
   * The width in dots; NaN if there is none.
   *
   * @param around the width of the content of the block around, in dots
   */
  double width(double around, double dotsPerPixel) {
    return Double.isNaN(part) ? width * dotsPerPixel : part * around;
  }

  /** The height in dots; NaN if there is none. */
  double height(double dotsPerPixel) {
    return height * dotsPerPixel;
  }
}
