package io.github.huozi.source.link;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the id that a fragment means. GitHub, mdBook, kramdown, pandoc and VuePress make ids of
 * headings by different rules: they differ in case, in punctuation, which may be Chinese, in
 * hyphens and underscores, and in the number at the start. What they have in common are the letters
 * and digits.
 */
public final class FragmentForms {

  /** GitHub puts this before the ids of a page. */
  private static final String PREFIX = "user-content-";

  /** The names by their letters and digits. */
  private static final int MAX_NAME = 2_000;

  private final Map<String, String> names = new HashMap<>();

  /**
   * The names by their letters and digits after the number at their start, if only one has them.
   */
  private final Map<String, String> unnumbered = new HashMap<>();

  /**
   * @param names the ids of a file, in their order
   */
  public FragmentForms(Collection<String> names) {
    Set<String> twice = new HashSet<>();
    for (String name : names) {
      String key = key(name);
      this.names.putIfAbsent(key, name);
      String rest = withoutNumber(key);
      if (!rest.equals(key) && unnumbered.putIfAbsent(rest, name) != null) {
        twice.add(rest);
      }
    }
    unnumbered.keySet().removeAll(twice);
    this.names.remove("");
    unnumbered.remove("");
  }

  /** The id that a fragment means; empty if none has the same letters and digits. */
  public Optional<String> meant(String fragment) {
    String name = fragment.startsWith(PREFIX) ? fragment.substring(PREFIX.length()) : fragment;
    String key = key(name);
    String found = names.get(key);
    return Optional.ofNullable(found != null ? found : unnumbered.get(key));
  }

  private static String key(String name) {
    String brief = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
    StringBuilder key = new StringBuilder();
    Normalizer.normalize(brief, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || isKanaVoicing(c))
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** Accents on Latin letters are left out, as in VuePress; on kana they make other letters. */
  private static boolean isKanaVoicing(int c) {
    return c == 0x3099 || c == 0x309A;
  }

  private static String withoutNumber(String key) {
    int start = 0;
    while (start < key.length() && Character.isDigit(key.charAt(start))) {
      start++;
    }
    return key.substring(start);
  }
}
