package io.github.huozi.pdf.formula;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.math.Formula;
import io.github.huozi.pdf.paint.PagePainter;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.pdf.style.ElementStyle;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.Rectangle;
import java.util.List;

/** A formula at its place, with its baseline on that of the line. Lengths are in dots. */
final class PlacedFormula extends PaintedElement {

  private final SetFormula set;
  private final Formula formula;
  private final List<Part> parts;
  private final double size;
  private final double width;
  private final FormulaLine line;
  private final double left;

  /**
   * @param formula the formula, or the part of it that is painted
   * @param parts the parts that lines may divide
   * @param size the font size
   * @param width the width of its box
   * @param left the distance of the formula from the left edge of its box
   */
  PlacedFormula(
      SetFormula set,
      Formula formula,
      List<Part> parts,
      double size,
      double width,
      FormulaLine line,
      double left) {
    this.set = set;
    this.formula = formula;
    this.parts = parts;
    this.size = size;
    this.width = width;
    this.line = line;
    this.left = left;
  }

  @Override
  public List<Part> parts() {
    return parts;
  }

  @Override
  public int getIntrinsicWidth() {
    return Math.max(1, (int) Math.floor(width));
  }

  @Override
  public int getIntrinsicHeight() {
    return Math.max(1, (int) Math.round(line.height()));
  }

  @Override
  public boolean hasBaseline() {
    return true;
  }

  @Override
  public int getBaseline() {
    return (int) Math.round(line.above());
  }

  @Override
  public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
    Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
    paint(painter, ElementStyle.of(box, context).color(), area);
  }

  /** Paints the formula in an area as wide as its box. */
  void paint(PagePainter painter, PrintedColor color, Rectangle area) {
    double y = area.y + getBaseline();
    set.painter().paint(formula, set.words(), size, color, area.x + left, y, painter.out());
    double tag = area.x + width - set.number().width() * size;
    set.painter().paint(set.number(), set.words(), size, color, tag, y, painter.out());
  }
}
