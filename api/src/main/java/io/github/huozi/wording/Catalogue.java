package io.github.huozi.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.ToIntFunction;

/**
 * The translations of a language, found by the English texts. Patterns are looked up by their first
 * or their last characters, so that a text is compared with few of them.
 */
final class Catalogue {

  /** The number of characters at the beginning or the end of a pattern that lead to it. */
  private static final int KEY = 6;

  /** Phrases stand in phrases: an image in a cover in a message. */
  private static final int DEEPEST = 4;

  /** A pattern of fewer characters fits only if its phrases are known. */
  private static final int LEAST_WEIGHT = 7;

  /** Limits the search for the places of phrases in a text that is made to have very many. */
  private static final int MOST_LOOKUPS = 200;

  /** Entries whose names begin so are parts of sentences only. */
  private static final List<String> PARTS = List.of("part.", "frame.part.");

  /** The entry that has what stands between two names of which one is to be chosen. */
  static final String OR = "frame.or";

  private static final String ENGLISH_OR = " or ";
  private static final String ENGLISH_COMMA = ", ";

  /**
   * An English pattern; the translation is empty if there is none.
   *
   * @param isPart whether it is only ever a part of a sentence
   */
  record Entry(MessagePattern english, Optional<MessagePattern> translation, boolean isPart) {}

  private final Map<String, List<Entry>> byBeginning = new HashMap<>();
  private final Map<String, List<Entry>> byEnding = new HashMap<>();
  private final List<Entry> others = new ArrayList<>();
  private final String or;
  private final String comma;

  /**
   * @param or what stands between the last two names of which one is to be chosen
   * @param comma what stands between the names before them
   */
  Catalogue(List<Entry> entries, String or, String comma) {
    this.or = or;
    this.comma = comma;
    for (Entry entry : entries) {
      String beginning = entry.english.beginning();
      String ending = entry.english.ending();
      if (beginning.length() >= KEY) {
        bucket(byBeginning, beginning.substring(0, KEY)).add(entry);
      } else if (ending.length() >= KEY) {
        bucket(byEnding, ending.substring(ending.length() - KEY)).add(entry);
      } else {
        others.add(entry);
      }
    }
  }

  private static List<Entry> bucket(Map<String, List<Entry>> map, String key) {
    return map.computeIfAbsent(key, unused -> new ArrayList<>());
  }

  /** The translations of a language. */
  static Catalogue of(String language) {
    Properties english = read("en");
    Properties translations = read(language);
    List<Entry> entries = new ArrayList<>();
    String or = translations.getProperty(OR, "");
    english.remove(OR);
    for (String id : english.stringPropertyNames()) {
      String translation = translations.getProperty(id, "");
      entries.add(
          new Entry(
              new MessagePattern(english.getProperty(id)),
              translation.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new MessagePattern(translation)),
              isPart(id)));
    }
    return new Catalogue(
        entries,
        or.isEmpty() ? ENGLISH_OR : new MessagePattern(or).fill(List.of("", "")),
        Wording.comma(language));
  }

  /** Tells whether an entry of this name is only ever a part of a sentence. */
  static boolean isPart(String id) {
    return PARTS.stream().anyMatch(id::startsWith);
  }

  private static Properties read(String language) {
    Properties properties = new Properties();
    String name = "messages_" + language.replace('-', '_') + ".properties";
    try (InputStream in = Catalogue.class.getResourceAsStream(name)) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A text in the language; as it is if it has no translation. */
  String translate(String text) {
    return new Search().translate(text, 0).orElse(text);
  }

  /** The pattern that a text is made by. */
  Optional<MessagePattern> pattern(String text) {
    return new Search().find(text, 0).map(found -> found.entry.english);
  }

  /**
   * An entry of which a text is.
   *
   * @param worth how many characters of the text are words of ours
   */
  private record Found(Entry entry, List<String> values, int worth) {}

  /** The search for one text and the phrases in it. */
  private final class Search {

    /** The phrases that have been looked for. */
    private final Map<String, Optional<Found>> phrases = new HashMap<>();

    Optional<String> translate(String text, int depth) {
      return (depth == 0 ? find(text, 0) : phrase(text, depth))
          .flatMap(
              found ->
                  found.entry.translation.map(
                      translation -> translation.fill(values(found, depth))));
    }

    private List<String> values(Found found, int depth) {
      List<String> values = new ArrayList<>();
      for (int i = 0; i < found.values.size(); i++) {
        String value = found.values.get(i);
        if (found.entry.english.isPhrase(i)) {
          value = translate(value.strip(), depth + 1).orElse(value);
        } else if (found.entry.english.isNames(i)) {
          value = names(value);
        }
        values.add(value);
      }
      return values;
    }

    /** {@code a, b or c}, as the language writes it. */
    private String names(String english) {
      int last = english.lastIndexOf(ENGLISH_OR);
      String before = last < 0 ? english : english.substring(0, last);
      return before.replace(ENGLISH_OR, comma).replace(ENGLISH_COMMA, comma)
          + (last < 0 ? "" : or + english.substring(last + ENGLISH_OR.length()));
    }

    Optional<Found> phrase(String text, int depth) {
      Optional<Found> known = phrases.get(text);
      if (known == null) {
        boolean over = depth > DEEPEST || phrases.size() >= MOST_LOOKUPS;
        known = over ? Optional.empty() : find(text, depth);
        phrases.put(text, known);
      }
      return known;
    }

    /**
     * The entry of which a text is. Of several it is the one that says most of the text, be it by
     * itself or by the phrases in it.
     */
    Optional<Found> find(String text, int depth) {
      List<Entry> candidates = new ArrayList<>();
      if (text.length() >= KEY) {
        candidates.addAll(byBeginning.getOrDefault(text.substring(0, KEY), List.of()));
        candidates.addAll(byEnding.getOrDefault(text.substring(text.length() - KEY), List.of()));
      }
      candidates.addAll(others);
      if (depth == 0) {
        candidates.removeIf(Entry::isPart);
      }
      ToIntFunction<String> known =
          phrase -> phrase(phrase.strip(), depth + 1).map(Found::worth).orElse(-1);
      ToIntFunction<String> any = phrase -> Math.max(0, known.applyAsInt(phrase));
      Optional<Found> best = Optional.empty();
      for (Entry entry : candidates) {
        int weight = entry.english.weight();
        int worth = best.map(Found::worth).orElse(-1);
        if (entry.english.hasPhrases() || weight >= worth) {
          // Phrases of libraries are not known.
          Optional<MessagePattern.Match> match =
              entry.english.match(text, weight < LEAST_WEIGHT ? known : any);
          int found = match.map(MessagePattern.Match::worth).orElse(-1);
          if (found > worth
              || (found == worth && best.isPresent() && isPlainer(entry, best.get()))) {
            best = match.map(values -> new Found(entry, values.values(), values.worth()));
          }
        }
      }
      return best;
    }

    /** Tells which of two entries that say as much has more words of its own, or fewer holes. */
    private static boolean isPlainer(Entry entry, Found than) {
      MessagePattern other = than.entry.english;
      int more = entry.english.weight() - other.weight();
      return more > 0 || (more == 0 && entry.english.holes().size() < other.holes().size());
    }
  }
}
