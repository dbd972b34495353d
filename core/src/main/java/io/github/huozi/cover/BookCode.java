package io.github.huozi.cover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a country prints beside the ISBN: the second row of Japan's bars, with the class and the
 * price (書籍JANコード), or five digits such as those of Korea (부가기호) and of prices in America.
 *
 * @param digits 13 or five digits
 */
record BookCode(String digits) {

  private static final Pattern JAPANESE = Pattern.compile("19[12](\\d{4})(\\d{5})(\\d)");
  private static final Pattern FIVE = Pattern.compile("\\d{5}");

  /** Reads a code; empty if it is none. Its last digit may be wrong. */
  static Optional<BookCode> of(String written) {
    String digits = written.replaceAll("[\\s-]", "");
    return JAPANESE.matcher(digits).matches() || FIVE.matcher(digits).matches()
        ? Optional.of(new BookCode(digits))
        : Optional.empty();
  }

  /** Whether it is a row of bars of its own. */
  boolean isRow() {
    return digits.length() > 5;
  }

  /** The last digit that the others require, if it has one. */
  Optional<Integer> check() {
    if (!isRow()) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return Optional.of((10 - sum % 10) % 10);
  }

  /** Whether its last digit is the one that the others require. */
  boolean isSound() {
    return check().filter(last -> !digits.endsWith(last.toString())).isEmpty();
  }

  /** The class and the price as Japan prints them: {@code C0095 ¥1200E}. */
  Optional<String> inWords() {
    Matcher japanese = JAPANESE.matcher(digits);
    return japanese.matches()
        ? Optional.of("C" + japanese.group(1) + " ¥" + Integer.parseInt(japanese.group(2)) + "E")
        : Optional.empty();
  }
}
