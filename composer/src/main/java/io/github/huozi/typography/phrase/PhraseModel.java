package io.github.huozi.typography.phrase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The weights by which a model of BudouX finds the starts of words and phrases. Each feature looks
 * at one to three characters around a place in the text; the sum of the weights decides.
 */
final class PhraseModel {

  /** The features, each with the distance from the place to the first of its characters. */
  private static final Map<String, Integer> STARTS =
      Map.ofEntries(
          Map.entry("UW1", -3),
          Map.entry("UW2", -2),
          Map.entry("UW3", -1),
          Map.entry("UW4", 0),
          Map.entry("UW5", 1),
          Map.entry("UW6", 2),
          Map.entry("BW1", -2),
          Map.entry("BW2", -1),
          Map.entry("BW3", 0),
          Map.entry("TW1", -3),
          Map.entry("TW2", -2),
          Map.entry("TW3", -1),
          Map.entry("TW4", 0));

  private static final Map<String, PhraseModel> READ = new ConcurrentHashMap<>();

  private final List<Feature> features = new ArrayList<>();

  /** Half the sum of all weights: a sum above it marks a start. */
  private final double threshold;

  private PhraseModel(String file) {
    Map<String, Map<String, Integer>> weights = new HashMap<>();
    long sum = 0;
    for (String line : file.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      String[] parts = line.split("\t", -1);
      int weight = Integer.parseInt(parts[2]);
      weights.computeIfAbsent(parts[0], unused -> new HashMap<>()).put(parts[1], weight);
      sum += weight;
    }
    threshold = sum / 2.0;
    weights.forEach(
        (name, table) -> {
          Integer start = STARTS.get(name);
          if (start == null) {
            throw new IllegalArgumentException("there is no feature " + name);
          }
          features.add(new Feature(start, length(name), table));
        });
  }

  /** The number of characters that a feature looks at: U one, B two, T three. */
  private static int length(String name) {
    return "UBT".indexOf(name.charAt(0)) + 1;
  }

  /** The model of a name, which is read once. Threads may share it. */
  static PhraseModel of(String name) {
    return READ.computeIfAbsent(name, PhraseModel::read);
  }

  private static PhraseModel read(String name) {
    try (InputStream in = PhraseModel.class.getResourceAsStream("budoux-" + name + ".txt")) {
      if (in == null) {
        throw new IOException("there is no model " + name);
      }
      return new PhraseModel(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the model of phrases", e);
    }
  }

  /** Tells whether a word or a phrase starts at an offset in a text, by the model alone. */
  boolean startsAt(String text, int offset) {
    long sum = 0;
    for (Feature feature : features) {
      sum += feature.weight(text, offset);
    }
    return sum > threshold;
  }

  private record Feature(int start, int length, Map<String, Integer> weights) {

    /** The weight; characters beyond the ends of the text are none, as in BudouX. */
    int weight(String text, int offset) {
      int from = Math.max(0, offset + start);
      int to = Math.min(text.length(), offset + start + length);
      return from >= to ? 0 : weights.getOrDefault(text.substring(from, to), 0);
    }
  }
}
