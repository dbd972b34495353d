package io.github.huozi.source.section;

import io.github.huozi.source.text.TextCharacters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes unique names for headings and sections from their text. */
final class Slugs {

  private final Set<String> taken = new HashSet<>();

  /**
   * The number from which on a name may be free. It saves a search when many headings have the same
   * text.
   */
  private final Map<String, Integer> next = new HashMap<>();

  /**
   * Reserves a name.
   *
   * @return whether it was still free
   */
  boolean take(String name) {
    return taken.add(name);
  }

  /** The name, or the first of {@code name-1}, {@code name-2} … that is free, and reserves it. */
  String unique(String name, int firstNumber) {
    String free = name;
    int number = next.getOrDefault(name, firstNumber);
    while (!taken.add(free)) {
      free = name + "-" + number++;
    }
    next.put(name, number);
    return free;
  }

  /**
   * A heading's text in lower case, with hyphens for spaces and without punctuation, like the ids
   * of GitHub and mdBook: {@code Type and Paper!} becomes {@code type-and-paper}.
   */
  static String ofText(String text) {
    StringBuilder slug = new StringBuilder();
    text.strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                slug.append('-');
              } else if (isWordCharacter(c) && TextCharacters.isAllowedInName(c)) {
                slug.appendCodePoint(c);
              }
            });
    return slug.isEmpty() ? "heading" : slug.toString();
  }

  /** An author's id with a hyphen for each character that an id may not have in XHTML. */
  static String ofId(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints().forEach(c -> name.appendCodePoint(TextCharacters.isAllowedInName(c) ? c : '-'));
    return name.toString();
  }

  private static boolean isWordCharacter(int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    boolean number = type == Character.LETTER_NUMBER || type == Character.DECIMAL_DIGIT_NUMBER;
    return Character.isLetter(c) || mark || number || c == '-' || c == '_';
  }
}
