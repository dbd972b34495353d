package io.github.huozi.conversion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A converted passage.
 *
 * @param source the passage
 * @param pieces the parts of the passage in order; together they cover it without a gap
 */
public record Conversion(String source, List<Piece> pieces) {

  public Conversion {
    pieces = List.copyOf(pieces);
  }

  /** The passage in the other script. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }

  /**
   * A part of a passage that is converted as one: text that stays as it is, or a word.
   *
   * @param start the index in the passage at which it begins
   * @param end the index at which it ends, exclusive
   * @param text what it becomes; its length may differ
   * @param doubt whether other forms are as good
   */
  public record Piece(int start, int end, String text, Optional<Doubt> doubt) {}
}
