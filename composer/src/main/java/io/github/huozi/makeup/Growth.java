package io.github.huozi.makeup;

/**
 * The lines by which the white of a page may be more, to fill it: the spaces above its headings all
 * alike, by half a line each at first and by a line at most; and the spaces around listings,
 * figures and the like, by half a line above and below, or by a line where only one of them is on
 * the page.
 *
 * @param headings the number of spaces above headings
 * @param blocks the number of listings and figures, or rows of such, with spaces around them
 * @param sides the number of those with a space on one side
 */
record Growth(int headings, int blocks, int sides) {

  static final Growth NONE = new Growth(0, 0, 0);

  /** This growth, and that of the white between two body lines with some sides of blocks in it. */
  Growth with(int sidesOfRun) {
    return switch (sidesOfRun) {
      case 0 -> this;
      case 1 -> new Growth(headings, blocks, sides + 1);
      default -> new Growth(headings, blocks + 1, sides);
    };
  }

  /** The most lines. */
  int most() {
    return headings + blocks + sides;
  }

  /** The lines that the spaces above headings take together. */
  int ofHeadings(int lines) {
    return lines - ofBlocks(lines) - ofSides(lines);
  }

  /** The lines that the spaces around other blocks take together, one each. */
  int ofBlocks(int lines) {
    return Math.min(blocks, Math.max(0, lines - headings / 2));
  }

  /** The lines that the spaces on one side of other blocks take together, one each. */
  int ofSides(int lines) {
    return Math.min(sides, Math.max(0, lines - headings / 2 - blocks));
  }

  /** The cost of some lines. */
  double cost(int lines) {
    int above = ofHeadings(lines);
    return Costs.FILLED_LINE * Math.min(above, headings / 2)
        + Costs.UNEQUAL_HEADING * Math.max(0, above - headings / 2)
        + Costs.FILLED_BLOCK * ofBlocks(lines)
        + Costs.FILLED_SIDE * ofSides(lines);
  }
}
