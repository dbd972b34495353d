package io.github.huozi.pdf.formula;

import io.github.huozi.math.Formula;

/**
 * The room that a formula takes in a line, in dots. It is a whole number of lines high, so that the
 * distance between the lines of the page stays even.
 *
 * @param above how far the room reaches above the formula's baseline
 * @param below how far it reaches below the baseline
 */
record FormulaLine(double above, double below) {

  /** The height and the depth of text, in em: no ink of the lines beside it reaches farther. */
  private static final double TEXT_HEIGHT = 0.88;

  private static final double TEXT_DEPTH = 0.22;

  /** The least space above and below a formula on lines of its own together, in em. */
  private static final double AROUND_DISPLAY = 0.9;

  /**
   * The room in a line of text. A formula may reach into the space between the lines, half as far
   * as to the text beside it.
   *
   * @param em the font size
   */
  static FormulaLine inText(Formula formula, double em, TextLine line) {
    double below = line.belowBaseline();
    double high = line.baseline() + Math.max(0, below - TEXT_DEPTH * em) / 2;
    double deep = below + Math.max(0, line.baseline() - TEXT_HEIGHT * em) / 2;
    return new FormulaLine(
        room(formula.height() * em, line.baseline(), high, line),
        room(formula.depth() * em, below, deep, line));
  }

  private static double room(double ink, double own, double most, TextLine line) {
    if (ink <= most) {
      return Math.max(0, Math.min(ink, own - 1));
    }
    return line.isOnGrid() ? own + Math.ceil((ink - most) / line.height()) * line.height() : ink;
  }

  /** The room on lines of its own, with the ink in their middle. */
  static FormulaLine onItsOwn(Formula formula, double em, TextLine line) {
    double ink = (formula.height() + formula.depth()) * em;
    double lines = Math.max(1, Math.ceil((ink + AROUND_DISPLAY * em) / line.height()));
    double height = lines * line.height();
    double above = formula.height() * em + (height - ink) / 2;
    double clamped = Math.max(line.baseline(), Math.min(above, height - line.belowBaseline()));
    return new FormulaLine(clamped, height - clamped);
  }

  /** The height that the ink may have on lines of its own of a height. */
  static double most(double height, double em) {
    return height - AROUND_DISPLAY * em;
  }

  double height() {
    return above + below;
  }
}
