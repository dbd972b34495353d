package io.github.huozi.svg.paint;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** Paints a drawing as a picture, for those who take none but pixels: the shops of e-books. */
public final class SvgRaster {

  private SvgRaster() {}

  /**
   * A PNG on white.
   *
   * @param longerSide in pixels; the other side goes by the drawing's proportions
   */
  public static byte[] png(SvgDrawing drawing, int longerSide) throws IOException {
    double ratio = drawing.viewport().ratio() > 0 ? drawing.viewport().ratio() : 1;
    int width = (int) Math.max(1, Math.round(ratio < 1 ? longerSide * ratio : longerSide));
    int height = (int) Math.max(1, Math.round(ratio < 1 ? longerSide : longerSide / ratio));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      drawing.paint(graphics, width, height, SvgLabour.limited());
    } finally {
      graphics.dispose();
    }
    return Png.of(image);
  }
}
