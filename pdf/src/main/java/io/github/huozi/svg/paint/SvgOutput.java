package io.github.huozi.svg.paint;

import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.renderer.output.impl.Graphics2DOutput;
import io.github.huozi.svg.style.SvgException;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.color.ColorSpace;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ImageObserver;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The output that jsvg paints to: the graphics of a PDF or of an image. It works around defects of
 * the PDF graphics, which stroke with a round pen under a non-uniform transform, draw the bands of
 * a linear gradient perpendicular to its axis under any transform, and support neither repeated nor
 * elliptical gradients.
 */
final class SvgOutput extends Graphics2DOutput {

  /** The largest coordinate, in dots or pixels: more than a kilometre. */
  private static final double FARTHEST = 1e9;

  /**
   * The deepest nesting at which groups get graphics of their own. In a PDF each saves the graphics
   * state, which may be nested 28 times (ISO 19005-2, 6.1.13).
   */
  private static final int MOST_SAVED = 12;

  private final boolean vectors;
  private final SvgPaintBudget budget;
  private final int depth;

  /** The state to restore if this output shares its parent's graphics. */
  private final @Nullable GraphicsState before;

  private SvgOutput(
      Graphics2D graphics,
      boolean vectors,
      SvgPaintBudget budget,
      int depth,
      @Nullable GraphicsState before) {
    super(graphics);
    this.vectors = vectors;
    this.budget = budget;
    this.depth = depth;
    this.before = before;
  }

  /**
   * A new output, which the caller disposes of.
   *
   * @param vectors whether the graphics are those of a PDF rather than of an image
   * @param budget counts what is painted
   */
  static SvgOutput of(Graphics2D graphics, boolean vectors, SvgPaintBudget budget) {
    return new SvgOutput((Graphics2D) graphics.create(), vectors, budget, 0, null);
  }

  /** Gives no font size: to ask the graphics for one would load AWT's fonts. */
  @Override
  public Optional<Float> contextFontSize() {
    return Optional.empty();
  }

  @Override
  public void drawImage(BufferedImage image) {
    super.drawImage(asColours(image));
  }

  @Override
  public void drawImage(Image image, @Nullable ImageObserver observer) {
    super.drawImage(asColours(image), observer);
  }

  @Override
  public void drawImage(Image image, AffineTransform place, @Nullable ImageObserver observer) {
    super.drawImage(asColours(image), place, observer);
  }

  @Override
  public Output createChild() {
    return depth < MOST_SAVED
        ? new SvgOutput((Graphics2D) graphics().create(), vectors, budget, depth + 1, null)
        : new SvgOutput(graphics(), vectors, budget, depth, GraphicsState.of(graphics()));
  }

  @Override
  public void dispose() {
    if (before == null) {
      super.dispose();
    } else {
      before.restore(graphics());
    }
  }

  /** Turns off image antialiasing, with which jsvg would tile an area with the image. */
  @Override
  public @Nullable Object renderingHint(RenderingHints.Key key) {
    return key.equals(SVGRenderingHints.KEY_IMAGE_ANTIALIASING)
        ? SVGRenderingHints.VALUE_IMAGE_ANTIALIASING_OFF
        : super.renderingHint(key);
  }

  @Override
  public void drawShape(Shape shape) {
    budget.stroke(shape, requireFinite(shape), graphics());
    boolean solid = graphics().getPaint() instanceof Color;
    if (!vectors || (solid && isUniform(graphics().getTransform()))) {
      super.drawShape(shape);
    } else {
      fillShape(graphics().getStroke().createStrokedShape(shape));
    }
  }

  @Override
  public void fillShape(Shape shape) {
    budget.fill(shape, requireFinite(shape), graphics());
    Paint paint = graphics().getPaint();
    if (!vectors || paint instanceof Color) {
      super.fillShape(shape);
    } else if (paint instanceof MultipleGradientPaint gradient) {
      fillGradient(shape, gradient);
    } else {
      fillWithPixels(shape);
    }
  }

  /**
   * Requires coordinates that a PDF can hold: finite ones.
   *
   * @return the number of the shape's segments
   */
  private int requireFinite(Shape shape) {
    SvgException.Painting.throwIfInterrupted();
    int segments = 0;
    double[] points = new double[6];
    PathIterator path = shape.getPathIterator(graphics().getTransform());
    for (; !path.isDone(); path.next()) {
      Arrays.fill(points, 0);
      path.currentSegment(points);
      segments++;
      for (double coordinate : points) {
        if (!(Math.abs(coordinate) < FARTHEST)) {
          throw new SvgException.Painting("the coordinates of a shape are too large");
        }
      }
    }
    return segments;
  }

