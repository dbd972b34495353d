package io.github.huozi.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A text as the sources make it: words, and holes for what is known only later.
 *
 * @param pieces no two words, and no two holes, follow one another
 */
record Phrase(List<Piece> pieces) {

  sealed interface Piece permits Words, Hole {}

  record Words(String text) implements Piece {}

  /**
   * A hole.
   *
   * @param name the expression that fills it
   * @param source what its values are told by: a variable, a list of phrases, or nothing
   */
  record Hole(String name, Object source) implements Piece {

    @Override
    public boolean equals(Object other) {
      return other instanceof Hole hole && Objects.equals(source, hole.source);
    }

    @Override
    public int hashCode() {
      return Objects.hashCode(source);
    }
  }

  static Phrase words(String text) {
    return new Phrase(text.isEmpty() ? List.of() : List.of(new Words(text)));
  }

  static Phrase hole(String name, Object source) {
    return new Phrase(List.of(new Hole(name, source)));
  }

  /** The two, one after the other. */
  Phrase then(Phrase other) {
    List<Piece> all = new ArrayList<>(pieces);
    for (Piece next : other.pieces) {
      Piece last = all.isEmpty() ? null : all.get(all.size() - 1);
      if (last instanceof Words before && next instanceof Words after) {
        all.set(all.size() - 1, new Words(before.text + after.text));
      } else if (last instanceof Hole before && next instanceof Hole after) {
        all.set(all.size() - 1, new Hole(before.name + " + " + after.name, null));
      } else {
        all.add(next);
      }
    }
    return new Phrase(all);
  }

  /** How many letters its words have. */
  long letters() {
    return pieces.stream()
        .filter(Words.class::isInstance)
        .mapToLong(piece -> ((Words) piece).text.chars().filter(Character::isLetter).count())
        .sum();
  }

  /** Whether a human language is written in it: not only marks. */
  boolean hasWords() {
    return pieces.stream()
        .anyMatch(
            piece ->
                piece instanceof Words words && words.text.chars().anyMatch(Character::isLetter));
  }

  /** Whether it has two words or more, or a hole and a word. */
  boolean isSentence() {
    return hasWords()
        && pieces.stream()
            .anyMatch(piece -> piece instanceof Words words && words.text.indexOf(' ') >= 0);
  }
}
