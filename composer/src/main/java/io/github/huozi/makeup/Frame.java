package io.github.huozi.makeup;

/**
 * The part of a page that its text fills.
 *
 * @param lines the number of body lines
 * @param leading the height of a body line
 * @param noteGap the space between text and notes, with the rule in it
 * @param noteSpace the space between two notes
 * @param figureGap the least space between text and a figure at the head or the foot
 * @param turnedLines the number of body lines that a turned page is high
 * @param opening where the first page stands
 */
public record Frame(
    int lines,
    double leading,
    double noteGap,
    double noteSpace,
    double figureGap,
    int turnedLines,
    FirstPage opening) {

  /** A frame whose turned pages are as high as the others. */
  public Frame(int lines, double leading, double noteGap, double noteSpace, double figureGap) {
    this(lines, leading, noteGap, noteSpace, figureGap, lines, FirstPage.RECTO);
  }

  /** The same with its first page elsewhere. */
  Frame opening(FirstPage other) {
    return new Frame(lines, leading, noteGap, noteSpace, figureGap, turnedLines, other);
  }

  /** The frame of a turned page. */
  Frame turned() {
    return new Frame(turnedLines, leading, noteGap, noteSpace, figureGap, lines, opening);
  }

  /** The height of all lines. */
  public double height() {
    return lines * leading;
  }
}
