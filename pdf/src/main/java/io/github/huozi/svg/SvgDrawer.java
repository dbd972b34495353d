package io.github.huozi.svg;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import io.github.huozi.svg.style.SvgViewport;
import java.awt.Rectangle;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Draws the SVG of figures as vectors, its text in the edition's fonts. It reads no file and no
 * other font. {@link SvgFile} reports beforehand what cannot be drawn.
 */
public final class SvgDrawer implements SVGDrawer {

  private final GlyphOutlines fonts;

  /** The drawing that replaces the element of each call; null to draw that element. */
  private final @Nullable Element file;

  public SvgDrawer(GlyphOutlines fonts) {
    this(fonts, null);
  }

  private SvgDrawer(GlyphOutlines fonts, @Nullable Element file) {
    this.fonts = fonts;
    this.file = file;
  }

  /**
   * A drawer that draws a file, whatever element the renderer passes. The renderer's own parser has
   * limits that differ between Java versions.
   *
   * @throws IllegalArgumentException if the file is no SVG
   */
  public SvgDrawer of(InputStream svg) {
    try {
      return new SvgDrawer(fonts, SvgSource.read(svg));
    } catch (SvgException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public SVGImage buildSVGImage(
      org.w3c.dom.Element svg,
      Box box,
      CssContext context,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    @Nullable Box around = box.getContainingBlock();
    double available = around == null ? 0 : around.getContentWidth() / dotsPerPixel;
    SvgDrawing drawing = drawing(svg);
    return new Figure(drawing, box, drawing.viewport().size(available), dotsPerPixel);
  }

  @Override
  public SVGImage buildStandaloneSVGImage(
      org.w3c.dom.Element svg, String uri, double width, double height, double dotsPerPixel) {
    return Figure.background(drawing(svg), width, height, dotsPerPixel);
  }

  /**
   * A drawing in the size that it has by itself.
   *
   * @param available the width for one without a size, in dots; 0 if it is not known
   */
  public SVGImage inOwnSize(org.w3c.dom.Element svg, double available, double dotsPerPixel) {
    SvgDrawing drawing = drawing(svg);
    return new Figure(
        drawing, null, drawing.viewport().size(available / dotsPerPixel), dotsPerPixel);
  }

  private SvgDrawing drawing(org.w3c.dom.Element svg) {
    try {
      return SvgDrawing.of(file == null ? SvgSource.of(svg) : file, fonts);
    } catch (SvgException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
    // Drawings use the edition's fonts only; the same holds for the methods below.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  /**
   * A drawing at its place on a page. The renderer measures in dots, the drawing in px.
   *
   * @param box the box that the layout made for it; null for a background
   * @param size in px
   */
  private record Figure(
      SvgDrawing drawing, @Nullable Box box, SvgViewport.Size size, double dotsPerPixel)
      implements SVGImage {

    /** A background of a size in dots; a negative side stands for the drawing's own size. */
    static Figure background(SvgDrawing drawing, double width, double height, double dotsPerPixel) {
      SvgViewport.Size own = drawing.viewport().size(0);
      return new Figure(
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
        device.drawWithGraphics(
            (float) left,
            (float) top,
            (float) drawnWidth,
            (float) drawnHeight,
            this,
            graphics -> drawing.paint(graphics, drawnWidth, drawnHeight));
      }
    }
  }
}
