package io.github.huozi.svg;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import java.io.File;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws the SVG of figures as vectors, its text in the edition's fonts. It reads nothing but the
 * element it is handed and the fonts it is made with. What stays behind is told by {@link SvgFile}
 * beforehand; what it draws as pixels, by the drawing itself.
 */
public final class SvgDrawer implements SVGDrawer {

  private final GlyphOutlines fonts;

  public SvgDrawer(GlyphOutlines fonts) {
    this.fonts = fonts;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
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
      Element svg, String uri, double width, double height, double dotsPerPixel) {
    return SvgFigure.ofSize(drawing(svg), width, height, dotsPerPixel);
  }

  private SvgDrawing drawing(Element svg) {
    try {
      return SvgDrawing.of(SvgSource.of(svg), fonts);
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
