package io.github.huozi.conversion;

import java.util.HashMap;
import java.util.Map;

/**
 * Characters that are variants of one by region or house: which of them stands makes no other word.
 */
final class Variants {

  private static final Map<Character, Character> FIRST = read();

  private Variants() {}

  private static Map<Character, Character> read() {
    Map<Character, Character> first = new HashMap<>();
    ConversionData.groups(
        "variants.txt",
        group -> {
          for (int i = 0; i < group.length(); i++) {
            first.putIfAbsent(group.charAt(i), group.charAt(0));
          }
        });
    return first;
  }

  /** Tells whether two characters are the same or variants of one. */
  static boolean isSame(char one, char other) {
    return first(one) == first(other);
  }

  /** Tells whether two texts are the same but for variants. */
  static boolean isSame(CharSequence one, CharSequence other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      if (!isSame(one.charAt(i), other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static char first(char character) {
    return FIRST.getOrDefault(character, character);
  }
}
