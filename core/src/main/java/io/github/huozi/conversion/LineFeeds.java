package io.github.huozi.conversion;

import io.github.huozi.conversion.Conversion.Piece;
import java.util.ArrayList;
import java.util.List;

/** The line feeds of a passage that stand between two Chinese characters: they part no word. */
final class LineFeeds {

  private final String passage;
  private final String without;

  /** The index in the passage of each character of the text without line feeds, and of its end. */
  private final int[] places;

  private LineFeeds(String passage, String without, int[] places) {
    this.passage = passage;
    this.without = without;
    this.places = places;
  }

  static LineFeeds in(String passage) {
    StringBuilder without = new StringBuilder(passage.length());
    int[] places = new int[passage.length() + 1];
    for (int i = 0; i < passage.length(); i++) {
      boolean parts = passage.charAt(i) == '\n' && isBetweenChinese(passage, i);
      if (!parts) {
        places[without.length()] = i;
        without.append(passage.charAt(i));
      }
    }
    places[without.length()] = passage.length();
    return new LineFeeds(passage, without.toString(), places);
  }

  private static boolean isBetweenChinese(String passage, int at) {
    return at > 0
        && at + 1 < passage.length()
        && Character.isIdeographic(passage.codePointBefore(at))
        && Character.isIdeographic(passage.codePointAt(at + 1));
  }

  /** The passage without them. */
  String without() {
    return without;
  }

  /**
   * The pieces of the passage.
   *
   * @param pieces those of the text without line feeds
   */
  List<Piece> putBack(List<Piece> pieces) {
    List<Piece> whole = new ArrayList<>(pieces.size());
    for (Piece piece : pieces) {
      // A line feed after a piece belongs to it: pieces cover the passage.
      int start = places[piece.start()];
      int end = places[piece.end()];
      StringBuilder text = new StringBuilder(piece.text());
      int shorter = piece.start();
      for (int i = start; i < end; i++) {
        if (shorter < piece.end() && places[shorter] == i) {
          shorter++;
        } else {
          text.insert(Math.min(i - start, text.length()), passage.charAt(i));
        }
      }
      whole.add(new Piece(start, end, text.toString(), piece.doubt()));
    }
    return whole;
  }
}
