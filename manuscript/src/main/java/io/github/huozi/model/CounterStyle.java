package io.github.huozi.model;

import java.util.Locale;
import java.util.Optional;

/** Writes a number as a counter style does (CSS Counter Styles 3 §6). */
public final class CounterStyle {

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int MOST_ROMAN = 3999;
  private static final String HAN_DIGITS = "〇一二三四五六七八九";
  private static final String HAN_UNITS = "千百十";
  private static final int MOST_HAN = 9999;
  private static final int LETTERS = 26;

  private CounterStyle() {}

  /**
   * A number in a style.
   *
   * @param style the CSS name of the style
   * @return empty if there is no such style; a number that a style cannot write is in decimals
   */
  public static Optional<String> write(int number, String style) {
    return switch (style.toLowerCase(Locale.ROOT)) {
      case "decimal" -> Optional.of(Integer.toString(number));
      case "decimal-leading-zero" -> Optional.of(String.format(Locale.ROOT, "%02d", number));
      case "lower-roman" -> Optional.of(roman(number));
      case "upper-roman" -> Optional.of(roman(number).toUpperCase(Locale.ROOT));
      case "lower-alpha", "lower-latin" -> Optional.of(letters(number));
      case "upper-alpha", "upper-latin" -> Optional.of(letters(number).toUpperCase(Locale.ROOT));
      case "cjk-decimal" -> Optional.of(hanDigits(number));
      case "cjk-ideographic",
          "simp-chinese-informal",
          "trad-chinese-informal",
          "japanese-informal" ->
          Optional.of(han(number, style));
      default -> Optional.empty();
    };
  }

  private static String roman(int number) {
    if (number < 1 || number > MOST_ROMAN) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN.length; i++) {
      while (rest >= ROMAN_VALUES[i]) {
        text.append(ROMAN[i]);
        rest -= ROMAN_VALUES[i];
      }
    }
    return text.toString();
  }

  private static String letters(int number) {
    if (number < 1) {
      return Integer.toString(number);
    }
    StringBuilder text = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      text.insert(0, (char) ('a' + (rest - 1) % LETTERS));
    }
    return text.toString();
  }

  private static String hanDigits(int number) {
    StringBuilder text = new StringBuilder();
    for (char digit : Integer.toString(number).toCharArray()) {
      text.append(digit == '-' ? '-' : HAN_DIGITS.charAt(digit - '0'));
    }
    return text.toString();
  }

  /** A number in words: 十二, 一百零五; in Japanese 百五. */
  private static String han(int number, String style) {
    boolean japanese = style.toLowerCase(Locale.ROOT).startsWith("j");
    if (number == 0) {
      return japanese ? "〇" : "零";
    }
    if (number < 0 || number > MOST_HAN) {
      return hanDigits(number);
    }
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    int unit = 1000;
    for (int place = 0; unit > 0; place++, unit /= 10) {
      int digit = number / unit % 10;
      if (digit == 0) {
        zero = !text.isEmpty();
        continue;
      }
      if (zero && !japanese) {
        text.append('零');
      }
      zero = false;
      // Ten is 十, but 110 is 一百一十; in Japanese a unit is never preceded by one.
      boolean bare = digit == 1 && unit > 1 && (japanese || (unit == 10 && text.isEmpty()));
      if (!bare) {
        text.append(HAN_DIGITS.charAt(digit));
      }
      if (unit > 1) {
        text.append(HAN_UNITS.charAt(place));
      }
    }
    return text.toString();
  }
}
