package io.github.huozi.typography;

/**
 * A piece of type: one character as it stands in a line. Lengths are in the paragraph's unit.
 *
 * @param piece the index of its piece
 * @param offset where in the piece's text it begins, in UTF-16 units
 * @param codePoint its character; 0 for what is not text
 * @param kind its class
 * @param letter whether it is a Western letter or digit, which ideographs keep a gap from
 * @param ideograph whether it is an ideograph or a kana
 * @param em its size
 * @param advance how far the font advances for it
 * @param width how wide it is set: its square, for a mark that the font has narrower
 * @param blankBefore blank before its ink that may be narrowed
 * @param blankAfter blank after its ink that may be narrowed
 */
record Cluster(
    int piece,
    int offset,
    int codePoint,
    CharacterClass kind,
    boolean letter,
    boolean ideograph,
    double em,
    double advance,
    double width,
    double blankBefore,
    double blankAfter) {

  private static final int NO_BREAK_SPACE = 0xA0;

  boolean isMark() {
    return kind.isMark();
  }

  /** A letter, an ideograph, a digit: not white space, not a mark. */
  boolean isText() {
    return switch (kind) {
      case HAN, HANGUL, WESTERN, SOLID -> true;
      default -> false;
    };
  }

  boolean isSpace() {
    return kind == CharacterClass.SPACE;
  }

  /** Whether nothing of it is left at the edge of a line; a no-break space stays. */
  boolean vanishesAtEdge() {
    return kind == CharacterClass.INVISIBLE || isCollapsible();
  }

  /** Whether it is white space, of which a run is one space (CSS Text 3 §4.1.1). */
  boolean isCollapsible() {
    return isSpace() && codePoint != NO_BREAK_SPACE;
  }

  /** Whether it is a line break that the author asked for. */
  boolean isBreak() {
    return kind == CharacterClass.INVISIBLE && codePoint == 0;
  }

  /** What the ink is moved by within the square, so that it stands in the middle. */
  double bearing() {
    return (width - advance) / 2;
  }
}
