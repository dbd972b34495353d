package io.github.huozi.pdf.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the whole parts of numbers end: before the decimal sign, or before a per cent. */
final class DecimalNumbers {

  /** The length of a text that is read as a number. */
  private static final int LONGEST = 40;

  private static final String DIGIT = "[0-9\uFF10-\uFF19]";

  /** Digits, with points and commas, of full width too, and spaces and apostrophes among them. */
  private static final String DIGITS =
      DIGIT + "+(?:[.,\uFF0E\uFF0C\u2019'\u00A0\u2009\u202F ]" + DIGIT + "+)*";

  private static final Pattern NUMBER =
      Pattern.compile(
          "[<>\u2264\u2265\u2248~]?\\s?[-+\u2212\u2013\u00B1\uFF0B\uFF0D]?\\s?[$\u20AC\u00A3\u00A5\uFFE5]?("
              + DIGITS
              + ")\\s?[%\u2030\u00B0\uFF05]?");

  private static final Pattern RANGE =
      Pattern.compile(NUMBER.pattern() + "\\s?[-\u2013\u2014~\u301C\uFF5E]\\s?" + NUMBER.pattern());

  private static final Pattern DASH = Pattern.compile("[-\u2012\u2013\u2014\u2212\u2026/]*");

  /** The digits of a group in a large number. */
  private static final int GROUP = 3;

  private DecimalNumbers() {}

  /** A sign that divides the fraction of a number, or its groups of digits. */
  private enum Sign {
    POINT,
    COMMA;

    static @Nullable Sign of(char c) {
      return switch (c) {
        case '.', '\uFF0E' -> POINT;
        case ',', '\uFF0C' -> COMMA;
        default -> null;
      };
    }
  }

  /** Tells whether a text is one number. */
  static boolean isNumber(String text) {
    return text.length() <= LONGEST && NUMBER.matcher(text).matches();
  }

  /** Tells whether a text stands where no number is: a dash, a range, or nothing. */
  static boolean isNone(String text) {
    return text.length() <= LONGEST
        && (DASH.matcher(text).matches() || RANGE.matcher(text).matches());
  }

  /**
   * Finds the index where the whole part of each of some numbers ends. A comma before three digits
   * divides groups, and a point before them a fraction, unless the other numbers say otherwise.
   *
   * @return empty if the numbers do not agree on their decimal sign
   */
  static Optional<List<Integer>> ends(List<String> numbers) {
    // For each sign whether it divides fractions; none for one that may do either.
    Map<Sign, Boolean> fractions = new EnumMap<>(Sign.class);
    for (String number : numbers) {
      for (Map.Entry<Sign, Boolean> use : fractions(number).entrySet()) {
        Boolean before = fractions.put(use.getKey(), use.getValue());
        if (before != null && !before.equals(use.getValue())) {
          return Optional.empty();
        }
      }
    }
    boolean comma = fractions.getOrDefault(Sign.COMMA, false);
    boolean point = fractions.getOrDefault(Sign.POINT, !comma);
    if (comma && point) {
      return Optional.empty();
    }
    List<Integer> ends = new ArrayList<>();
    for (String number : numbers) {
      Matcher digits = digits(number);
      int end = digits.end(1);
      for (int i = end - 1; i >= digits.start(1); i--) {
        @Nullable Sign sign = Sign.of(number.charAt(i));
        end = sign != null && (sign == Sign.COMMA ? comma : point) ? i : end;
      }
      ends.add(end);
    }
    return Optional.of(ends);
  }

  private static Matcher digits(String number) {
    Matcher matcher = NUMBER.matcher(number);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(number);
    }
    return matcher;
  }

  /** Finds whether the signs in a number divide its fraction, as far as it tells. */
  private static Map<Sign, Boolean> fractions(String number) {
    Map<Sign, Boolean> found = new EnumMap<>(Sign.class);
    Matcher digits = digits(number);
    @Nullable Sign last = null;
    int at = 0;
    for (int i = digits.start(1); i < digits.end(1); i++) {
      @Nullable Sign sign = Sign.of(number.charAt(i));
      if (sign != null) {
        if (last != null) {
          found.put(last, false);
        }
        last = sign;
        at = i;
      }
    }
    if (last == null) {
      return found;
    }
    int before = at - digits.start(1);
    boolean group =
        digits.end(1) - at - 1 == GROUP && before <= GROUP && number.charAt(at - 1) != '0';
    if (found.isEmpty() && !group) {
      found.put(last, true);
    } else if (!found.isEmpty()) {
      found.putIfAbsent(last, true);
    }
    return found;
  }
}
