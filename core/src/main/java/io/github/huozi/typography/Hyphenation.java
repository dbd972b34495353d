package io.github.huozi.typography;

import io.github.huozi.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a language divides its words: Liang's algorithm ("Word Hy-phen-a-tion by Com-put-er", 1983)
 * over the patterns that TeX users made, which are in the jar with their licences.
 */
final class Hyphenation {

  private static final Pattern COMMENT = Pattern.compile("%[^\n]*");
  private static final Pattern PATTERNS = Pattern.compile("\\\\patterns\\s*\\{([^}]*)\\}");
  private static final Pattern EXCEPTIONS = Pattern.compile("\\\\hyphenation\\s*\\{([^}]*)\\}");
  private static final Pattern MINIMUM =
      Pattern.compile("%\\s*typesetting:\\s*\n%\\s*left:\\s*(\\d+)\\s*\n%\\s*right:\\s*(\\d+)");

  /** Longer "words" are not words. */
  private static final int LONGEST = 60;

  private final Map<String, byte[]> patterns = new HashMap<>();
  private final Map<String, boolean[]> exceptions = new HashMap<>();
  private final boolean capitalisesNouns;
  private int longestPattern;
  private int leftMinimum = 2;
  private int rightMinimum = 3;

  private Hyphenation(String file, boolean capitalisesNouns) {
    this.capitalisesNouns = capitalisesNouns;
    Matcher minimum = MINIMUM.matcher(file);
    if (minimum.find()) {
      leftMinimum = Integer.parseInt(minimum.group(1));
      rightMinimum = Integer.parseInt(minimum.group(2));
    }
    String code = COMMENT.matcher(file).replaceAll("");
    words(PATTERNS.matcher(code)).forEach(this::addPattern);
    words(EXCEPTIONS.matcher(code)).forEach(this::addException);
  }

  private static Iterable<String> words(Matcher block) {
    return block.find()
        ? Arrays.stream(block.group(1).split("\\s+")).filter(word -> !word.isEmpty()).toList()
        : List.of();
  }

  /** The rules of a language; empty if there are none for it. */
  static Optional<Hyphenation> of(Language language) {
    String name =
        switch (language.primary()) {
          case "en" -> isBritish(language) ? "en-gb" : "en-us";
          case "de" -> "de-1996";
          case "fr", "es", "it", "nl", "pt" -> language.primary();
          default -> "";
        };
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in =
        Hyphenation.class.getResourceAsStream("hyphenation/hyph-" + name + ".tex")) {
      String file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Optional.of(new Hyphenation(file, name.startsWith("de")));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read hyphenation patterns", e);
    }
  }

  private static boolean isBritish(Language language) {
    return switch (language.locale().getCountry()) {
      case "GB", "IE", "AU", "NZ", "IN", "ZA", "HK", "SG" -> true;
      default -> false;
    };
  }

  private void addPattern(String pattern) {
    StringBuilder letters = new StringBuilder();
    byte[] values = new byte[pattern.length() + 1];
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c >= '0' && c <= '9') {
        values[letters.length()] = (byte) (c - '0');
      } else {
        letters.append(c);
      }
    }
    patterns.put(letters.toString(), Arrays.copyOf(values, letters.length() + 1));
    longestPattern = Math.max(longestPattern, letters.length());
  }

  private void addException(String word) {
    String letters = word.replace("-", "");
    boolean[] breaks = new boolean[letters.length() + 1];
    int at = 0;
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == '-') {
        breaks[at] = true;
      } else {
        at++;
      }
    }
    exceptions.put(letters, breaks);
  }

  /** Whether a word is a name or an abbreviation, by its capitals: those are not divided. */
  boolean keepsWhole(String word) {
    int capitals = capitalisesNouns ? 1 : 0;
    return word.codePoints().filter(Character::isUpperCase).count() > capitals;
  }

  /**
   * Where a word may be divided.
   *
   * @param word letters only
   * @return for each offset in the word whether a hyphen may stand before it
   */
  boolean[] divide(String word) {
    boolean[] breaks = new boolean[word.length() + 1];
    if (word.length() < leftMinimum + rightMinimum || word.length() > LONGEST) {
      return breaks;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean[] exception = exceptions.get(lower);
    if (exception != null) {
      return exception.clone();
    }
    byte[] values = values("." + lower + ".");
    for (int i = leftMinimum; i <= word.length() - rightMinimum; i++) {
      breaks[i] = (values[i + 1] & 1) == 1;
    }
    return breaks;
  }

  private byte[] values(String dotted) {
    byte[] values = new byte[dotted.length() + 1];
    for (int start = 0; start < dotted.length(); start++) {
      int longest = Math.min(dotted.length(), start + longestPattern);
      for (int end = start + 1; end <= longest; end++) {
        byte[] pattern = patterns.get(dotted.substring(start, end));
        if (pattern != null) {
          for (int k = 0; k < pattern.length; k++) {
            values[start + k] = (byte) Math.max(values[start + k], pattern[k]);
          }
        }
      }
    }
    return values;
  }
}
