package io.github.huozi.pdf.image;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size that the attributes of an image ask for (HTML §15.4.3): in px, in em, or as a part of
 * the width around. A style sheet's size takes precedence.
 */
record AskedSize(Length width, Length height) {

  private static final Length NO_LENGTH = new Length(Double.NaN, "px");

  static final AskedSize NONE = new AskedSize(NO_LENGTH, NO_LENGTH);

  private static final Pattern LENGTH =
      Pattern.compile("\\s*(\\d{1,6}(?:\\.\\d{1,6})?)(px|em|%)?\\s*");

  /**
   * A length.
   *
   * @param amount NaN if there is none
   * @param unit {@code px}, {@code em} or {@code %}
   */
  record Length(double amount, String unit) {}

  /** Reads the two attributes; one that is no length counts as none. */
  static AskedSize of(String width, String height) {
    Length tall = length(height);
    // The height around is not known.
    return new AskedSize(length(width), tall.unit.equals("%") ? NO_LENGTH : tall);
  }

  private static Length length(String length) {
    Matcher matcher = LENGTH.matcher(length);
    return matcher.matches()
        ? new Length(
            Double.parseDouble(matcher.group(1)),
            matcher.group(2) == null ? "px" : matcher.group(2))
        : NO_LENGTH;
  }

  /**
   * The width in dots; NaN if there is none.
   *
   * @param around the width of the content of the block around, in dots
   * @param em the size of the text around, in dots
   */
  double width(double around, double dotsPerPixel, double em) {
    return width.unit.equals("%") ? width.amount / 100 * around : dots(width, dotsPerPixel, em);
  }

  /** The height in dots; NaN if there is none. */
  double height(double dotsPerPixel, double em) {
    return dots(height, dotsPerPixel, em);
  }

  private static double dots(Length length, double dotsPerPixel, double em) {
    return length.amount * (length.unit.equals("em") ? em : dotsPerPixel);
  }
}
