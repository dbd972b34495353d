package io.github.huozi.pdf.paint;

import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.BasicStroke;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The graphics state as a content stream has set it (ISO 32000-1, 8.4). This class writes an
 * operator only where something changes.
 */
final class GraphicsState {

  /** The line that a page begins with. */
  private static final BasicStroke FIRST =
      new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10);

  private static final int PARTS = 1000;

  private final OperandBuffer out;
  private final PageResources resources;
  private List<Float> fill = PrintedColor.BLACK.parts();
  private List<Float> line = PrintedColor.BLACK.parts();
  private float fillAlpha = 1;
  private float lineAlpha = 1;
  private BasicStroke pen = FIRST;
  private String font = "";
  private double fontSize;

  /** The state at the start of a stream. */
  GraphicsState(OperandBuffer out, PageResources resources) {
    this.out = out;
    this.resources = resources;
  }

  /** The same state, which changes by itself. */
  GraphicsState copy() {
    GraphicsState copy = new GraphicsState(out, resources);
    copy.fill = fill;
    copy.line = line;
    copy.fillAlpha = fillAlpha;
    copy.lineAlpha = lineAlpha;
    copy.pen = pen;
    copy.font = font;
    copy.fontSize = fontSize;
    return copy;
  }

  /** Takes an ink for what is filled. */
  void fill(PrintedColor ink) {
    if (!ink.parts().equals(fill)) {
      fill = ink.parts();
      ink(fill, "g", "rg", "k");
    }
    fillAlpha(ink.alpha());
  }

  /** Takes an ink for lines. */
  void line(PrintedColor ink) {
    if (!ink.parts().equals(line)) {
      line = ink.parts();
      ink(line, "G", "RG", "K");
    }
    lineAlpha(ink.alpha());
  }

  private void ink(List<Float> parts, String grey, String light, String inks) {
    parts.forEach(out::number);
    out.operator(parts.size() == 1 ? grey : parts.size() == 3 ? light : inks);
  }

  /** Makes pictures as opaque as they are themselves, after a translucent ground. */
  void opaque() {
    fillAlpha(1);
    lineAlpha(1);
  }

  private void fillAlpha(float alpha) {
    if (alpha != fillAlpha) {
      fillAlpha = alpha;
      alpha("fill", COSName.CA_NS, alpha);
    }
  }

  private void lineAlpha(float alpha) {
    if (alpha != lineAlpha) {
      lineAlpha = alpha;
      alpha("line", COSName.CA, alpha);
    }
  }

  private void alpha(String kind, COSName key, float alpha) {
    String name = kind + Math.round(alpha * PARTS);
    resources.add(
        COSName.EXT_G_STATE,
        name,
        () -> {
          COSDictionary dictionary = new COSDictionary();
          dictionary.setDirect(true);
          dictionary.setItem(key, new COSFloat(alpha));
          return dictionary;
        });
    out.name(name).operator("gs");
  }

  /**
   * Takes a pen.
   *
   * @param scale the points to a unit of its lengths
   */
  void pen(BasicStroke wanted, float scale) {
    float width = wanted.getLineWidth() * scale;
    float phase = wanted.getDashPhase() * scale;
    float @Nullable [] dash = wanted.getDashArray();
    for (int i = 0; dash != null && i < dash.length; i++) {
      dash[i] *= scale;
    }
    BasicStroke last = pen;
    pen =
        new BasicStroke(
            width, wanted.getEndCap(), wanted.getLineJoin(), wanted.getMiterLimit(), dash, phase);
    if (width != last.getLineWidth()) {
      out.number(width).operator("w");
    }
    // The numbers of caps and joins are those of PDF.
    if (pen.getEndCap() != last.getEndCap()) {
      out.number(pen.getEndCap()).operator("J");
    }
    if (pen.getLineJoin() != last.getLineJoin()) {
      out.number(pen.getLineJoin()).operator("j");
    }
    if (pen.getMiterLimit() != last.getMiterLimit()) {
      out.number(pen.getMiterLimit()).operator("M");
    }
    if (!Arrays.equals(dash, last.getDashArray())
        || (dash != null && phase != last.getDashPhase())) {
      dash(dash, phase);
    }
  }

  private void dash(float @Nullable [] dash, float phase) {
    out.put('[');
    for (int i = 0; dash != null && i < dash.length; i++) {
      out.number(dash[i]);
    }
    out.ascii("] ");
    out.number(dash == null ? 0 : phase).operator("d");
  }

  /**
   * Takes a font.
   *
   * @param size in points
   */
  void font(PainterFonts.Use wanted, double size) {
    if (wanted.name().equals(font) && size == fontSize) {
      return;
    }
    font = wanted.name();
    fontSize = size;
    // The name depends on the font alone, so that pages may share their content.
    resources.add(COSName.FONT, font, wanted::dictionary);
    // A rounding error would add up in the advances of a line.
    out.name(font).number(size, OperandBuffer.FINE).operator("Tf");
  }
}
