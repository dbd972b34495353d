package io.github.huozi.pdf.paint;

import com.openhtmltopdf.bidi.SimpleBidiReorderer;
import com.openhtmltopdf.css.parser.FSColor;
import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.css.style.derived.BorderPropertySet;
import com.openhtmltopdf.css.style.derived.FSLinearGradient;
import com.openhtmltopdf.extend.FSImage;
import com.openhtmltopdf.extend.FontContext;
import com.openhtmltopdf.extend.OutputDeviceGraphicsDrawer;
import com.openhtmltopdf.extend.StructureType;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.pdfboxout.PdfBoxImage;
import com.openhtmltopdf.render.AbstractOutputDevice;
import com.openhtmltopdf.render.BlockBox;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.FSFont;
import com.openhtmltopdf.render.FSSVGImage;
import com.openhtmltopdf.render.InlineText;
import com.openhtmltopdf.render.RenderingContext;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.PrintedColor;
import io.github.huozi.tagging.Tagging;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Paints boxes of a layout on the pages of a PDF, and tags what they hold. Lengths are in dots from
 * the upper left corner of the text, downwards.
 */
public final class PagePainter extends AbstractOutputDevice {

  private static final double POINTS_TO_A_PIXEL = 72.0 / 96;

  /** Half the thickness of a rule, in pt. */
  private static final double HALF_RULE = 0.75;

  /** More than any sheet is wide. */
  private static final int WIDE = 1_000_000;

  private final Tagging tagging;
  private final BoxTags boxes = new BoxTags();
  private final Drawings drawings;
  private final double dotsPerPoint;
  private final RenderingContext context;
  private final LinePainter lines;
  private final List<Runnable> later = new ArrayList<>();

  /**
   * The width by which each box in the margin at the fore-edge is narrower than the margin, in
   * dots.
   */
  private final Map<Box, Integer> foreEdge;

  private ContentWriter out;
  private PageTags tags;

  /** The part of the boxes that is painted; null if all are. */
  private @Nullable Band band;

  /** The number of transformations that hold. */
  private int transforms;

  PagePainter(
      SharedContext shared,
      double dotsPerPoint,
      PDDocument document,
      Tagging tagging,
      PainterFonts fonts,
      Map<Box, Integer> foreEdge) {
    this.foreEdge = foreEdge;
    this.lines = new LinePainter(this, fonts);
    this.tagging = tagging;
    this.drawings = new Drawings(document);
    this.dotsPerPoint = dotsPerPoint;
    // Of no page, until one begins.
    this.out = new ContentWriter(new COSDictionary(), dotsPerPoint, 0);
    this.tags = new PageTags(tagging, new COSDictionary(), out);
    this.context = shared.newRenderingContextInstance();
    context.setFontContext(new FontContext() {});
    context.setBidiReorderer(new SimpleBidiReorderer());
    context.setOutputDevice(this);
    context.setFastRenderer(true);
    context.setShadowPageNumber(-1);
  }

  RenderingContext context() {
    return context;
  }

  /** Begins a page. */
  void begin(PDPage next) {
    out =
        new ContentWriter(
            next.getResources().getCOSObject(), dotsPerPoint, next.getMediaBox().getHeight());
    tags = new PageTags(tagging, next.getCOSObject(), out);
  }

  /** The operators of the page. */
  public ContentWriter out() {
    return out;
  }

  /** Paints lines of text. */
  LinePainter lines() {
    return lines;
  }

  /**
   * Paints something after all else on the page, where no text is between it and what is copied; at
   * once if it is turned.
   */
  void later(Runnable paint) {
    if (transforms > 0) {
      paint.run();
      return;
    }
    int slack = out.slack();
    later.add(
        () -> {
          out.atForeEdge(slack);
          paint.run();
        });
  }

  /**
   * Tells whether what is painted now is turned or moved, so that its places are not those on the
   * page.
   */
  boolean isTurned() {
    return transforms > 0;
  }

  /** Paints what was to come last. */
  void end() {
    later.forEach(Runnable::run);
    later.clear();
    out.atForeEdge(ContentWriter.IN_TEXT);
  }

