package io.github.huozi.typography;

import java.util.List;

/**
 * The space that fonts' kerning and ligatures add between the clusters of a paragraph. Fonts join
 * and kern characters that follow each other in one piece, so that they end where an inline element
 * begins or ends.
 */
final class Kerning {

  /** The first character that no font kerns here: Latin, Greek and Cyrillic text is before it. */
  private static final int END = 0x2E80;

  private static final int NO_BREAK_SPACE = 0xA0;

  private final Paragraph paragraph;
  private final List<Cluster> clusters;

  /** The space that the font itself adds after each cluster. */
  private final double[] after;

  private final StringBuilder text = new StringBuilder();

  Kerning(Paragraph paragraph, List<Cluster> clusters) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.after = new double[clusters.size()];
    int start = 0;
    int piece = -1;
    for (int i = 0; i < after.length; i++) {
      Cluster cluster = clusters.get(i);
      boolean kerned = isKerned(cluster);
      if (!kerned || cluster.piece() != piece) {
        adjust(start, i, after, start);
        start = i;
        piece = cluster.piece();
      }
      if (kerned) {
        text.appendCodePoint(drawn(cluster));
      } else {
        start = i + 1;
      }
    }
    adjust(start, after.length, after, start);
  }

  /** The space that the font adds after a cluster if the next one stands on the same line. */
  double after(int cluster) {
    return after[cluster];
  }

  /**
   * The length of a line beyond the sum of {@link #after}, since it begins or ends inside a word:
   * without the rest of a ligature, other letters are joined.
   */
  double correction(int first, int last) {
    double sum = 0;
    int end = first;
    if (isInsideWord(first - 1)) {
      while (end < last && isInsideWord(end)) {
        end++;
      }
      end++;
      sum += difference(first, end);
    }
    if (end <= last && isInsideWord(last)) {
      int start = last;
      while (start > end && isInsideWord(start - 1)) {
        start--;
      }
      sum += difference(start, last + 1);
    }
    return sum;
  }

  private double difference(int start, int end) {
    double[] alone = new double[end - start];
    set(start, end, alone, 0);
    double difference = 0;
    for (int i = start; i < end - 1; i++) {
      difference += alone[i - start] - after[i];
    }
    return difference;
  }

  /** Tells whether a word goes on after a cluster. */
  private boolean isInsideWord(int cluster) {
    return cluster >= 0
        && end(cluster, Math.min(cluster + 2, after.length)) == cluster + 2
        && !clusters.get(cluster).isSpace()
        && !clusters.get(cluster + 1).isSpace();
  }

  /** The end of the characters from a cluster on that the font may kern. */
  private int end(int start, int limit) {
    int end = start;
    while (end < limit
        && clusters.get(end).piece() == clusters.get(start).piece()
        && isKerned(clusters.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean isKerned(Cluster cluster) {
    return cluster.codePoint() != 0
        && cluster.codePoint() < END
        && cluster.kind() != CharacterClass.INVISIBLE
        && cluster.kind() != CharacterClass.HAN
        && !Characters.isInvisible(drawn(cluster));
  }

  private static int drawn(Cluster cluster) {
    return cluster.isSpace() && cluster.codePoint() != NO_BREAK_SPACE ? ' ' : cluster.codePoint();
  }

  private void set(int start, int end, double[] moved, int at) {
    for (int i = start; i < end; i++) {
      text.appendCodePoint(drawn(clusters.get(i)));
    }
    adjust(start, end, moved, at);
  }

  /**
   * Takes over the adjustments of the clusters whose characters are in the text, and empties it.
   */
  private void adjust(int start, int end, double[] moved, int at) {
    if (end > start + 1
        && paragraph.pieces().get(clusters.get(start).piece()) instanceof Piece.Text piece) {
      double[] ems = piece.advances().adjustments(text.toString());
      for (int i = 0; i < ems.length; i++) {
        moved[at + i] = ems[i] * piece.em();
      }
    }
    text.setLength(0);
  }
}
