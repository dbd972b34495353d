package io.github.huozi.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the properties that choose among a font's glyphs (CSS Fonts 4 §6). */
public final class FontVariants {

  /** The properties that the PDF supports, which {@code font-variant} sets all at once. */
  public static final List<String> LONGHANDS =
      List.of(
          "font-variant-ligatures",
          "font-variant-caps",
          "font-variant-numeric",
          "font-variant-position");

  private static final Set<String> GLOBAL = Set.of("normal", "initial", "unset", "revert");

  private static final Map<String, Set<String>> SUPPORTED =
      Map.of(
          "font-variant-ligatures",
          Set.of("none", "common-ligatures", "no-common-ligatures"),
          "font-variant-caps",
          Set.of("small-caps", "all-small-caps"),
          "font-variant-numeric",
          Set.of("lining-nums", "oldstyle-nums", "proportional-nums", "tabular-nums"),
          "font-variant-position",
          Set.of("sub", "super"));

  private FontVariants() {}

  /**
   * Reads what a declaration says about each of the {@link #LONGHANDS}, in lower case.
   *
   * @param name the property
   * @param value its value, without {@code !important}
   * @return empty if it is another property
   */
  public static Map<String, String> longhands(String name, String value) {
    String lower = value.strip().toLowerCase(Locale.ROOT);
    Map<String, String> longhands = new LinkedHashMap<>();
    if (LONGHANDS.contains(name)) {
      longhands.put(name, lower);
    } else if (name.equals("font-variant") && !lower.equals("inherit")) {
      for (String longhand : LONGHANDS) {
        List<String> words = new ArrayList<>(List.of(lower.split("\\s+", -1)));
        words.retainAll(SUPPORTED.getOrDefault(longhand, Set.of()));
        longhands.put(longhand, words.isEmpty() ? "normal" : String.join(" ", words));
      }
    }
    return longhands;
  }

  /**
   * Tells whether the PDF supports a word of a value of {@code font-variant} or a longhand of it.
   */
  static boolean isSupported(String name, String word) {
    return GLOBAL.contains(word)
        || word.equals("inherit")
        || word.equals("important")
        || (name.equals("font-variant")
            ? SUPPORTED.values().stream().anyMatch(words -> words.contains(word))
            : SUPPORTED.getOrDefault(name, Set.of(word)).contains(word));
  }
}
