package io.github.huozi.pdf.paint;

import java.awt.BasicStroke;
import java.util.List;

/** The part of the graphics state that a content stream has set (ISO 32000-1, 8.4). */
final class GraphicsState {

  /** The line that a page begins with. */
  private static final BasicStroke FIRST =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10);

  List<Float> fill = Ink.BLACK.parts();
  List<Float> line = Ink.BLACK.parts();
  float fillAlpha = 1;
  float lineAlpha = 1;
  BasicStroke stroke = FIRST;
  String font = "";
  double fontSize;

  GraphicsState copy() {
    GraphicsState copy = new GraphicsState();
    copy.fill = fill;
    copy.line = line;
    copy.fillAlpha = fillAlpha;
    copy.lineAlpha = lineAlpha;
    copy.stroke = stroke;
    copy.font = font;
    copy.fontSize = fontSize;
    return copy;
  }
}
