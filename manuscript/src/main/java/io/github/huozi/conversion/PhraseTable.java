package io.github.huozi.conversion;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of words and what becomes of them. Where several words begin at a place, the longest one
 * is taken.
 */
final class PhraseTable {

  private final Trie trie = new Trie();
  private final List<String> values = new ArrayList<>();

  /** The table of some of OpenCC's dictionaries; of a word in several, the first one counts. */
  static PhraseTable of(String... dictionaries) {
    PhraseTable table = new PhraseTable();
    for (String dictionary : dictionaries) {
      ConversionData.dictionary(dictionary, (key, forms) -> table.putIfAbsent(key, forms[0]));
    }
    return table;
  }

  /** Holds the table that all regions share. Its files are read at the first use. */
  private static final class Simplified {
    static final PhraseTable TABLE = readSimplified();
  }

  /** The Simplified form of each Traditional character and phrase: OpenCC's, then our own. */
  static PhraseTable toSimplified() {
    return Simplified.TABLE;
  }

  private static PhraseTable readSimplified() {
    PhraseTable table = of("TSPhrases", "TSCharacters");
    ConversionData.lines("characters-simplified.txt", table::putIfAbsent);
    return table;
  }

  void putIfAbsent(String key, String value) {
    if (trie.numberOf(key) == Trie.NONE) {
      trie.put(key, values.size());
      values.add(value);
    }
  }

  /**
   * The end of the longest word of the table that begins at a place.
   *
   * @return the index after it; {@code start} if there is none
   */
  int end(CharSequence text, int start) {
    int end = start;
    int node = Trie.ROOT;
    for (int i = start; i < text.length(); i++) {
      node = trie.next(node, text.charAt(i));
      if (node == Trie.NONE) {
        break;
      }
      if (trie.number(node) != Trie.NONE) {
        end = i + 1;
      }
    }
    return end;
  }

  /** The conversion of a word; the word itself if the table lacks it. */
  String value(CharSequence word) {
    int number = trie.numberOf(word);
    return number == Trie.NONE ? word.toString() : values.get(number);
  }

  /** A text with all words of the table replaced. */
  String replace(CharSequence text) {
    StringBuilder replaced = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end == at) {
        replaced.append(text.charAt(at++));
      } else {
        replaced.append(value(text.subSequence(at, end)));
        at = end;
      }
    }
    return replaced.toString();
  }
}
