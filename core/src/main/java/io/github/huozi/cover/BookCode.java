package io.github.huozi.cover;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code that a country prints beside the ISBN: the second row of Japan's bars, with the class
 * and the price (書籍JANコード), or five digits such as those of Korea (부가기호) and of prices in America.
 *
 * @param digits 13 or five digits
 */
record BookCode(String digits) {

  private static final Pattern JAPANESE = Pattern.compile("192(\\d{4})(\\d{5})\\d");

  /** Tells whether the code is a row of bars of its own. */
  boolean isRow() {
    return JAPANESE.matcher(digits).matches();
  }

  /** The class and the price as Japan prints them: {@code C0095 ¥1200E}, {@code C0095 ¥00000E}. */
  Optional<String> inWords() {
    Matcher japanese = JAPANESE.matcher(digits);
    return japanese.matches()
        ? Optional.of(
            "C"
                + japanese.group(1)
                + " ¥"
                + japanese.group(2).replaceFirst("^0+(?=[1-9])", "")
                + "E")
        : Optional.empty();
  }
}
