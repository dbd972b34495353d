package io.github.huozi.csl;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of variables that are numbers: CSL 1.0.2, Number and Page Range Formats. */
final class CslNumbers {

  private static final String ONE =
      "[\\p{L}.\u00a7&&[^\\p{IsHan}]]{0,4}\\d+[\\p{L}.&&[^\\p{IsHan}]]{0,3}";
  private static final String ROMAN = "(?i:[ivxlcdm]+)";

  private static final Pattern NUMERIC =
      Pattern.compile("\\s*(?:" + ONE + ")(?:\\s*[-\u2013,&]\\s*(?:" + ONE + "))*\\s*");
  private static final Pattern PARTS =
      Pattern.compile("\\s*([-\u2013,&]|and)\\s*|[^-\u2013,&\\s]+");

  private static final List<String> ROMAN_DIGITS =
      List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");
  private static final List<Integer> ROMAN_VALUES =
      List.of(1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1);

  private static final Pattern RANGE =
      Pattern.compile(
          "(?<![\\w.-])([A-Za-z]*|\\d+[A-Za-z]+)(\\d+)([A-Za-z]?)\\s*[-\u2013]\\s*([A-Za-z]*|\\d+[A-Za-z]+)(\\d+)([A-Za-z]?)(?![\\w.])");

  private static final Pattern ROMAN_RANGE =
      Pattern.compile("\\b([ivxlc]+)\\s*[-\u2013]\\s*([ivxlc]+)\\b");

  private CslNumbers() {}

  static boolean isNumeric(String value) {
    return NUMERIC.matcher(value).matches();
  }

  /** Counts more than one thing: CSL 1.0.2, Label. */
  static boolean isPlural(String variable, String value) {
    if (variable.matches("number-of-(pages|volumes)")) {
      Matcher number = Pattern.compile("\\d+").matcher(value);
      return (number.find() && !number.group().matches("0*1")) || number.find();
    }
    String several =
        "(?s).*(\\d|"
            + ROMAN
            + ")\\S{0,3}\\s*([-\u2013&,]|\\s(and|et|und|y|e|og|en)\\s|\\\\-)\\s*\\S{0,3}(\\d|\\b"
            + ROMAN
            + "\\b).*";
    return value.matches(several) && !value.matches("(?s)\\s*\\w*\\\\-\\w*\\s*");
  }

  /**
   * The numbers in a form, with one distance between them; what is no number stays as it is.
   *
   * @param form {@code numeric}, {@code ordinal}, {@code long-ordinal} or {@code roman}
   */
  static String format(String value, String form, String gender, Terms terms) {
    if (!isNumeric(value)) {
      return value;
    }
    StringBuilder text = new StringBuilder();
    Matcher parts = PARTS.matcher(value.strip());
    while (parts.find()) {
      String between = parts.group(1);
      if (between == null) {
        text.append(one(parts.group(), form, gender, terms));
      } else {
        text.append(
            switch (between) {
              case "," -> ", ";
              case "-", "\u2013" -> "-";
              default -> " " + between + " ";
            });
      }
    }
    return text.toString();
  }

  private static String one(String number, String form, String gender, Terms terms) {
    if (!number.matches("\\d{1,9}")) {
      return number;
    }
    int value = Integer.parseInt(number);
    return switch (form) {
      case "ordinal" -> terms.ordinal(value, gender, false);
      case "long-ordinal" -> terms.ordinal(value, gender, true);
      case "roman" -> roman(value);
      default -> number;
    };
  }

  static String roman(int number) {
    if (number <= 0 || number >= 4000) {
      return "" + number;
    }
    StringBuilder roman = new StringBuilder();
    int rest = number;
    for (int i = 0; i < ROMAN_VALUES.size(); i++) {
      while (rest >= ROMAN_VALUES.get(i)) {
        roman.append(ROMAN_DIGITS.get(i));
        rest -= ROMAN_VALUES.get(i);
      }
    }
    return roman.toString();
  }

  /** The letters for a number from 1: a to z, aa and so on. */
  static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('a' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /**
   * Ranges of pages in the format of a style.
   *
   * @param format the value of {@code page-range-format}; empty to keep the numbers
   */
  static String pages(String value, String format, String delimiter) {
    StringBuilder text = new StringBuilder();
    Matcher ranges = RANGE.matcher(value);
    while (ranges.find()) {
      String letters = ranges.group(1);
      boolean plain = ranges.group(3).isEmpty() && ranges.group(6).isEmpty();
      String first = ranges.group(2);
      String last = ranges.group(5);
      String end = ranges.group(4) + last + ranges.group(6);
      String joint = delimiter;
      if (!format.isEmpty() && !ranges.group(4).equals(letters)) {
        joint = "-";
      } else if (!format.isEmpty() && plain) {
        String full = full(first, last);
        boolean falls = Long.parseLong(clip(full)) < Long.parseLong(clip(first));
        end = falls ? last : shortened(first, full, format);
        end = format.equals("expanded") ? letters + end : end;
      }
      ranges.appendReplacement(
          text, Matcher.quoteReplacement(letters + first + ranges.group(3) + joint + end));
    }
    String done = ranges.appendTail(text).toString();
    return ROMAN_RANGE
        .matcher(done)
        .replaceAll("$1" + Matcher.quoteReplacement(delimiter) + "$2")
        .replaceAll("(?<=\\w) *- *(?=\\w)", "-")
        .replace("\\-", "-");
  }

  private static String clip(String digits) {
    return digits.substring(0, Math.min(digits.length(), 18));
  }

  private static String full(String first, String last) {
    return last.length() < first.length()
        ? first.substring(0, first.length() - last.length()) + last
        : last;
  }

  private static String shortened(String first, String last, String format) {
    return switch (format) {
      case "minimal" -> changed(first, last, 1);
      case "minimal-two" -> changed(first, last, 2);
      case "chicago", "chicago-15" -> chicago(first, last, true);
      case "chicago-16" -> chicago(first, last, false);
      default -> last;
    };
  }

  private static String chicago(String first, String last, boolean fifteenth) {
    int number = Integer.parseInt(first.substring(Math.max(0, first.length() - 2)));
    if (first.length() < 3 || number == 0) {
      return last;
    }
    String changed = changed(first, last, number < 10 ? 1 : 2);
    return fifteenth && first.length() == 4 && changed.length() >= 3 ? last : changed;
  }

  /** The digits that change, and not fewer than so many. */
  private static String changed(String first, String last, int least) {
    if (first.length() != last.length()) {
      return last;
    }
    int same = 0;
    while (same < last.length() - least && first.charAt(same) == last.charAt(same)) {
      same++;
    }
    return last.substring(same);
  }
}
