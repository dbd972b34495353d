package io.github.huozi.makeup;

/**
 * The lines by which the white of a page may be more, to fill it: the spaces above its headings all
 * alike, by half a line each at first and by a line at most; and the spaces around listings and
 * figures, by half a line above and below.
 *
 * @param headings the number of spaces above headings
 * @param blocks the number of listings and figures, or rows of such, with spaces around them
 */
record Growth(int headings, int blocks) {

  static final Growth NONE = new Growth(0, 0);

  /** The most lines. */
  int most() {
    return headings + blocks;
  }

  /** The lines that the spaces above headings take together. */
  int ofHeadings(int lines) {
    return lines - ofBlocks(lines);
  }

  /** The lines that the spaces around other blocks take together, one each. */
  int ofBlocks(int lines) {
    return Math.min(blocks, Math.max(0, lines - headings / 2));
  }

  /** What some lines cost. */
  double cost(int lines) {
    int above = ofHeadings(lines);
    return Costs.FILLED_LINE * Math.min(above, headings / 2)
        + Costs.UNEQUAL_HEADING * Math.max(0, above - headings / 2)
        + Costs.FILLED_BLOCK * ofBlocks(lines);
  }
}
