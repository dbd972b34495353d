package io.github.huozi.svg;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import io.github.huozi.svg.paint.SvgDrawing;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgSource;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Draws the SVG of figures as vectors, its text in the edition's fonts. It reads nothing but the
 * element it is handed and the fonts it is made with. What stays behind is told by {@link SvgFile}
 * beforehand; what it draws as pixels, by the drawing itself.
 */
public final class SvgDrawer implements SVGDrawer {

  private final GlyphOutlines fonts;

  /** What is drawn whatever element it is handed. */
  private final @Nullable Element file;

  public SvgDrawer(GlyphOutlines fonts) {
    this(fonts, null);
  }

  private SvgDrawer(GlyphOutlines fonts, @Nullable Element file) {
    this.fonts = fonts;
    this.file = file;
  }

  /**
   * Draws a file in the place of whatever element there is. The renderer would have the file parsed
   * within limits that are not the same for each Java.
   *
   * @throws IllegalArgumentException if it is no SVG
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
    return new SvgFigure(drawing(svg), box, available, dotsPerPixel);
  }

  @Override
  public SVGImage buildStandaloneSVGImage(
      org.w3c.dom.Element svg, String uri, double width, double height, double dotsPerPixel) {
    return SvgFigure.ofSize(drawing(svg), width, height, dotsPerPixel);
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
    // The edition's fonts are known already; so below.
  }

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void addFontStream(
      FSSupplier<InputStream> supplier, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}
}
