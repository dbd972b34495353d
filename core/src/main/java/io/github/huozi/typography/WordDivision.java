package io.github.huozi.typography;

import java.util.List;

/**
 * Marks where the words of a paragraph may be divided with a hyphen.
 *
 * <p>Not divided are names and abbreviations, addresses and names of files and of code ({@code
 * example.org/a_b}), words with a digit, and words that the author divided with soft hyphens, which
 * come first (CSS Text 3 §6.1).
 */
final class WordDivision {

  private static final int SOFT_HYPHEN = 0xAD;

  /** Marks that stand inside addresses and identifiers, and in no word. */
  private static final String INSIDE_ADDRESS = "./:@_#=&?+~%\\";

  private final Paragraph paragraph;
  private final List<Cluster> clusters;
  private final BreakKind[] after;

  WordDivision(Paragraph paragraph, List<Cluster> clusters, BreakKind[] after) {
    this.paragraph = paragraph;
    this.clusters = clusters;
    this.after = after;
  }

  void divide(Hyphenation rules) {
    int start = 0;
    for (int i = 0; i <= clusters.size(); i++) {
      if (i == clusters.size() || !isOfToken(clusters.get(i))) {
        if (i > start && isProse(start, i)) {
          divideWords(start, i, rules);
        }
        start = i + 1;
      }
    }
  }

  /** Letters, ASCII marks, digits and what has no width: what stands between spaces and dashes. */
  private static boolean isOfToken(Cluster cluster) {
    return switch (cluster.kind()) {
      case COMBINING -> true;
      case WESTERN -> cluster.letter() || cluster.codePoint() < 0x80 || cluster.codePoint() == '’';
      case INVISIBLE -> cluster.codePoint() == SOFT_HYPHEN;
      default -> false;
    };
  }

  private boolean isProse(int start, int end) {
    boolean afterMark = false;
    for (int i = start; i < end; i++) {
      Cluster cluster = clusters.get(i);
      if (cluster.codePoint() == SOFT_HYPHEN
          || cluster.kind() == CharacterClass.COMBINING
          || Character.isDigit(cluster.codePoint())
          || (cluster.letter() && afterMark)
          || !isPlain(cluster)) {
        return false;
      }
      afterMark = INSIDE_ADDRESS.indexOf(cluster.codePoint()) >= 0;
    }
    return true;
  }

  private boolean isPlain(Cluster cluster) {
    return paragraph.pieces().get(cluster.piece()) instanceof Piece.Text text
        && text.style() == Piece.TextStyle.PLAIN;
  }

  private void divideWords(int start, int end, Hyphenation rules) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i <= end; i++) {
      if (i < end && isLetter(clusters.get(i))) {
        word.appendCodePoint(clusters.get(i).codePoint());
      } else if (word.length() > 0) {
        divide(word.toString(), i - word.length(), rules);
        word.setLength(0);
      }
    }
  }

  /** Letters of plane 0 only, so that a word has as many clusters as UTF-16 units. */
  private static boolean isLetter(Cluster cluster) {
    return cluster.letter() && Character.isBmpCodePoint(cluster.codePoint());
  }

  private void divide(String word, int start, Hyphenation rules) {
    if (rules.keepsWhole(word)) {
      return;
    }
    boolean[] breaks = rules.divide(word);
    for (int i = 1; i < word.length(); i++) {
      if (breaks[i] && after[start + i - 1] == BreakKind.NONE) {
        after[start + i - 1] = BreakKind.HYPHEN;
      }
    }
  }
}
