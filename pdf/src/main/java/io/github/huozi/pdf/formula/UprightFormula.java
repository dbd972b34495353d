package io.github.huozi.pdf.formula;

import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.pdf.paint.PagePainter;
import io.github.huozi.pdf.paint.PaintedElement;
import io.github.huozi.pdf.style.ElementStyle;
import java.awt.Rectangle;

/**
 * A displayed formula between vertical lines: upright on the sheet, in the middle of their length.
 * Lengths are in dots.
 */
final class UprightFormula extends PaintedElement {

  private final PlacedFormula formula;
  private final double measure;

  /**
   * @param formula the formula in its own width
   * @param measure the length of the lines around
   */
  UprightFormula(PlacedFormula formula, double measure) {
    this.formula = formula;
    this.measure = measure;
  }

  @Override
  public int getIntrinsicWidth() {
    return Math.max(1, (int) Math.floor(measure));
  }

  @Override
  public int getIntrinsicHeight() {
    return formula.getIntrinsicWidth();
  }

  @Override
  public void paint(RenderingContext context, PagePainter painter, BlockBox box) {
    Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
    int height = formula.getIntrinsicHeight();
    Rectangle turned =
        new Rectangle(area.x + (area.width - height) / 2, area.y, height, area.height);
    painter.upright(
        turned,
        1,
        () ->
            formula.paint(
                painter,
                ElementStyle.of(box, context).color(),
                new Rectangle(0, 0, area.height, height)));
  }
}
