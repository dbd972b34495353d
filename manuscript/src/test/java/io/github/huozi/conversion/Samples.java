package io.github.huozi.conversion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A sample of the ambiguous characters of texts, the same number of each form at most: frequent
 * forms are thinned out, and each example that stays stands for several.
 */
final class Samples {

  /** How many characters around each one are kept. */
  private static final int REACH = 10;

  /** No example stands for more than this many. */
  private static final double MOST = 40;

  private final Map<Integer, List<String>> kept = new TreeMap<>();
  private final Map<Integer, Integer> totals = new TreeMap<>();
  private final Random random = new Random(1);
  private final int most;

  /**
   * @param most how many examples of each form of each character are kept
   */
  Samples(int most) {
    this.most = most;
  }

  /** Reads the texts of a folder, or of one file, in UTF-8. */
  void read(Path texts) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(texts)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      for (String line :
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1)) {
        String text = line.replace("　", "").strip();
        if (text.length() > 3) {
          TextForms.pair(text, Region.TAIWAN).ifPresent(this::read);
        }
      }
    }
  }

  private void read(TextForms.Pair pair) {
    String text = pair.simplified();
    for (int i = 0; i < text.length(); i++) {
      int form = pair.form(i);
      if (form >= 0) {
        int key = text.charAt(i) * 16 + form;
        int total = totals.merge(key, 1, Integer::sum);
        List<String> examples = kept.computeIfAbsent(key, any -> new ArrayList<>());
        int place = total <= most ? examples.size() : random.nextInt(total);
        if (place < most) {
          int start = Math.max(0, i - REACH);
          String example =
              (char) (i - start) + text.substring(start, Math.min(text.length(), i + REACH + 1));
          if (place == examples.size()) {
            examples.add(example);
          } else {
            examples.set(place, example);
          }
        }
      }
    }
  }

  /** The examples, a share of them taken at random. */
  void examples(double share, Lexicon lexicon, List<Example> examples) {
    kept.forEach(
        (key, texts) -> {
          double weight = Math.min(MOST, totals.get(key) / (double) texts.size());
          for (String text : texts) {
            if (random.nextDouble() < share) {
              examples.add(
                  Example.inText(text.substring(1), text.charAt(0), key % 16, lexicon, weight));
            }
          }
        });
  }

  /** How often each form of each character stands in the texts. */
  void addTotals(double share, Map<Character, double[]> sums) {
    totals.forEach(
        (key, total) ->
            sums.computeIfAbsent((char) (key / 16), any -> new double[16])[key % 16] +=
                total * share);
  }
}
