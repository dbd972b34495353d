package io.github.huozi.conversion;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Makes the data of the converter from word lists and texts: {@code words.txt}, {@code
 * spellings.txt}, {@code readings.txt} and {@code contexts.bin}. docs/conversion.md names the
 * sources and has the command.
 *
 * <p>Arguments: the folder for the data; the list of Simplified words; the lists of Traditional
 * words, with commas between them; and the texts in Traditional Chinese, each a folder or file, a
 * colon and the share of its examples that is used.
 */
final class ModelMaker {

  private static final int EXAMPLES_OF_FORM = 60_000;
  private static final int ROUNDS = 2;

  /** So many weights remain that the data stay below 2 MB. */
  private static final float SPARSITY = 2;

  /** The share of a spelling that makes a word one that houses write in different ways. */
  private static final double RIVAL = 0.04;

  private static final int RIVAL_USES = 10;

  /** How far the shares of a word's forms are brought to those of the word lists. */
  private static final double OF_WORDS = 1;

  private static final double OF_CHARACTERS = 0.3;

  private final WordLists words = new WordLists();
  private final Path output;

  private ModelMaker(Path output) {
    this.output = output;
  }

  public static void main(String[] arguments) throws IOException {
    ModelMaker maker = new ModelMaker(Path.of(arguments[0]));
    maker.words.addSimplified(Path.of(arguments[1]));
    for (String list : arguments[2].split(",", -1)) {
      maker.words.addTraditional(Path.of(list));
    }
    maker.writeWords();
    maker.writeSpellings();
    maker.writeModel(List.of(arguments).subList(3, arguments.length));
  }

