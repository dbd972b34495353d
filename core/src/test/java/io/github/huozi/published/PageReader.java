package io.github.huozi.published;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/**
 * Runs the content stream of a page, and that of the forms in it. Who extends it notes what is
 * painted.
 */
public abstract class PageReader extends PDFGraphicsStreamEngine {

  /** The path that is painted or clipped next. */
  protected Path2D.Double path = new Path2D.Double();

  private int clipsNext = -1;

  protected PageReader(PDPage page) {
    super(page);
  }

  /** Notes that the path is filled. */
  protected void fill(int windingRule) throws IOException {}

  /** Notes that the path is stroked. */
  protected void stroke() throws IOException {}

  /** The area that an image covers. */
  protected final Rectangle2D unitSquare() {
    return getGraphicsState()
        .getCurrentTransformationMatrix()
        .createAffineTransform()
        .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
        .getBounds2D();
  }

  /** The part of the page on which paint is seen. */
  protected final Area seen() {
    return getGraphicsState().getCurrentClippingPath();
  }

  @Override
  public void drawImage(PDImage image) throws IOException {}

  @Override
  public void shadingFill(COSName shading) {}

  @Override
  public final void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public final void clip(int windingRule) {
    clipsNext = windingRule;
  }

  @Override
  public final void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public final void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public final void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public final @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public final void closePath() {
    path.closePath();
  }

  @Override
  public final void endPath() {
    if (clipsNext >= 0) {
      path.setWindingRule(clipsNext);
      getGraphicsState().intersectClippingPath(new Area(path));
      clipsNext = -1;
    }
    path = new Path2D.Double();
  }

  @Override
  public final void fillPath(int windingRule) throws IOException {
    fill(windingRule);
    endPath();
  }

  @Override
  public final void strokePath() throws IOException {
    stroke();
    endPath();
  }

  @Override
  public final void fillAndStrokePath(int windingRule) throws IOException {
    fill(windingRule);
    stroke();
    endPath();
  }
}
