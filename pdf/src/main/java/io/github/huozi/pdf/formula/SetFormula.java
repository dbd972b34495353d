package io.github.huozi.pdf.formula;

import io.github.huozi.math.Formula;
import io.github.huozi.pdf.font.EditionFont;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.typography.Piece;
import java.util.List;

/**
 * A formula that is set, and the line that it stands in. Lengths are in dots.
 *
 * @param parts its parts, if lines of text may divide it
 * @param number its number at the end of the line; without ink if it has none
 * @param words the font of its words
 * @param em its font size
 * @param line the lines of its block
 * @param display whether it stands on lines of its own
 */
record SetFormula(
    Formula formula,
    List<Formula.Part> parts,
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

  /** The width that a line must have room for. */
  double widest() {
    return parts.isEmpty()
        ? width()
        : em * parts.stream().mapToDouble(part -> part.formula().width()).max().orElse(0);
  }

  /** The room that is left of a line beside a number, in em. */
  static double room(double line, Formula number) {
    return line - taken(number);
  }

  private static double taken(Formula number) {
    return number.inks().isEmpty() ? 0 : number.width() + BEFORE_NUMBER;
  }

  /**
   * The formula in a block of a width. One that is wider is set smaller, or is divided into lines.
   *
   * @param around the width of the content of the block
   */
  PlacedFormula placed(double around) {
    double size = em * Math.min(1, around / Math.max(1, widest()));
    if (!display) {
      List<PaintedElement.Part> divided =
          parts.stream()
              .map(
                  part ->
                      new PaintedElement.Part(
                          inText(part.formula(), List.of(), size),
                          joint(part.end()),
                          part.after() * size))
              .toList();
      return inText(formula, divided, size);
    }
    FormulaLine own = FormulaLine.onItsOwn(formula, size, line);
    if (number.inks().isEmpty() || around == Double.MAX_VALUE) {
      return new PlacedFormula(this, formula, List.of(), size, width() * size / em, own, 0);
    }
    double beforeNumber = around - (number.width() + BEFORE_NUMBER) * size;
    double left =
        Math.min((around - formula.width() * size) / 2, beforeNumber - formula.width() * size);
    return new PlacedFormula(this, formula, List.of(), size, around, own, Math.max(0, left));
  }

  private PlacedFormula inText(Formula part, List<PaintedElement.Part> divided, double size) {
    FormulaLine room = FormulaLine.inText(part, size, line);
    return new PlacedFormula(this, part, divided, size, part.width() * size, room, 0);
  }

  private static Piece.Joint joint(Formula.LineEnd end) {
    return switch (end) {
      case BEFORE_RELATION -> Piece.Joint.BEFORE_RELATION;
      case BEFORE_OPERATOR -> Piece.Joint.BEFORE_OPERATOR;
      case RELATION -> Piece.Joint.RELATION;
      case OPERATOR -> Piece.Joint.OPERATOR;
      case IN_BRACKETS -> Piece.Joint.IN_BRACKETS;
      case LAST -> Piece.Joint.NONE;
    };
  }
}
