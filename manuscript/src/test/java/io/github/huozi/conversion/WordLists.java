package io.github.huozi.conversion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Words with how often they are used: of Simplified Chinese, and of Taiwan. */
final class WordLists {

  /** How often a word of Taiwan must be used to count. */
  private static final int FEWEST = 2;

  /** How often each word of Simplified Chinese is used. */
  private final Map<String, Integer> simplified = new TreeMap<>();

  /** For each word in Simplified characters, how often each way to write it is used in Taiwan. */
  private final Map<String, Map<String, Integer>> spellings = new TreeMap<>();

  private long total;

  /** Adds a list of Simplified words: a word, its number of uses and perhaps more on each line. */
  void addSimplified(Path list) throws IOException {
    for (String line : Files.readAllLines(list)) {
      String[] fields = line.split("\\s+", -1);
      int uses = uses(fields);
      total += uses;
      if (uses > 0 && isHan(fields[0])) {
        simplified.merge(fields[0], uses, Math::max);
      }
    }
  }

  /** Adds a list of words as Taiwan writes them. */
  void addTraditional(Path list) throws IOException {
    for (String line : Files.readAllLines(list)) {
      String[] fields = line.split("\\s+", -1);
      int uses = uses(fields);
      if (uses > 0 && fields[0].length() <= 6) {
        TextForms.pair(fields[0], Region.TAIWAN)
            .ifPresent(
                pair ->
                    spellings
                        .computeIfAbsent(pair.simplified(), word -> new TreeMap<>())
                        .merge(pair.standard(), uses, Integer::sum));
      }
    }
  }

  private static int uses(String[] fields) {
    return fields.length > 1 && fields[1].matches("\\d{1,9}") ? Integer.parseInt(fields[1]) : 0;
  }

  private static boolean isHan(String word) {
    return word.chars().allMatch(character -> character >= 0x3400 && character <= 0x9fff);
  }

  int uses(String word) {
    return simplified.getOrDefault(word, 0);
  }

  Map<String, Map<String, Integer>> spellings() {
    return spellings;
  }

  /**
   * The words of the lexicon: common words, all characters, phrases, and telling words of Taiwan.
   */
  Map<String, Entry> entries() {
    Map<String, Entry> entries = new TreeMap<>();
    simplified.forEach(
        (word, uses) -> {
          if (word.length() == 1 || (uses >= 50 && word.length() <= 4)) {
            entries.put(word, new Entry(cost(uses), ""));
          }
        });
    Set<String> phrases = new HashSet<>();
    ConversionData.dictionary(
        "STPhrases",
        (phrase, forms) -> {
          phrases.add(phrase);
          int cost = cost(Math.max(1, uses(phrase)));
          if (cost / 10f < Lexicon.costOfPhrase(phrase.length())) {
            entries.put(phrase, new Entry(cost, ""));
          }
        });
    long sum = spellings.values().stream().mapToLong(WordLists::sum).sum();
    spellings.forEach(
        (word, written) -> {
          String form = usual(written);
          if (!phrases.contains(word) && isTelling(word, form, written)) {
            int cost = tenths(Math.log((double) sum) - Math.log(sum(written)));
            Entry known = entries.get(word);
            entries.put(word, new Entry(known == null ? cost : Math.min(cost, known.cost()), form));
          }
        });
    return entries;
  }

  /** Whether nearly all write a word in one way, and not in the one that its characters suggest. */
  private static boolean isTelling(String word, String form, Map<String, Integer> written) {
    int sum = sum(written);
    if (word.length() < 2
        || word.length() > 4
        || sum < FEWEST
        || written.getOrDefault(form, 0) < 0.9 * sum) {
      return false;
    }
    TextForms.Pair pair = new TextForms.Pair(form, word);
    return IntStream.range(0, word.length()).anyMatch(i -> pair.form(i) > 0);
  }

  private static String usual(Map<String, Integer> written) {
    return written.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static int sum(Map<String, Integer> written) {
    return written.values().stream().mapToInt(uses -> uses).sum();
  }

  private static int tenths(double cost) {
    return (int) Math.round(10 * cost);
  }

  /**
   * A word of the lexicon.
   *
   * @param cost its cost in tenths
   * @param form how Taiwan writes it; empty if its characters decide
   */
  record Entry(int cost, String form) {}

  private int cost(int uses) {
    return tenths(Math.log((double) total) - Math.log(uses));
  }

  /** How often each candidate stands at a place of a word; a word and its index are the key. */
  Map<String, double[]> shares() {
    Map<String, double[]> shares = new HashMap<>();
    spellings.forEach(
        (word, written) ->
            written.forEach(
                (form, uses) -> {
                  TextForms.Pair pair = new TextForms.Pair(form, word);
                  for (int i = 0; i < word.length(); i++) {
                    int index = pair.form(i);
                    if (index >= 0) {
                      int count = pair.candidates(i).length();
                      shares.computeIfAbsent(word + i, key -> new double[count])[index] += uses;
                    }
                  }
                }));
    return shares;
  }
}
