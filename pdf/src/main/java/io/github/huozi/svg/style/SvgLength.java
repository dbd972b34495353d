package io.github.huozi.svg.style;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of CSS or SVG.
 *
 * @param number its number
 * @param unit its unit in lower case, empty if it has none
 */
public record SvgLength(double number, String unit) {

  private static final double LARGEST = 1e12;

  private static final Pattern SYNTAX =
      Pattern.compile(
          "\\s*+([+-]?+(?:\\d++\\.?+\\d*+|\\.\\d++)(?:[eE][+-]?\\d++)?)\\s*+([a-zA-Z]*+|%)\\s*+");

  /** Parses a length; empty for {@code auto}, for other text and for numbers that are too large. */
  public static Optional<SvgLength> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    return Math.abs(number) <= LARGEST
        ? Optional.of(new SvgLength(number, matcher.group(2).toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  boolean isPercentage() {
    return unit.equals("%");
  }

  /** The length in px; empty for a relative one (CSS Values 4 §6.2). */
  OptionalDouble absolute() {
    return switch (unit) {
      case "", "px" -> OptionalDouble.of(number);
      case "pt" -> OptionalDouble.of(number * 96 / 72);
      case "pc" -> OptionalDouble.of(number * 16);
      case "in" -> OptionalDouble.of(number * 96);
      case "cm" -> OptionalDouble.of(number * 96 / 2.54);
      case "mm" -> OptionalDouble.of(number * 96 / 25.4);
      case "q" -> OptionalDouble.of(number * 96 / 101.6);
      default -> OptionalDouble.empty();
    };
  }

  /**
   * The length in px.
   *
   * @param fontSize 1 em, in px
   * @param whole 100 %, in px
   */
  public double in(double fontSize, double whole) {
    return switch (unit) {
      case "em" -> number * fontSize;
      case "rem" -> number * SvgFont.MEDIUM;
      case "ex", "ch" -> number * fontSize / 2;
      case "%" -> number * whole / 100;
      default -> absolute().orElse(0);
    };
  }
}
