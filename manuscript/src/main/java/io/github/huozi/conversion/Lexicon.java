package io.github.huozi.conversion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of Simplified Chinese: how often they are used, and how Traditional Chinese writes
 * those that its dictionaries list.
 */
final class Lexicon {

  /** The cost of a character that no list has. */
  private static final float UNKNOWN = 17;

  /** The cost of a single use among all words of the frequency list. */
  static final float ONCE = 17.9f;

  private final Trie trie;
  private final List<String> forms;
  private float[] costs;

  /** No words. */
  Lexicon() {
    trie = new Trie();
    forms = new ArrayList<>();
    costs = new float[1 << 10];
  }

  private Lexicon(Lexicon other) {
    trie = new Trie(other.trie);
    forms = new ArrayList<>(other.forms);
    costs = other.costs.clone();
  }

  /** Holds the words that all regions share. Their files are read at the first use. */
  private static final class Simplified {
    static final Lexicon WORDS = read();
  }

  /**
   * The words of the frequency list, and the phrases of OpenCC with their Traditional forms. A
   * region may add its own: each call gives a copy. The files are read once.
   */
  static Lexicon ofSimplified() {
    return new Lexicon(Simplified.WORDS);
  }

  /** Reads the files. */
  static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    ConversionData.lines(
        "words.txt",
        (word, value) -> {
          int tab = value.indexOf('\t');
          String cost = tab < 0 ? value : value.substring(0, tab);
          String form = tab < 0 ? "" : value.substring(tab + 1);
          lexicon.put(word, form, Integer.parseInt(cost) / 10f);
        });
    lexicon.putPhrases();
    return lexicon;
  }

  /** Adds the phrases of OpenCC with their Traditional forms. */
  void putPhrases() {
    ConversionData.dictionary(
        "STPhrases",
        (phrase, phraseForms) -> {
          if (phrase.length() == phraseForms[0].length()) {
            put(phrase, phraseForms[0], costOfPhrase(phrase.length()));
          }
        });
  }

  /** The cost of a phrase of a dictionary that no list counts: the longer, the surer it is one. */
  static float costOfPhrase(int length) {
    int uses = length >= 4 ? 10 : length == 3 ? 5 : 3;
    return (float) (ONCE - Math.log(uses));
  }

  /**
   * Adds a word.
   *
   * @param form how the other script writes it; empty if its characters decide
   * @param cost the negative logarithm of its share of all words; the lowest one given counts
   */
  void put(String word, String form, float cost) {
    int number = trie.numberOf(word);
    if (number == Trie.NONE) {
      number = forms.size();
      trie.put(word, number);
      forms.add(form);
      if (number == costs.length) {
        costs = Arrays.copyOf(costs, number * 2);
      }
      costs[number] = cost;
    } else {
      if (!form.isEmpty()) {
        forms.set(number, form);
      }
      costs[number] = Math.min(costs[number], cost);
    }
  }

  /** The number of a word; {@link Trie#NONE} if there is none. */
  int numberOf(CharSequence word) {
    return trie.numberOf(word);
  }

  /** The word in the other script; empty if its characters decide, or it is no word. */
  String form(int number) {
    return number == Trie.NONE ? "" : forms.get(number);
  }

  /** Divides a text into words, so that the words together are the likeliest. */
  Words divide(CharSequence text) {
    int length = text.length();
    float[] best = new float[length + 1];
    int[] ends = new int[length];
    int[] numbers = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      best[i] = best[i + 1] + UNKNOWN;
      ends[i] = i + 1;
      numbers[i] = Trie.NONE;
      int node = Trie.ROOT;
      for (int j = i; j < length; j++) {
        node = trie.next(node, text.charAt(j));
        if (node == Trie.NONE) {
          break;
        }
        int number = trie.number(node);
        if (number != Trie.NONE && best[j + 1] + costs[number] < best[i]) {
          best[i] = best[j + 1] + costs[number];
          ends[i] = j + 1;
          numbers[i] = number;
        }
      }
    }
    return new Words(ends, numbers, best[0]);
  }

  /** A text in words. */
  static final class Words {

    private final int[] ends;
    private final int[] numbers;
    private final float cost;

    private Words(int[] ends, int[] numbers, float cost) {
      this.ends = ends;
      this.numbers = numbers;
      this.cost = cost;
    }

    /** The end of the word that begins at an index. */
    int end(int start) {
      return ends[start];
    }

    /**
     * The number of the word that begins at an index; {@link Trie#NONE} for a character that is no
     * word.
     */
    int number(int start) {
      return numbers[start];
    }

    /** The cost of all words together. */
    float cost() {
      return cost;
    }
  }
}
