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
  private final List<Cluster> sorts;
  private final BreakKind[] after;

  WordDivision(Paragraph paragraph, List<Cluster> sorts, BreakKind[] after) {
    this.paragraph = paragraph;
    this.sorts = sorts;
    this.after = after;
  }

  void divide(Hyphenation rules) {
    int start = 0;
    for (int i = 0; i <= sorts.size(); i++) {
      if (i == sorts.size() || !isOfToken(sorts.get(i))) {
        if (i > start && isProse(start, i)) {
          divideWords(start, i, rules);
        }
        start = i + 1;
      }
    }
  }

  /** Letters, ASCII marks, digits and what has no width: what stands between spaces and dashes. */
  private static boolean isOfToken(Cluster sort) {
    return switch (sort.kind()) {
      case COMBINING -> true;
      case WESTERN -> sort.letter() || sort.codePoint() < 0x80 || sort.codePoint() == '’';
      case INVISIBLE -> sort.codePoint() == SOFT_HYPHEN;
      default -> false;
    };
  }

  private boolean isProse(int start, int end) {
    boolean afterMark = false;
    for (int i = start; i < end; i++) {
      Cluster sort = sorts.get(i);
      if (sort.codePoint() == SOFT_HYPHEN
          || sort.kind() == CharacterClass.COMBINING
          || Character.isDigit(sort.codePoint())
          || (sort.letter() && afterMark)
          || !isPlain(sort)) {
        return false;
      }
      afterMark = INSIDE_ADDRESS.indexOf(sort.codePoint()) >= 0;
    }
    return true;
  }

  private boolean isPlain(Cluster sort) {
    return paragraph.pieces().get(sort.piece()) instanceof Piece.Text text
        && text.style() == Piece.TextStyle.PLAIN;
  }

  private void divideWords(int start, int end, Hyphenation rules) {
    StringBuilder word = new StringBuilder();
    for (int i = start; i <= end; i++) {
      if (i < end && isLetter(sorts.get(i))) {
        word.appendCodePoint(sorts.get(i).codePoint());
      } else if (word.length() > 0) {
        divide(word.toString(), i - word.length(), rules);
        word.setLength(0);
      }
    }
  }

  /** Letters of plane 0 only, so that a word has as many sorts as UTF-16 units. */
  private static boolean isLetter(Cluster sort) {
    return sort.letter() && Character.isBmpCodePoint(sort.codePoint());
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
