package io.github.huozi.conversion.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A decision on how a doubtful word is written.
 *
 * @param line the line of {@code conversion.yaml}
 * @param take what is written; empty if the converter chooses at each place
 * @param exceptions where something else is written
 */
record Decision(int line, Optional<String> take, List<Special> exceptions) {

  /** The value that leaves the choice to the converter. */
  static final String BY_CONTEXT = "by context";

  /** The value that leaves a word in the place of which the region has its own. */
  static final String KEEP = "keep";

  Decision {
    exceptions = List.copyOf(exceptions);
  }

  /**
   * An exception.
   *
   * @param line the line of {@code conversion.yaml}
   * @param where the words of the source around the place, the doubtful word among them
   * @param take what is written for the word, or for all of the words if there are as many
   *     characters; empty if the converter chooses
   */
  record Special(int line, String where, Optional<String> take) {

    /**
     * Tells whether what is written is for all of the words, and not for the doubtful one alone.
     */
    boolean isOfAllWords(String word) {
      String words = Surroundings.withoutSpace(where);
      return words.length() > word.length()
          && take.filter(text -> text.length() == words.length() && !text.equals(KEEP)).isPresent();
    }
  }

  /** The exception for a place, that with the most words if there are several. */
  Optional<Special> exceptionAt(Surroundings place) {
    return exceptions.stream()
        .filter(exception -> place.are(exception.where()))
        .max(Comparator.comparingInt(exception -> exception.where().length()));
  }
}