  /**
   * Paints in an area of a turned page so that it is upright on the sheet.
   *
   * @param area in dots
   * @param scale the factor of what is painted
   * @param paint paints from the origin, in an area as wide as this one is high
   */
  public void upright(Rectangle area, double scale, Runnable paint) {
    Point2D corner = out.place(area.getMaxX(), area.getMaxY());
    Point2D origin = out.place(0, 0);
    AffineTransform turn = new AffineTransform(0, 1, -1, 0, corner.getX(), corner.getY());
    turn.scale(scale, scale);
    turn.translate(-origin.getX(), out.points(area.getWidth()) / scale - origin.getY());
    transforms++;
    out.atForeEdge(ContentWriter.IN_TEXT);
    out.save();
    out.transform(turn);
    paint.run();
    out.restore();
    transforms--;
  }

  /** A band of a layout, between two heights in dots. */
  public record Band(int top, int bottom) {

    /** A band without height. */
    public static final Band NONE = new Band(0, 0);

    public int height() {
      return bottom - top;
    }

    /** Tells whether the middle of a box is in it. */
    public boolean holds(Box box) {
      int middle = box.getAbsY() + box.getHeight() / 2;
      return top <= middle && middle < bottom;
    }

    private boolean touches(int y, int height) {
      return y <= bottom && top <= y + height;
    }
  }

  /** Paints of some boxes only what is in a band. */
  public void only(Band part, Runnable paint) {
    band = part;
    tags.artifact();
    out.atForeEdge(ContentWriter.IN_TEXT);
    out.save();
    // Half of a rule between cells is beyond their edge.
    int rule = (int) (HALF_RULE * dotsPerPoint);
    out.clip(new Rectangle(-WIDE, part.top() - rule, 2 * WIDE, part.height() + 2 * rule));
    paint.run();
    out.restore();
    band = null;
  }

  /** Paints a band of some boxes, such as the head of a table, that is painted elsewhere too. */
  public void repeated(Band part, Runnable paint) {
    if (part.height() > 0) {
      tags.setRepeated(true);
      only(part, paint);
      tags.setRepeated(false);
    }
  }

  /** Tags what is painted on the page. */
  public PageTags tags() {
    return tags;
  }

  // Structure.

  @Override
  public Object startStructure(StructureType type, Box box) {
    out.atForeEdge(foreEdge.getOrDefault(box, ContentWriter.IN_TEXT));
    return boxes.start(type, box, context, this);
  }

  @Override
  public void endStructure(Object token) {
    boxes.end(token, this);
  }

  // Boxes.

  @Override
  public void paintBackground(RenderingContext c, Box box) {
    if (isPainted(box.getAbsY(), box.getHeight())) {
      super.paintBackground(c, box);
      boxes.link(box, c, tags);
    }
  }

  @Override
  public void paintBorder(RenderingContext c, Box box) {
    if (isPainted(box.getAbsY(), box.getHeight())) {
      super.paintBorder(c, box);
    }
  }

  @Override
  public void paintCollapsedBorder(
      RenderingContext c, BorderPropertySet border, Rectangle bounds, int side) {
    if (isPainted(bounds.y, bounds.height)) {
      super.paintCollapsedBorder(c, border, bounds, side);
    }
  }

  private boolean isPainted(int y, int height) {
    return band == null || band.touches(y, height);
  }

  @Override
  public void paintReplacedElement(RenderingContext c, BlockBox box) {
    if (box.getReplacedElement() instanceof PaintedElement element
        && (band == null || band.holds(box))) {
      element.paint(c, this, box);
    }
  }

  // Text.

  /** Paints no text: that of the renderer is white space between boxes. Lines are boxes. */
  @Override
  public void drawText(RenderingContext c, InlineText text) {
    // Nothing is seen of it.
  }

  @Override
  public void setFont(FSFont next) {
    // The renderer paints no text.
  }

  @Override
  public void drawSelection(RenderingContext c, InlineText text) {
    throw new UnsupportedOperationException();
  }

