package io.github.huozi.conversion;

import io.github.huozi.conversion.ContextModel.WordAt;
import io.github.huozi.conversion.Lexicon.Words;

/** An ambiguous character in a text, with the form that it has there. */
final class Example {

  /** Stands for what surrounds a word of a list: it is not known. */
  private static final char UNKNOWN = '?';

  private static final char EDGE = '^';

  final char[] window = new char[2 * Contexts.REACH + 1];
  final WordAt word;

  /** The word that contains the character, and the character's index in it. */
  final String place;

  final boolean isAlone;
  final int form;
  double weight;

  private Example(
      CharSequence text, int at, int start, int end, WordAt word, int form, double weight) {
    Contexts.window(text, at, window);
    this.word = word;
    this.place = (text.subSequence(start, end).toString() + (at - start)).intern();
    this.isAlone = end - start == 1;
    this.form = form;
    this.weight = weight;
  }

  /** The example at an index of a text. */
  static Example inText(String text, int at, int form, Lexicon lexicon, double weight) {
    Words words = lexicon.divide(text);
    int start = 0;
    while (words.end(start) <= at) {
      start = words.end(start);
    }
    int end = words.end(start);
    String listed = lexicon.form(words.number(start));
    return new Example(text, at, start, end, wordAt(text, start, end, at, listed), form, weight);
  }

  /** The example at an index of a word of a list, of which nothing else is known. */
  static Example inList(String word, int at, int form, Lexicon lexicon, double weight) {
    String listed = lexicon.form(lexicon.numberOf(word));
    Example example =
        new Example(
            word, at, 0, word.length(), wordAt(word, 0, word.length(), at, listed), form, weight);
    for (int i = 0; i < example.window.length; i++) {
      if (example.window[i] == EDGE) {
        example.window[i] = UNKNOWN;
      }
    }
    return example;
  }

  private static WordAt wordAt(String text, int start, int end, int at, String listed) {
    if (end - start < 2 || listed.isEmpty()) {
      return WordAt.NONE;
    }
    int suggestion =
        TextForms.candidates(text.charAt(at)).orElse("").indexOf(listed.charAt(at - start));
    return suggestion < 0
        ? WordAt.NONE
        : new WordAt(suggestion, end - start, Contexts.ofWord(text, start, end, at));
  }

  char character() {
    return window[Contexts.REACH];
  }
}
