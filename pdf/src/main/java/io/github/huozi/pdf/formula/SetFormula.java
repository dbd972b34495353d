package io.github.huozi.pdf.formula;

import io.github.huozi.math.Formula;
import io.github.huozi.pdf.font.EditionFont;

/**
 * A formula that is set, and the line that it stands in. Lengths are in dots.
 *
 * @param number its number at the end of the line; without ink if it has none
 * @param words the font of its words
 * @param em its font size
 * @param line the lines of its block
 * @param display whether it stands on lines of its own
 */
record SetFormula(
    Formula formula,
    Formula number,
    EditionFont words,
    double em,
    TextLine line,
    boolean display,
    FormulaPainter painter) {

  /** The least space between a formula and its number, in em. */
  private static final double BEFORE_NUMBER = 1;

  /** The width with the number. */
  double width() {
    return (formula.width() + (display ? taken(number) : 0)) * em;
  }

  /** The room that is left of a line beside a number, in em. */
  static double room(double line, Formula number) {
    return line - taken(number);
  }

  private static double taken(Formula number) {
    return number.inks().isEmpty() ? 0 : number.width() + BEFORE_NUMBER;
  }

  /**
   * The formula in a block of a width. One that is wider is set smaller.
   *
   * @param around the width of the content of the block
   */
  PlacedFormula placed(double around) {
    double size = em * Math.min(1, around / Math.max(1, width()));
    if (!display) {
      return new PlacedFormula(
          this, size, formula.width() * size, FormulaLine.inText(formula, size, line), 0);
    }
    FormulaLine own = FormulaLine.onItsOwn(formula, size, line);
    if (number.inks().isEmpty() || around == Double.MAX_VALUE) {
      return new PlacedFormula(this, size, width() * size / em, own, 0);
    }
    double beforeNumber = around - (number.width() + BEFORE_NUMBER) * size;
    double left =
        Math.min((around - formula.width() * size) / 2, beforeNumber - formula.width() * size);
    return new PlacedFormula(this, size, around, own, Math.max(0, left));
  }
}