  // Shapes.

  @Override
  public void setColor(FSColor color) {
    out.setInk(PrintedColor.of(color));
  }

  @Override
  public void setPaint(Paint paint) {
    if (paint instanceof Color color) {
      setColor(new FSRGBColor(color.getRed(), color.getGreen(), color.getBlue()));
    }
  }

  @Override
  public void fill(Shape shape) {
    out.fill(shape);
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Float(x, y, width, height));
  }

  @Override
  public void draw(Shape shape) {
    out.draw(shape);
  }

  @Override
  protected void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void drawRect(int x, int y, int width, int height) {
    draw(new Rectangle(x, y, width, height));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Float(x, y, width, height));
  }

  @Override
  public void drawBorderLine(Shape bounds, int side, int width, boolean solid) {
    draw(bounds);
  }

  @Override
  public void setStroke(Stroke stroke) {
    out.setStroke(stroke);
  }

  @Override
  public Stroke getStroke() {
    return out.stroke();
  }

  @Override
  public @Nullable Object getRenderingHint(RenderingHints.Key key) {
    return null;
  }

  @Override
  public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
    // A PDF has none.
  }

  // State.

  @Override
  public void translate(double x, double y) {
    out.translate(x, y);
  }

  @Override
  public void pushClip(@Nullable Shape shape) {
    out.atForeEdge(ContentWriter.IN_TEXT);
    out.save();
    if (shape != null) {
      out.clip(shape);
    }
  }

  @Override
  public void popClip() {
    out.atForeEdge(ContentWriter.IN_TEXT);
    out.restore();
  }

  /** Transforms what is painted until {@link #popTransformLayer}; the shift is in dots. */
  @Override
  public void pushTransformLayer(AffineTransform transform) {
    out.atForeEdge(ContentWriter.IN_TEXT);
    transforms++;
    out.save();
    out.transform(
        new AffineTransform(
            transform.getScaleX(),
            transform.getShearY(),
            transform.getShearX(),
            transform.getScaleY(),
            out.points(transform.getTranslateX()),
            out.points(transform.getTranslateY())));
  }

  @Override
  public void popTransformLayer() {
    out.atForeEdge(ContentWriter.IN_TEXT);
    transforms--;
    out.restore();
  }

  // Pictures.

  /** Paints an image of the PDF. */
  public void drawImage(COSBase image, Rectangle area) {
    out.image(image, area.x, area.y, area.width, area.height);
  }

  @Override
  public void drawImage(FSImage image, int x, int y, boolean interpolate) {
    if (image instanceof FSSVGImage drawing) {
      drawing.drawSVG(this, x, y);
    } else if (image instanceof PdfBoxImage pixels) {
      drawImage(
          pixels.getXObject().getCOSObject(),
          new Rectangle(x, y, image.getWidth(), image.getHeight()));
    }
  }

  @Override
  public void drawLinearGradient(FSLinearGradient gradient, Shape bounds) {
    if (gradient.getStopPoints().size() == 1) {
      setColor(gradient.getStopPoints().get(0).getColor());
      fill(bounds);
    }
    Gradients.shading(gradient, bounds.getBounds(), out).ifPresent(out::shading);
  }

  @Override
  public void drawWithGraphics(
      float x, float y, float width, float height, OutputDeviceGraphicsDrawer drawer) {
    drawWithGraphics(x, y, width, height, null, drawer);
  }

  @Override
  public void drawWithGraphics(
      float x,
      float y,
      float width,
      float height,
      @Nullable Object reuseKey,
      OutputDeviceGraphicsDrawer drawer) {
    COSStream form = drawings.form(width, height, reuseKey, drawer);
    out.form(form, x, y + height * dotsPerPoint * POINTS_TO_A_PIXEL);
  }

  @Override
  public boolean isSupportsCMYKColors() {
    return true;
  }

  @Override
  public boolean isPDF() {
    return true;
  }

  /** A stroke of a width in points. */
  public BasicStroke stroke(double points) {
    return new BasicStroke(
        (float) (points * dotsPerPoint), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }
}
