package io.github.huozi.check.image;

import io.github.huozi.check.Place;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.BitSet;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/** A picture that a page paints, with what clips and covers it. */
public final class PaintedPicture {

  /** The number of sample points along each side of the picture. */
  private static final int SIDE = 5;

  private static final int SAMPLES = SIDE * SIDE;

  private final COSStream content;
  private final boolean drawing;
  private final Matrix matrix;
  private final Rectangle2D area;
  private final Place place;
  private final int page;
  private final int mark;
  private final boolean artifact;
  private final @Nullable String effect;
  private final BitSet clipped = new BitSet(SAMPLES);
  private final BitSet covered = new BitSet(SAMPLES);

  /**
   * @param content the image, or the form of a drawing
   * @param drawing whether it is the form of a drawing
   * @param matrix the transformation of the image's unit square, or of the drawing's form
   * @param area its area in the page's coordinates
   * @param page the page's number, counted from 1
   * @param mark its marked-content identifier; -1 if it has none
   * @param artifact whether it is marked as an artifact
   * @param effect how transparency, a mask, blending or a layer changes it; null if nothing does
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
      @Nullable String effect) {
    this.content = content;
    this.drawing = drawing;
    this.matrix = matrix;
    this.area = area;
    this.place = place;
    this.page = page;
    this.mark = mark;
    this.artifact = artifact;
    this.effect = effect;
  }

  /** The image, or the form of a drawing. */
  public COSStream content() {
    return content;
  }

  /** Tells whether it is the form of a drawing. */
  public boolean isDrawing() {
    return drawing;
  }

  Matrix matrix() {
    return matrix;
  }

  Rectangle2D area() {
    return area;
  }

  /** The place on the page as it is shown. */
  public Place place() {
    return place;
  }

  /** The number of its page, counted from 1. */
  public int page() {
    return page;
  }

  /** The marked-content identifier; -1 if there is none. */
  public int mark() {
    return mark;
  }

  boolean isArtifact() {
    return artifact;
  }

  @Nullable String effect() {
    return effect;
  }

  /** The printed width, in pt. */
  double width() {
    return Point2D.distance(0, 0, matrix.getScaleX(), matrix.getShearY());
  }

  /** The printed height, in pt. */
  double height() {
    return Point2D.distance(0, 0, matrix.getShearX(), matrix.getScaleY());
  }

  /** Tells whether a part of it is clipped. */
  boolean isClipped() {
    return !clipped.isEmpty();
  }

  /** Tells whether something covers more than a fifth of it. */
  boolean isCovered() {
    return covered.cardinality() > SAMPLES / 5;
  }

  /** Marks the sample points outside of an area as clipped. */
  void clip(Points visible) {
    for (int i = 0; i < SAMPLES; i++) {
      if (!visible.contains(x(i), y(i))) {
        clipped.set(i);
      }
    }
  }

  /** Marks the sample points in an area as covered. */
  void cover(Points area) {
    for (int i = 0; i < SAMPLES; i++) {
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

  /** A set of points, in the page's coordinates. */
  @FunctionalInterface
  interface Points {
    boolean contains(double x, double y);
  }
}