  private void fillGradient(Shape shape, MultipleGradientPaint gradient) {
    AffineTransform whole = new AffineTransform(graphics().getTransform());
    whole.concatenate(gradient.getTransform());
    boolean once = gradient.getCycleMethod() == CycleMethod.NO_CYCLE;
    if (once && gradient instanceof LinearGradientPaint linear && whole.getDeterminant() != 0) {
      graphics().setPaint(perpendicular(linear, whole));
      super.fillShape(shape);
      graphics().setPaint(gradient);
    } else if (once && gradient instanceof RadialGradientPaint && isUniform(whole)) {
      super.fillShape(shape);
    } else {
      fillWithPixels(shape);
    }
  }

  /**
   * An equal gradient whose bands are perpendicular to its axis on paper. The end of the axis moves
   * along its band.
   */
  private LinearGradientPaint perpendicular(LinearGradientPaint gradient, AffineTransform whole) {
    if (isUniform(whole)) {
      return gradient;
    }
    Point2D start = gradient.getStartPoint();
    Point2D end = gradient.getEndPoint();
    Point2D band = new Point2D.Double(start.getY() - end.getY(), end.getX() - start.getX());
    Point2D bandOnPaper = whole.deltaTransform(band, null);
    Point2D startOnPaper = whole.transform(start, null);
    Point2D endOnPaper = whole.transform(end, null);
    double normalX = -bandOnPaper.getY();
    double normalY = bandOnPaper.getX();
    double along =
        ((endOnPaper.getX() - startOnPaper.getX()) * normalX
                + (endOnPaper.getY() - startOnPaper.getY()) * normalY)
            / (normalX * normalX + normalY * normalY);
    Point2D moved =
        new Point2D.Double(
            startOnPaper.getX() + along * normalX, startOnPaper.getY() + along * normalY);
    try {
      return new LinearGradientPaint(
          start,
          whole.inverseTransform(moved, null),
          gradient.getFractions(),
          gradient.getColors(),
          gradient.getCycleMethod(),
          gradient.getColorSpace(),
          gradient.getTransform());
    } catch (NoninvertibleTransformException e) {
      throw new IllegalStateException(e); // Its determinant is not 0.
    }
  }

  private void fillWithPixels(Shape shape) {
    Rectangle2D area = shape.getBounds2D();
    Shape clip = graphics().getClip();
    if (clip != null) {
      area = area.createIntersection(clip.getBounds2D());
    }
    if (area.isEmpty()) {
      return;
    }
    Rectangle2D visible = area;
    Graphics2D clipped = (Graphics2D) graphics().create();
    try {
      clipped.clip(shape);
      SvgPixels.paint(
          clipped,
          visible,
          target -> {
            target.setPaint(graphics().getPaint());
            target.fill(visible);
          });
    } finally {
      clipped.dispose();
    }
  }

  /** Tells whether a transform keeps circles as circles. */
  private static boolean isUniform(AffineTransform transform) {
    double across = transform.getScaleX() * transform.getShearX();
    double along = transform.getScaleY() * transform.getShearY();
    double width = Math.hypot(transform.getScaleX(), transform.getShearY());
    double height = Math.hypot(transform.getShearX(), transform.getScaleY());
    double larger = Math.max(width, height);
    return Math.abs(width - height) < 1e-4 * larger
        && Math.abs(across + along) < 1e-4 * larger * larger;
  }

  private static Image asColours(Image image) {
    return image instanceof BufferedImage pixels ? asColours(pixels) : image;
  }

  /**
   * Converts a grey image to red, green and blue with the values of its file. Java treats grey
   * values as linear light, and would lighten them.
   */
  private static BufferedImage asColours(BufferedImage image) {
    ColorModel model = image.getColorModel();
    if (model.getColorSpace().getType() != ColorSpace.TYPE_GRAY) {
      return image;
    }
    int most = (1 << model.getComponentSize(0)) - 1;
    BufferedImage colours =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int alpha = image.getRGB(x, y) & 0xFF000000;
        int grey = image.getRaster().getSample(x, y, 0) * 255 / most;
        colours.setRGB(x, y, alpha | grey << 16 | grey << 8 | grey);
      }
    }
    return colours;
  }

  /**
   * The state of graphics.
   *
   * @param clip in the user space of the transform
   */
  private record GraphicsState(
      AffineTransform transform,
      @Nullable Shape clip,
      Paint paint,
      Stroke stroke,
      Composite composite,
      RenderingHints hints) {

    static GraphicsState of(Graphics2D graphics) {
      return new GraphicsState(
          graphics.getTransform(),
          graphics.getClip(),
          graphics.getPaint(),
          graphics.getStroke(),
          graphics.getComposite(),
          graphics.getRenderingHints());
    }

    /** Restores the state of the graphics. */
    void restore(Graphics2D graphics) {
      graphics.setTransform(transform);
      graphics.setClip(clip);
      graphics.setPaint(paint);
      graphics.setStroke(stroke);
      graphics.setComposite(composite);
      graphics.setRenderingHints(hints);
    }
  }
}
