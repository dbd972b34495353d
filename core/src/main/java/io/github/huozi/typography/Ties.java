package io.github.huozi.typography;

import java.util.Set;

/**
 * Word spaces that a compositor does not like to end a line at: between an initial and the name, an
 * abbreviation and its number. A number and its unit are never parted: see {@link NumberUnits}.
 */
final class Ties {

  private static final Set<String> BEFORE_NAME_OR_NUMBER =
      Set.of(
          "No.", "no.", "Nos.", "nos.", "Nr.", "p.", "pp.", "vol.", "Vol.", "vols.", "fig.", "Fig.",
          "ch.", "chap.", "sec.", "art.", "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "§", "c.",
          "ca.", "cf.");

  private Ties() {}

  /**
   * Whether the space between two words is better kept inside a line.
   *
   * @param before the characters up to the space, without it
   * @param after the characters after it
   */
  static boolean tie(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    char next = after.charAt(0);
    boolean nameOrNumber = Character.isDigit(next) || Character.isUpperCase(next);
    return nameOrNumber && (isInitial(before) || BEFORE_NAME_OR_NUMBER.contains(opened(before)));
  }

  /** {@code J.}, {@code (J.}, {@code C.A.} */
  private static boolean isInitial(String word) {
    String name = opened(word);
    int length = name.length();
    return length >= 2
        && length <= 4
        && name.charAt(length - 1) == '.'
        && Character.isUpperCase(name.charAt(length - 2))
        && (length == 2 || name.charAt(length - 3) == '.');
  }

  private static String opened(String word) {
    int start = 0;
    while (start < word.length() && "([“‘\"'".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    return word.substring(start);
  }
}
