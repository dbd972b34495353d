package io.github.huozi.makeup;

/**
 * The part of a page that its text fills.
 *
 * @param lines the number of body lines
 * @param leading the height of a body line
 * @param noteGap the space between text and notes, with the rule in it
 * @param noteSpace the space between two notes
 * @param figureGap the least space between text and a figure at the head or the foot
 */
public record Frame(int lines, double leading, double noteGap, double noteSpace, double figureGap) {

  /** The height of all lines. */
  public double height() {
    return lines * leading;
  }
}
