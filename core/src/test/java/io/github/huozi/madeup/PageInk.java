package io.github.huozi.madeup;

import io.github.huozi.published.PageReader;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
final class PageInk extends PageReader {

  private static final String FIGURE = "Figure";
  private static final String FORMULA = "Formula";

  private final List<Shape> glyphs = new ArrayList<>();
  private final List<Rectangle2D> pictures = new ArrayList<>();
  private final Deque<String> marks = new ArrayDeque<>();
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
      Rectangle2D seen = area.createIntersection(seen().getBounds2D());
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
    add(unitSquare());
  }

  @Override
  protected void fill(int windingRule) {
    stroke();
  }

  @Override
  protected void stroke() {
    if (path.getCurrentPoint() != null) {
      add(path.getBounds2D());
    }
  }

  @Override
  public void shadingFill(COSName shading) {
    add(seen().getBounds2D());
  }
}
