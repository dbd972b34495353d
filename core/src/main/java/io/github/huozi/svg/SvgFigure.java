package io.github.huozi.svg;

import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer.SVGImage;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.style.SvgViewport;
import java.awt.Rectangle;
import org.jspecify.annotations.Nullable;

/** A drawing in its place on a page. The renderer measures in dots, the drawing in px. */
final class SvgFigure implements SVGImage {

  private final SvgDrawing drawing;

  /** What the layout made room for; nothing for a background. */
  private final @Nullable Box box;

  private final SvgViewport.Size size;
  private final double dotsPerPixel;

  private SvgFigure(
      SvgDrawing drawing, @Nullable Box box, SvgViewport.Size size, double dotsPerPixel) {
    this.drawing = drawing;
    this.box = box;
    this.size = size;
    this.dotsPerPixel = dotsPerPixel;
  }

  /**
   * A figure whose size the layout decides.
   *
   * @param available the width around it, in px
   */
  SvgFigure(SvgDrawing drawing, Box box, double available, double dotsPerPixel) {
    this(drawing, box, drawing.viewport().size(available), dotsPerPixel);
  }

  /** A background, of a size in dots; what is negative is the drawing's to say. */
  static SvgFigure ofSize(SvgDrawing drawing, double width, double height, double dotsPerPixel) {
    SvgViewport.Size own = drawing.viewport().size(0);
    return new SvgFigure(
        drawing,
        null,
        new SvgViewport.Size(
            width < 0 ? own.width() : width / dotsPerPixel,
            height < 0 ? own.height() : height / dotsPerPixel),
        dotsPerPixel);
  }

  @Override
  public int getIntrinsicWidth() {
    return (int) Math.round(size.width() * dotsPerPixel);
  }

  @Override
  public int getIntrinsicHeight() {
    return (int) Math.round(size.height() * dotsPerPixel);
  }

  @Override
  public boolean hasIntrinsicSize() {
    return drawing.viewport().isSized();
  }

  @Override
  public float getIntrinsicRatio() {
    return (float) drawing.viewport().ratio();
  }

  @Override
  public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
    double left = x;
    double top = y;
    double width = size.width();
    double height = size.height();
    if (box != null) {
      Rectangle area = box.getContentAreaEdge(box.getAbsX(), box.getAbsY(), context);
      left = area.x;
      top = area.y;
      width = area.width / dotsPerPixel;
      height = area.height / dotsPerPixel;
    }
    double drawnWidth = width;
    double drawnHeight = height;
    if (drawnWidth > 0 && drawnHeight > 0) {
      // The device cuts off at whole px and hangs the drawing from them.
      device.drawWithGraphics(
          (float) left,
          (float) top,
          (float) Math.ceil(width),
          (float) Math.ceil(height),
          this,
          graphics -> drawing.paint(graphics, drawnWidth, drawnHeight));
    }
  }
}
