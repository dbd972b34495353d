package io.github.huozi.model;

import io.github.huozi.language.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The readings that a publication gives words. A word has one for the whole of it or one for each
 * of its characters; a word without any stays as it is, whatever other words are in it.
 *
 * @param always the words of all languages
 * @param byLanguage those of some languages
 * @param repeated whether a word has its reading wherever it stands, and not only where a section
 *     has it first
 */
public record WordReadings(
    Map<String, List<String>> always,
    Map<Language, Map<String, List<String>>> byLanguage,
    boolean repeated) {

  /** No readings. */
  public static final WordReadings NONE = new WordReadings(Map.of(), Map.of(), false);

  public WordReadings {
    always = Map.copyOf(always);
    byLanguage = Map.copyOf(byLanguage);
  }

  /**
   * The readings of a language by their words: those for its own tag go before those for the tag
   * without its last subtags, {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}.
   */
  public Map<String, List<String>> in(Language language) {
    Map<String, List<String>> words = new LinkedHashMap<>(always);
    String tag = language.tag().toLowerCase(Locale.ROOT) + "-";
    byLanguage.entrySet().stream()
        .filter(entry -> tag.startsWith(entry.getKey().tag().toLowerCase(Locale.ROOT) + "-"))
        .sorted((one, other) -> one.getKey().tag().length() - other.getKey().tag().length())
        .forEach(entry -> words.putAll(entry.getValue()));
    return words;
  }
}
