package io.github.huozi.check.image;

import io.github.huozi.check.Place;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A picture as a page shows it. */
final class PaintedPicture {

  /** How many points a side are asked whether they can be seen. */
  private static final int SIDE = 5;

  private static final int POINTS = SIDE * SIDE;

  private final COSStream content;
  private final boolean drawing;
  private final Matrix matrix;
  private final Rectangle2D area;
  private final Place place;
  private final int page;
  private final int mark;
  private final boolean artifact;
  private final @Nullable String veil;
  private final BitSet hidden = new BitSet(POINTS);
  private final BitSet covered = new BitSet(POINTS);

  /**
   * @param content the image, or the form of a drawing
   * @param drawing whether it is the form of a drawing
   * @param matrix where its unit square lies; of a drawing, how its form is drawn
   * @param area where it lies on the page
   * @param page the page's number
   * @param mark the number of its marked content; -1 if it has none
   * @param artifact whether it is marked as no content
   * @param veil what makes it look otherwise, if something does
   */
  PaintedPicture(
      COSStream content,
      boolean drawing,
      Matrix matrix,
      Rectangle2D area,
      Place place,
      int page,
      int mark,
      boolean artifact,
      @Nullable String veil) {
    this.content = content;
    this.drawing = drawing;
    this.matrix = matrix;
    this.area = area;
    this.place = place;
    this.page = page;
    this.mark = mark;
    this.artifact = artifact;
    this.veil = veil;
  }

  COSStream content() {
    return content;
  }

  boolean isDrawing() {
    return drawing;
  }

  Matrix matrix() {
    return matrix;
  }

  Rectangle2D area() {
    return area;
  }

  Place place() {
    return place;
  }

  int page() {
    return page;
  }

  int mark() {
    return mark;
  }

  boolean isArtifact() {
    return artifact;
  }

  @Nullable String veil() {
    return veil;
  }

  /** In pt. */
  double width() {
    return Point2D.distance(0, 0, matrix.getScaleX(), matrix.getShearY());
  }

  /** In pt. */
  double height() {
    return Point2D.distance(0, 0, matrix.getShearX(), matrix.getScaleY());
  }

  /** Whether a part of it lies outside of what is shown. */
  boolean isCut() {
    return !hidden.isEmpty();
  }

  /** Whether something lies over a good part of it. */
  boolean isCovered() {
    return covered.cardinality() > POINTS / 5;
  }

  /** Hides what lies outside of an area. */
  void cut(Within visible) {
    for (int i = 0; i < POINTS; i++) {
      if (!visible.contains(x(i), y(i))) {
        hidden.set(i);
      }
    }
  }

  /** Lays something over it. */
  void cover(Within area) {
    for (int i = 0; i < POINTS; i++) {
      if (area.contains(x(i), y(i))) {
        covered.set(i);
      }
    }
  }

  private double x(int point) {
    return area.getMinX() + (point % SIDE + 0.5) / SIDE * area.getWidth();
  }

  private double y(int point) {
    int row = point / SIDE;
    return area.getMinY() + (row + 0.5) / SIDE * area.getHeight();
  }

  /** Whether a point lies in something. */
  @FunctionalInterface
  interface Within {
    boolean contains(double x, double y);
  }
}
