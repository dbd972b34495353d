package io.github.huozi.check.text;

/** A block of the manuscript, and where in a finished file its letters are. */
public final class MatchedBlock {

  private final SourceBlock block;
  private final int[] places;

  /**
   * @param places for each letter its index in the found text, or -1
   */
  MatchedBlock(SourceBlock block, int... places) {
    this.block = block;
    this.places = places.clone();
  }

  public SourceBlock block() {
    return block;
  }

  /** How many letters it has. */
  public int size() {
    return places.length;
  }

  /** Where a letter is in the found text; -1 if it is missing. */
  public int place(int letter) {
    return places[letter];
  }

  /** How many letters right after one are missing. */
  int missingAfter(int letter) {
    int count = 0;
    for (int i = letter + 1; i < places.length && places[i] < 0; i++) {
      count++;
    }
    return count;
  }

  /** How many letters right before one are missing. */
  int missingBefore(int letter) {
    int count = 0;
    for (int i = letter - 1; i >= 0 && places[i] < 0; i--) {
      count++;
    }
    return count;
  }
}
