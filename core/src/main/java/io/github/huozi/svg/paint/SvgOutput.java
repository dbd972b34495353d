package io.github.huozi.svg.paint;

import com.github.weisj.jsvg.renderer.SVGRenderingHints;
import com.github.weisj.jsvg.renderer.output.Output;
import com.github.weisj.jsvg.renderer.output.impl.Graphics2DOutput;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.LinearGradientPaint;
import java.awt.MultipleGradientPaint;
import java.awt.MultipleGradientPaint.CycleMethod;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where jsvg paints to: the graphics of a PDF or of an image, with help for what the former gets
 * wrong. It strokes under a lopsided transform with an even pen, lays a linear gradient out at
 * right angles to its axis whatever the transform, and knows no repeated and no elliptical
 * gradient.
 */
final class SvgOutput extends Graphics2DOutput {

  /** In dots or pixels: more than a kilometre. */
  private static final double FARTHEST = 1e9;

  /**
   * Groups within groups that have graphics of their own. In a PDF each saves the state of the
   * page, which may be done 28 times within one another (ISO 19005-2, 6.1.13).
   */
  private static final int MOST_SAVED = 12;

  private final boolean vectors;
  private final SvgLabour labour;
  private final int depth;

  /** What a child that paints with its parent's graphics leaves behind. */
  private final @Nullable GraphicsState before;

  private SvgOutput(
      Graphics2D graphics,
      boolean vectors,
      SvgLabour labour,
      int depth,
      @Nullable GraphicsState before) {
    super(graphics);
    this.vectors = vectors;
    this.labour = labour;
    this.depth = depth;
    this.before = before;
  }

  /**
   * Must be disposed of.
   *
   * @param vectors whether it is a PDF that is painted, and not an image
   * @param labour counts what is painted
   */
  static SvgOutput of(Graphics2D graphics, boolean vectors, SvgLabour labour) {
    return new SvgOutput((Graphics2D) graphics.create(), vectors, labour, 0, null);
  }

  /** The graphics' font is of no account, and to ask for its size would start AWT's fonts. */
  @Override
  public Optional<Float> contextFontSize() {
    return Optional.empty();
  }

  @Override
  public void drawImage(BufferedImage image) {
    super.drawImage(GreyImage.asColours(image));
  }

  @Override
  public void drawImage(Image image, @Nullable ImageObserver observer) {
    super.drawImage(GreyImage.asColours(image), observer);
  }

  @Override
  public void drawImage(Image image, AffineTransform place, @Nullable ImageObserver observer) {
    super.drawImage(GreyImage.asColours(image), place, observer);
  }

  @Override
  public Output createChild() {
    return depth < MOST_SAVED
        ? new SvgOutput((Graphics2D) graphics().create(), vectors, labour, depth + 1, null)
        : new SvgOutput(graphics(), vectors, labour, depth, GraphicsState.of(graphics()));
  }

  @Override
  public void dispose() {
    if (before == null) {
      super.dispose();
    } else {
      before.restore(graphics());
    }
  }

  /** With its antialiasing of images, jsvg tiles an area with the one image. */
  @Override
  public @Nullable Object renderingHint(RenderingHints.Key key) {
    return key.equals(SVGRenderingHints.KEY_IMAGE_ANTIALIASING)
        ? SVGRenderingHints.VALUE_IMAGE_ANTIALIASING_OFF
        : super.renderingHint(key);
  }

  @Override
  public void drawShape(Shape shape) {
    labour.stroke(shape, require(shape), graphics());
    boolean solid = graphics().getPaint() instanceof Color;
    if (!vectors || (solid && isEven(graphics().getTransform()))) {
      super.drawShape(shape);
    } else {
      fillShape(graphics().getStroke().createStrokedShape(shape));
    }
  }

  @Override
  public void fillShape(Shape shape) {
    labour.fill(shape, require(shape), graphics());
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
   * A PDF has no way to write a number that is none, or is endless.
   *
   * @return how many segments the shape has
   */
  private int require(Shape shape) {
    SvgPaintException.heedInterruption();
    int segments = 0;
    double[] points = new double[6];
    PathIterator path = shape.getPathIterator(graphics().getTransform());
    for (; !path.isDone(); path.next()) {
      Arrays.fill(points, 0);
      path.currentSegment(points);
      segments++;
      for (double coordinate : points) {
        if (!(Math.abs(coordinate) < FARTHEST)) {
          throw new SvgPaintException("a shape reaches too far");
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
      graphics().setPaint(upright(linear, whole));
      super.fillShape(shape);
      graphics().setPaint(gradient);
    } else if (once && gradient instanceof RadialGradientPaint && isEven(whole)) {
      super.fillShape(shape);
    } else {
      fillWithPixels(shape);
    }
  }

  /**
   * The same gradient with its bands at right angles to its axis on paper: the axis' end is moved
   * along its band.
   */
  private LinearGradientPaint upright(LinearGradientPaint gradient, AffineTransform whole) {
    if (isEven(whole)) {
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
      throw new IllegalStateException(e); // Its determinant was looked at.
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

  /** Whether circles stay circles. */
  private static boolean isEven(AffineTransform transform) {
    double across = transform.getScaleX() * transform.getShearX();
    double along = transform.getScaleY() * transform.getShearY();
    double width = Math.hypot(transform.getScaleX(), transform.getShearY());
    double height = Math.hypot(transform.getShearX(), transform.getScaleY());
    double larger = Math.max(width, height);
    return Math.abs(width - height) < 1e-4 * larger
        && Math.abs(across + along) < 1e-4 * larger * larger;
  }
}
