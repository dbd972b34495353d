package io.github.huozi.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An international standard book number of thirteen digits (ISO 2108). One of ten digits gets the
 * prefix 978 and the check digit that goes with it.
 *
 * @param digits its thirteen digits
 * @param text as it is printed: with the hyphens that the author has written, if any
 */
public record Isbn(String digits, String text) {

  /** The start of an ISBN's URI. */
  public static final String SCHEME = "urn:isbn:";

  private static final Pattern URI =
      Pattern.compile("(?i)urn:isbn:((?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dX])");
  private static final String PREFIX = "978";
  private static final int SHORT = 10;

  /**
   * The number of a URI: {@code urn:isbn:978-7-101-00000-9}.
   *
   * @return empty if the URI names no ISBN, right or wrong
   */
  public static Optional<Isbn> of(String uri) {
    Matcher matcher = URI.matcher(uri);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String text = matcher.group(1).replace(' ', '-').toUpperCase(Locale.ROOT);
    String digits = text.replace("-", "");
    if (digits.length() != SHORT) {
      return digits.endsWith("X") ? Optional.empty() : Optional.of(new Isbn(digits, text));
    }
    // A wrong check digit stays wrong.
    char last = digits.charAt(SHORT - 1) == shortCheck(digits) ? 0 : '?';
    String stem = PREFIX + digits.substring(0, SHORT - 1);
    char check = last == 0 ? check(stem) : last;
    String head = text.contains("-") ? PREFIX + "-" : PREFIX;
    return Optional.of(new Isbn(stem + check, head + text.substring(0, text.length() - 1) + check));
  }

  /** Tells whether the last digit is the one that the others require. */
  public boolean isSound() {
    return digits.charAt(digits.length() - 1) == check(digits);
  }

  /** The URI, without hyphens: {@code urn:isbn:9787101000009}. */
  public String uri() {
    return SCHEME + digits;
  }

  /** The check digit for the first twelve digits. */
  private static char check(String digits) {
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return (char) ('0' + (10 - sum % 10) % 10);
  }

  private static char shortCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < SHORT - 1; i++) {
      sum += (digits.charAt(i) - '0') * (SHORT - i);
    }
    int check = (11 - sum % 11) % 11;
    return check == SHORT ? 'X' : (char) ('0' + check);
  }
}
