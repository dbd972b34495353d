package io.github.huozi.bibliography;

import io.github.huozi.citation.PersonName;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the names of a BibTeX field: {@code First von Last}, {@code von Last, Jr, First}, the named
 * parts of BibLaTeX, and names of East Asia, in which the family comes first.
 */
final class BibNames {

  private static final Set<UnicodeScript> EAST_ASIAN =
      EnumSet.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  private BibNames() {}

  /** Reads names that are joined by {@code and}; the last one may be {@code others}. */
  static List<PersonName> read(String latex) {
    List<PersonName> names = new ArrayList<>();
    for (String name : split(latex, "and")) {
      if (isEastAsian(name) && name.matches("[^{}\\\\]*[、；;，][^{}\\\\]*")) {
        // Chinese lists are often written with Chinese marks instead of the word.
        for (String one : name.split("[、；;，]", -1)) {
          names.add(name(one.strip()));
        }
      } else {
        names.add(name(name));
      }
    }
    names.removeIf(name -> name.letters().isBlank());
    return List.copyOf(names);
  }

  /** The items of a list of BibTeX, such as publishers, as text. */
  static String list(String latex) {
    return split(latex, "and").stream()
        .map(Latex::text)
        .filter(item -> !item.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static PersonName name(String latex) {
    if (isWhole(latex)) {
      return PersonName.literal(Latex.text(latex));
    }
    if (latex.matches("(?s)[^{]*\\b(?:family|given)(?:-i)?\\s*=.*")) {
      return ofParts(latex);
    }
    List<String> parts = split(latex, ",");
    return switch (parts.size()) {
      case 0 -> PersonName.literal("");
      case 1 -> inOrder(parts.get(0));
      case 2 -> turned(parts.get(0), "", parts.get(1));
      default -> turned(parts.get(0), parts.get(1), parts.get(2));
    };
  }

  /** A name in the order in which it is spoken. */
  private static PersonName inOrder(String latex) {
    List<String> words = split(latex, " ");
    if (words.size() == 1) {
      return PersonName.literal(Latex.text(words.get(0)));
    }
    if (isEastAsian(latex)) {
      return PersonName.of(text(words.subList(0, 1)), text(words.subList(1, words.size())));
    }
    int last = words.size() - 1;
    int from = last;
    int to = last;
    for (int i = last - 1; i >= 0; i--) {
      if (isLower(words.get(i))) {
        to = from == last ? i + 1 : to;
        from = i;
      }
    }
    return new PersonName(
        text(words.subList(to, words.size())),
        text(words.subList(0, from)),
        "",
        text(words.subList(from, to)),
        "",
        false,
        "",
        false);
  }

  private static PersonName turned(String family, String suffix, String given) {
    List<String> words = split(family, " ");
    int start = 0;
    while (start < words.size() - 1 && isLower(words.get(start))) {
      start++;
    }
    return new PersonName(
        text(words.subList(start, words.size())),
        Latex.text(given),
        "",
        text(words.subList(0, start)),
        Latex.text(suffix),
        !suffix.isBlank(),
        "",
        false);
  }

  /** A name of BibLaTeX: {@code family=Gogh, given=Vincent, prefix=van, useprefix=true}. */
  private static PersonName ofParts(String latex) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : split(latex, ",")) {
      String[] pair = part.split("=", 2);
      if (pair.length == 2) {
        parts.put(pair[0].strip().toLowerCase(Locale.ROOT), Latex.text(pair[1].replace("\"", "")));
      }
    }
    boolean drops = parts.getOrDefault("useprefix", "").equals("false");
    String prefix = parts.getOrDefault("prefix", "");
    return new PersonName(
        parts.getOrDefault("family", ""),
        parts.getOrDefault("given", ""),
        drops ? prefix : "",
        drops ? "" : prefix,
        parts.getOrDefault("suffix", ""),
        parts.containsKey("suffix"),
        "",
        false);
  }

  private static String text(List<String> words) {
    return Latex.text(String.join(" ", words));
  }

  /** Tells that a word begins with a small letter, which makes it a particle. */
  private static boolean isLower(String word) {
    String letters = word.startsWith("{") && !word.startsWith("{\\") ? "" : Latex.text(word);
    return !letters.isEmpty() && Character.isLowerCase(letters.codePointAt(0));
  }

  private static boolean isEastAsian(String text) {
    return text.codePoints().anyMatch(c -> EAST_ASIAN.contains(UnicodeScript.of(c)))
        && text.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> EAST_ASIAN.contains(UnicodeScript.of(c)));
  }

  /** Tells that one pair of braces holds the whole text, and not a mere accent. */
  private static boolean isWhole(String latex) {
    int depth = 0;
    for (int i = 0; i < latex.length() && !latex.startsWith("{\\"); i++) {
      depth += latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i > 0 && i == latex.length() - 1;
      }
    }
    return false;
  }

  /**
   * Splits text outside of braces: at a comma, at white space and ties, or at a word between white
   * space.
   */
  static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
      } else if (depth == 0) {
        int length = separatorAt(text, i, separator);
        if (length > 0) {
          parts.add(text.substring(from, i).strip());
          i += length - 1;
          from = i + 1;
        }
      }
    }
    parts.add(text.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static int separatorAt(String text, int at, String separator) {
    char c = text.charAt(at);
    if (separator.equals(" ")) {
      return Character.isWhitespace(c) || c == '~' ? 1 : 0;
    }
    if (separator.equals(",")) {
      return c == ',' ? 1 : 0;
    }
    int end = at + 1 + separator.length();
    boolean word =
        Character.isWhitespace(c)
            && text.startsWith(separator, at + 1)
            && (end >= text.length() || Character.isWhitespace(text.charAt(end)));
    return word ? end - at : 0;
  }
}
