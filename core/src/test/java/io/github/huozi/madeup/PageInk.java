package io.github.huozi.madeup;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads where the ink of a page's text lies: the outline of each glyph, and a rectangle for each
 * picture.
 */
final class PageInk extends PDFGraphicsStreamEngine {

  private static final String FIGURE = "Figure";
  private static final String FORMULA = "Formula";

  private final List<Shape> glyphs = new ArrayList<>();
  private final List<Rectangle2D> pictures = new ArrayList<>();
  private final Deque<String> marks = new ArrayDeque<>();
  private final Path2D.Double path = new Path2D.Double();
  private @Nullable Rectangle2D picture;

  private PageInk(PDPage page) {
    super(page);
  }

  static PageInk read(PDPage page) throws IOException {
    PageInk ink = new PageInk(page);
    ink.processPage(page);
    return ink;
  }

  /** The glyphs that are neither an artifact nor a part of a formula or a picture. */
  List<Shape> glyphs() {
    return glyphs;
  }

  /** The pictures. */
  List<Rectangle2D> pictures() {
    return pictures;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    marks.push(tag.getName());
  }

  @Override
  public void endMarkedContentSequence() {
    if (FIGURE.equals(marks.poll()) && picture != null && !inside(FIGURE)) {
      pictures.add(picture);
      picture = null;
    }
  }

  private boolean inside(String tag) {
    return marks.contains(tag);
  }

  private void add(Rectangle2D area) {
    if (inside(FIGURE)) {
      Rectangle2D seen =
          area.createIntersection(getGraphicsState().getCurrentClippingPath().getBounds2D());
      if (seen.getWidth() >= 0 && seen.getHeight() >= 0) {
        picture = picture == null ? seen : picture.createUnion(seen);
      }
    }
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    GeneralPath outline = font instanceof PDVectorFont vector ? vector.getPath(code) : null;
    if (outline == null || outline.getBounds2D().isEmpty()) {
      return;
    }
    AffineTransform place = matrix.createAffineTransform();
    place.concatenate(font.getFontMatrix().createAffineTransform());
    Shape shape = place.createTransformedShape(outline);
    if (inside(FIGURE)) {
      add(shape.getBounds2D());
    } else if (!inside(FORMULA) && !inside(COSName.ARTIFACT.getName())) {
      glyphs.add(shape);
    }
  }

  @Override
  public void drawImage(PDImage image) {
    add(
        getGraphicsState()
            .getCurrentTransformationMatrix()
            .createAffineTransform()
            .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
            .getBounds2D());
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    path.moveTo(p0.getX(), p0.getY());
    path.lineTo(p1.getX(), p1.getY());
    path.lineTo(p2.getX(), p2.getY());
    path.lineTo(p3.getX(), p3.getY());
    path.closePath();
  }

  @Override
  public void clip(int windingRule) {
    // What a drawing clips away counts as ink: the made-up drawings clip nothing away.
  }

  @Override
  public void moveTo(float x, float y) {
    path.moveTo(x, y);
  }

  @Override
  public void lineTo(float x, float y) {
    path.lineTo(x, y);
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    path.curveTo(x1, y1, x2, y2, x3, y3);
  }

  @Override
  public @Nullable Point2D getCurrentPoint() {
    return path.getCurrentPoint();
  }

  @Override
  public void closePath() {
    path.closePath();
  }

  @Override
  public void endPath() {
    path.reset();
  }

  @Override
  public void strokePath() {
    paint();
  }

  @Override
  public void fillPath(int windingRule) {
    paint();
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    paint();
  }

  private void paint() {
    if (path.getCurrentPoint() != null) {
      add(path.getBounds2D());
    }
    path.reset();
  }

  @Override
  public void shadingFill(COSName shading) {
    add(getGraphicsState().getCurrentClippingPath().getBounds2D());
  }
}
