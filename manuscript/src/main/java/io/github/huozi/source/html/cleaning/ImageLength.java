package io.github.huozi.source.html.cleaning;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The width or height that an author gives an image. */
final class ImageLength {

  private static final Pattern LENGTH =
      Pattern.compile("(\\d{1,5}|\\d{0,5}\\.\\d{1,6})\\s*(px|%|mm|cm|in|pt|pc|em)?");

  private static final BigDecimal MOST = BigDecimal.valueOf(9_999);
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private ImageLength() {}

  /**
   * A length as the later stages read it: a number of px (CSS Values 4, §6.2: 96 to the inch), a
   * number of em, or a percentage.
   *
   * @return empty if it is none, or zero, or more than 9,999 px
   */
  static Optional<String> of(String given) {
    Matcher length = LENGTH.matcher(given.toLowerCase(Locale.ROOT));
    if (!length.matches()) {
      return Optional.empty();
    }
    String unit = length.group(2) == null ? "px" : length.group(2);
    BigDecimal number = new BigDecimal(length.group(1)).multiply(pixels(unit));
    BigDecimal rounded = number.round(new MathContext(6)).stripTrailingZeros();
    boolean relative = unit.equals("%") || unit.equals("em");
    if (rounded.signum() == 0 || rounded.compareTo(unit.equals("%") ? WHOLE : MOST) > 0) {
      return Optional.empty();
    }
    return Optional.of(rounded.toPlainString() + (relative ? unit : ""));
  }

  /** The number of px that a unit has; 1 for a relative unit. */
  private static BigDecimal pixels(String unit) {
    return switch (unit) {
      case "in" -> BigDecimal.valueOf(96);
      case "cm" -> BigDecimal.valueOf(96).divide(new BigDecimal("2.54"), MathContext.DECIMAL64);
      case "mm" -> BigDecimal.valueOf(96).divide(new BigDecimal("25.4"), MathContext.DECIMAL64);
      case "pt" -> BigDecimal.valueOf(4).divide(BigDecimal.valueOf(3), MathContext.DECIMAL64);
      case "pc" -> BigDecimal.valueOf(16);
      default -> BigDecimal.ONE;
    };
  }
}