  private void writeWords() throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# Words in Simplified characters: the word, its cost in tenths, and how Taiwan writes"
                + " it if its characters do not tell.\n");
    words
        .entries()
        .forEach(
            (word, entry) -> {
              text.append(word).append('\t').append(entry.cost());
              text.append(entry.form().isEmpty() ? "" : "\t" + entry.form()).append('\n');
            });
    Files.writeString(output.resolve("words.txt"), text);
  }

  /** Writes the words with rival spellings, the most used spelling first. */
  private void writeSpellings() throws IOException {
    StringBuilder text =
        new StringBuilder("# Words that houses in Taiwan write in different ways.\n");
    words
        .spellings()
        .forEach(
            (word, written) -> {
              int sum = written.values().stream().mapToInt(uses -> uses).sum();
              List<String> rivals =
                  written.entrySet().stream()
                      .filter(form -> form.getValue() >= Math.max(RIVAL_USES, RIVAL * sum))
                      .sorted(
                          Map.Entry.<String, Integer>comparingByValue()
                              .reversed()
                              .thenComparing(Map.Entry.comparingByKey()))
                      .map(Map.Entry::getKey)
                      .toList();
              if (word.length() > 1 && rivals.size() > 1) {
                text.append(word).append('\t').append(String.join(" ", rivals)).append('\n');
              }
            });
    Files.writeString(output.resolve("spellings.txt"), text);
  }

  private void writeModel(List<String> texts) throws IOException {
    Lexicon lexicon = lexicon();
    List<Example> examples = new ArrayList<>();
    Map<Character, double[]> totals = new HashMap<>();
    for (String text : texts) {
      int colon = text.lastIndexOf(':');
      double share = Double.parseDouble(text.substring(colon + 1));
      Samples samples = new Samples(EXAMPLES_OF_FORM);
      samples.read(Path.of(text.substring(0, colon)));
      samples.examples(share, lexicon, examples);
      samples.addTotals(share, totals);
      tell("%s: %,d examples so far", text, examples.size());
    }
    Map<Character, double[]> used = new HashMap<>();
    for (Example example : examples) {
      used.computeIfAbsent(example.character(), any -> new double[16])[example.form] +=
          example.weight;
    }
    weighByWords(examples);
    addWords(lexicon, examples);
    Collections.shuffle(examples, new Random(1));
    Training training = new Training(SPARSITY);
    for (int round = 0; round < ROUNDS; round++) {
      tell("round %d: %.5f", round, training.fit(examples));
    }
    writeReadings(totals, used);
    writeContexts(training);
  }

  /** The lexicon as the converter will read it. */
  private Lexicon lexicon() {
    Lexicon lexicon = new Lexicon();
    words.entries().forEach((word, entry) -> lexicon.put(word, entry.form(), entry.cost() / 10f));
    lexicon.putPhrases();
    return lexicon;
  }

  /**
   * Brings the shares of each word's forms to those of the word lists. The texts are of one house,
   * the state, which writes 瞭解 where most write 了解.
   */
  private void weighByWords(List<Example> examples) {
    Map<String, double[]> listed = words.shares();
    Map<String, double[]> found = new HashMap<>();
    for (Example example : examples) {
      found.computeIfAbsent(example.place, any -> new double[16])[example.form] += example.weight;
    }
    for (Example example : examples) {
      double[] list = listed.get(example.place);
      double[] own = found.get(example.place);
      if (list != null && own != null) {
        double listSum = sum(list);
        double ownSum = sum(own);
        if (listSum >= 8 && ownSum >= 8) {
          double wanted = list[example.form] / listSum + 0.005;
          double there = own[example.form] / ownSum;
          double factor = Math.pow(wanted / there, example.isAlone ? OF_CHARACTERS : OF_WORDS);
          example.weight *= Math.max(0.02, Math.min(20, factor));
        }
      }
    }
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** Adds the words of OpenCC and of the lists, each several times if it is used often. */
  private void addWords(Lexicon lexicon, List<Example> examples) {
    ConversionData.dictionary(
        "STPhrases",
        (phrase, forms) ->
            add(
                phrase,
                forms[0],
                2 + (int) (Math.log(1 + words.uses(phrase)) / Math.log(4)),
                lexicon,
                examples));
    words
        .spellings()
        .forEach(
            (word, written) -> {
              int sum = written.values().stream().mapToInt(uses -> uses).sum();
              double times = 1 + Math.log(sum) / Math.log(3);
              written.forEach(
                  (form, uses) ->
                      add(word, form, (int) Math.round(times * uses / sum), lexicon, examples));
            });
  }

  private static void add(
      String word, String form, int times, Lexicon lexicon, List<Example> examples) {
    if (word.length() < 2 || word.length() != form.length()) {
      return;
    }
    TextForms.Pair pair = new TextForms.Pair(form, word);
    for (int i = 0; i < word.length(); i++) {
      if (pair.form(i) >= 0) {
        for (int time = 0; time < times; time++) {
          examples.add(Example.inList(word, i, pair.form(i), lexicon, 1));
        }
      }
    }
  }

  private void writeReadings(Map<Character, double[]> totals, Map<Character, double[]> used)
      throws IOException {
    StringBuilder text =
        new StringBuilder(
            "# Simplified characters with several Traditional forms: the character, its forms,"
                + " and their biases.\n");
    new TreeMap<>(TextForms.allCandidates())
        .forEach(
            (character, forms) -> {
              double[] total = totals.getOrDefault(character, new double[16]);
              double[] kept = used.getOrDefault(character, new double[16]);
              text.append(character).append('\t').append(forms).append('\t').append('0');
              for (int i = 1; i < forms.length(); i++) {
                double bias =
                    Math.log((total[i] + 1) / (kept[i] + 1))
                        - Math.log((total[0] + 1) / (kept[0] + 1));
                text.append(String.format(Locale.ROOT, " %.2f", bias));
              }
              text.append('\n');
            });
    Files.writeString(output.resolve("readings.txt"), text);
  }

  private void writeContexts(Training training) throws IOException {
    ByteArrayOutputStream distances = new ByteArrayOutputStream();
    ByteArrayOutputStream weights = new ByteArrayOutputStream();
    int count = 0;
    int last = 0;
    for (int slot = 0; slot < Contexts.SLOTS; slot++) {
      int steps = Math.round(training.weight(slot) * ContextModel.STEPS);
      if (steps != 0) {
        int distance = slot - last;
        for (; distance >= 0x80; distance >>>= 7) {
          distances.write((distance & 0x7f) | 0x80);
        }
        distances.write(distance);
        weights.write(Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, steps)));
        last = slot;
        count++;
      }
    }
    try (OutputStream out = Files.newOutputStream(output.resolve("contexts.bin"));
        DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out))) {
      data.writeInt(count);
      distances.writeTo(data);
      weights.writeTo(data);
    }
    tell("%,d weights", count);
  }

  private static void tell(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
