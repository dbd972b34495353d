package io.github.huozi.check.pdf;

import java.awt.geom.Rectangle2D;

/**
 * A formula of a PDF.
 *
 * @param element its structure element
 * @param page the page that it is on, counted from 1
 * @param area the area of its signs, in the frame of the page's lines
 * @param text its signs in the order in which they are painted
 * @param lines the number of its painted lines, such as those of fractions
 */
public record PdfFormula(
    StructureElement element, int page, Rectangle2D area, String text, int lines) {

  /** The formula with what is painted after it. */
  PdfFormula and(PdfFormula next) {
    return new PdfFormula(
        element,
        page,
        page == next.page ? area.createUnion(next.area) : area,
        text + next.text,
        lines + next.lines);
  }

  /** The description of the formula for those who hear the file. */
  public String description() {
    return element.attributes().alternative();
  }
}
