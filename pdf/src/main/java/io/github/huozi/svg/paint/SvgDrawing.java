package io.github.huozi.svg.paint;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import io.github.huozi.svg.style.GlyphOutlines;
import io.github.huozi.svg.style.SvgCascade;
import io.github.huozi.svg.style.SvgColors;
import io.github.huozi.svg.style.SvgContent;
import io.github.huozi.svg.style.SvgException;
import io.github.huozi.svg.style.SvgFont;
import io.github.huozi.svg.style.SvgSource;
import io.github.huozi.svg.style.SvgTree;
import io.github.huozi.svg.style.SvgViewport;
import io.github.huozi.svg.text.SvgText;
import java.awt.Graphics2D;
import java.io.StringReader;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A drawing that can be painted at any size, its text in the edition's fonts.
 *
 * <p>Shapes, strokes, clips, transparency and gradients stay vectors. Pixels ({@value
 * SvgPixels#PER_INCH} per inch) replace what PDF or the libraries do not support:
 *
 * <ul>
 *   <li>the whole drawing, if it uses {@code filter}, {@code mask}, {@code pattern} or a mesh
 *       gradient ({@link SvgPixels#needed});
 *   <li>the fill of a single shape, if its gradient repeats, reflects, has a focal circle, or is
 *       radial and scaled to an ellipse;
 *   <li>each {@code image}.
 * </ul>
 *
 * <p>The {@code opacity} of a group applies to each of its members. Blend modes are not supported.
 */
public final class SvgDrawing {

  /** A logger without references loses its level, so each drawing keeps it. */
  private final Logger jsvg = Logger.getLogger("com.github.weisj.jsvg");

  private final SVGDocument document;
  private final SvgViewport viewport;
  private final boolean pixels;

  private SvgDrawing(String xml, SvgViewport viewport, boolean pixels) throws SvgException {
    // jsvg would log what is reported as a problem, with a stack trace.
    jsvg.setLevel(Level.OFF);
    this.document = load(xml);
    this.viewport = viewport;
    this.pixels = pixels;
  }

  /**
   * Prepares a drawing. {@code source} is not changed.
   *
   * @throws SvgException if it cannot be drawn, for example because {@code use} refers to itself
   */
  public static SvgDrawing of(Element source, GlyphOutlines fonts) throws SvgException {
    Element svg = source.clone();
    SvgContent.prune(svg);
    SvgCascade.apply(svg);
    SvgViewport viewport = SvgViewport.of(svg);
    SvgText.outline(svg, fonts);
    SvgViewport.ViewBox area = viewport.userSpace();
    // The size is a parameter of paint.
    SvgTree.set(
        svg, "viewBox", "%s %s %s %s".formatted(area.x(), area.y(), area.width(), area.height()));
    svg.removeAttr("width").removeAttr("height");
    if (!svg.hasAttr("font-size")) {
      SvgTree.set(svg, "font-size", String.valueOf(SvgFont.MEDIUM)); // For lengths in em.
    }
    SvgReferenceLimits.check(svg, SvgLimits.MOST_ELEMENTS);
    return new SvgDrawing(SvgTree.toXml(svg), viewport, SvgPixels.needed(svg));
  }

  private static SVGDocument load(String xml) throws SvgException {
    LoaderContext context =
        LoaderContext.builder()
            // External references have been removed; this is a second barrier.
            .externalResourcePolicy(ResourcePolicy.DENY_EXTERNAL)
            .paintParser(new SvgColors())
            .documentLimits(
                new DocumentLimits(
                    2 * SvgSource.MAX_DEPTH, SvgReferenceLimits.MAX_DEPTH, SvgLimits.MOST_ELEMENTS))
            .build();
    @Nullable SVGDocument document =
        new SVGLoader()
            .load(
                () -> SvgSource.parsers().createXMLEventReader(new StringReader(xml)),
                null,
                context);
    if (document == null) {
      throw new SvgException(0, "the SVG cannot be drawn");
    }
    return document;
  }

  /** The drawing's coordinate system and size. */
  public SvgViewport viewport() {
    return viewport;
  }

  /** Paints the whole drawing into a rectangle at the origin, centred if the ratios differ. */
  public void paint(Graphics2D graphics, double width, double height) {
    paint(graphics, width, height, SvgPaintBudget.unlimited());
  }

  /** Paints the drawing and counts what is painted. */
  void paint(Graphics2D graphics, double width, double height, SvgPaintBudget budget) {
    if (pixels) {
      SvgPixels.paint(
          graphics, width, height, image -> paintShapes(image, width, height, false, budget));
    } else {
      paintShapes(graphics, width, height, true, budget);
    }
  }

  private void paintShapes(
      Graphics2D graphics, double width, double height, boolean vectors, SvgPaintBudget budget) {
    SvgOutput output = SvgOutput.of(graphics, vectors, budget);
    try {
      document.renderWithPlatform(
          NullPlatformSupport.INSTANCE, output, new ViewBox((float) width, (float) height));
    } finally {
      output.dispose();
    }
  }
}
