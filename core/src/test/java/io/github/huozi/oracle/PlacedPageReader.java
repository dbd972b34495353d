package io.github.huozi.oracle;

import io.github.huozi.oracle.TagReader.Piece;
import io.github.huozi.published.PageReader;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a page shows: runs its content stream, and that of the forms in it, and notes each
 * glyph, rule, path and picture at its place.
 */
final class PlacedPageReader extends PageReader {

  /** A baseline that is nearer than this, in pt, is the same one. */
  private static final double SAME_BASELINE = 0.05;

  private static final String STROKE = "stroke";

  private final PDRectangle box;
  private final Map<Integer, Piece> pieces;
  private final GlyphForms forms;
  private final List<Placed> things = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder textWithoutArtifacts = new StringBuilder();
  private double baseline = Double.NaN;
  private double baselineWithoutArtifacts = Double.NaN;
  private final Deque<Mark> marks = new ArrayDeque<>();
  private final Covers covers = new Covers();

  /** The opacity of the groups around. */
  private double groupOpacity = 1;

  /**
   * Marked content that has begun and not ended.
   *
   * @param piece the marked content of a structure element; null if it is in none
   * @param artifact the type of an artifact; empty if it is none
   * @param replaced whether other text is copied than that of its glyphs
   */
  private record Mark(@Nullable Piece piece, String artifact, boolean replaced) {}

  PlacedPageReader(PDPage page, Map<Integer, Piece> pieces, GlyphForms forms) {
    super(page);
    this.box = page.getCropBox();
    this.pieces = pieces;
    this.forms = forms;
  }

  /** Reads the page. */
  List<Placed> read() throws IOException {
    processPage(getPage());
    return covers.mark(things);
  }

  String text() {
    return text.toString();
  }

  String textWithoutArtifacts() {
    return textWithoutArtifacts.toString();
  }

  // Marked content.

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    Mark outer = marks.peek();
    Piece piece = outer == null ? null : outer.piece();
    String artifact = outer == null ? "" : outer.artifact();
    boolean replaced = outer != null && outer.replaced();
    String other = null;
    if (properties != null) {
      Piece own = pieces.get(properties.getInt(COSName.MCID, -1));
      piece = own == null ? piece : own;
      other = properties.getString(COSName.ACTUAL_TEXT);
    }
    if (COSName.ARTIFACT.equals(tag)) {
      String type = properties == null ? "" : properties.getNameAsString(COSName.TYPE, "");
      String subtype = properties == null ? "" : properties.getNameAsString(COSName.SUBTYPE, "");
      artifact = ("artifact " + type + " " + subtype).strip();
      piece = null;
    }
    marks.push(new Mark(piece, artifact, replaced || other != null));
    if (other != null && !replaced) {
      copy(other, Double.NaN);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    marks.poll();
  }

  /** Adds text that is copied here. */
  private void copy(String copied, double y) {
    Mark mark = marks.peek();
    if (mark != null && mark.piece() != null) {
      mark.piece().text.append(copied);
    }
    if (Math.abs(y - baseline) > SAME_BASELINE) {
      text.append('\n');
    }
    text.append(copied);
    baseline = Double.isNaN(y) ? baseline : y;
    if (mark == null || mark.artifact().isEmpty()) {
      if (Math.abs(y - baselineWithoutArtifacts) > SAME_BASELINE) {
        textWithoutArtifacts.append('\n');
      }
      textWithoutArtifacts.append(copied);
      baselineWithoutArtifacts = Double.isNaN(y) ? baselineWithoutArtifacts : y;
    }
  }

  private String tagging() {
    Mark mark = marks.peek();
    if (mark == null) {
      return "not marked";
    } else if (!mark.artifact().isEmpty()) {
      return mark.artifact();
    }
    return mark.piece() == null ? "not tagged" : mark.piece().role;
  }

  private void drawn(boolean picture) {
    Mark mark = marks.peek();
    if (mark != null && mark.piece() != null) {
      mark.piece().pictures += picture ? 1 : 0;
      mark.piece().drawn |= !picture;
    }
  }

  // Glyphs.

  @Override
  protected void showGlyph(Matrix rendering, PDFont font, int code, Vector displacement)
      throws IOException {
    GlyphForms.Form form = forms.of(font, code);
    double x = rendering.getTranslateX() - box.getLowerLeftX();
    double y = box.getUpperRightY() - rendering.getTranslateY();
    Mark mark = marks.peek();
    if (mark == null || !mark.replaced()) {
      copy(form.text(), y);
    }
    if (form.outline().isEmpty()) {
      things.add(new Placed(Placed.Kind.BLANK, form.text(), List.of(x, y), Map.of()));
      return;
    }
    Vector middle = rendering.transform(new Vector(displacement.getX() / 2, 0.3f));
    if (!seen().contains(middle.getX(), middle.getY())) {
      return;
    }
    Paint paint = paint();
    paint.put(Trait.TAGGING, tagging());
    paint.put(Trait.FONT, GlyphForms.name(font));
    paint.put(Trait.OUTLINE, form.outline());
    paint.text(rendering);
    Rectangle2D core = new Rectangle2D.Double(middle.getX(), middle.getY(), 0, 0);
    add(new Placed(Placed.Kind.GLYPH, form.text(), List.of(x, y), paint.traits()), core);
  }

  /**
   * Adds a thing.
   *
   * @param core the part of it that is covered if the thing is, in the coordinates of the page
   */
  private void add(Placed thing, Rectangle2D core) {
    covers.core(things.size(), core);
    things.add(thing);
  }

  private Paint paint() {
    return new Paint(getGraphicsState(), groupOpacity);
  }

  @Override
  public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
    double around = groupOpacity;
    groupOpacity *= getGraphicsState().getNonStrokeAlphaConstant();
    super.showTransparencyGroup(form);
    groupOpacity = around;
  }

  // Pictures.

  @Override
  public void drawImage(PDImage image) throws IOException {
    AffineTransform matrix =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    Rectangle2D area = unitSquare();
    Paint paint = image.isStencil() ? paint().filled() : paint();
    paint.picture(matrix);
    if (paint.clip(area, seen())) {
      paint.put(Trait.TAGGING, tagging());
      drawn(true);
      boolean opaque = Pixels.isOpaque(image) && paint.isOpaque();
      add(new Placed(Placed.Kind.PICTURE, Pixels.of(image), edges(area), paint.traits()), area);
      if (opaque) {
        covers.add(area, things.size() - 1);
      }
    }
  }

  @Override
  public void shadingFill(COSName shading) {
    Rectangle2D area = seen().getBounds2D();
    Paint paint = paint();
    paint.put(Trait.TAGGING, tagging());
    drawn(false);
    add(new Placed(Placed.Kind.PICTURE, "shading", edges(area), paint.traits()), area);
  }

  private List<Double> edges(Rectangle2D area) {
    return List.of(
        area.getMinX() - box.getLowerLeftX(),
        box.getUpperRightY() - area.getMaxY(),
        area.getMaxX() - box.getLowerLeftX(),
        box.getUpperRightY() - area.getMinY());
  }

  // Paths.

  @Override
  protected void fill(int windingRule) {
    Paint paint = paint().filled();
    List<Rectangle2D> rectangles = DrawnPath.rectangles(path);
    if (rectangles.isEmpty()) {
      path(paint, windingRule == Path2D.WIND_EVEN_ODD ? "fill even-odd" : "fill", 0);
    }
    rectangles.forEach(rectangle -> rule(rectangle, paint));
  }

  @Override
  protected void stroke() {
    Paint paint = paint().stroked();
    double width =
        getGraphicsState().getLineWidth()
            * Math.sqrt(
                Math.abs(
                    getGraphicsState()
                        .getCurrentTransformationMatrix()
                        .createAffineTransform()
                        .getDeterminant()));
    Rectangle2D line =
        paint.isDashed() ? null : DrawnPath.line(path, width, getGraphicsState().getLineCap());
    if (line == null) {
      paint.put(Trait.SIZE, Numbers.exact(width));
      path(paint, STROKE, width);
    } else {
      rule(line, paint);
    }
  }

  private void rule(Rectangle2D ink, Paint paint) {
    Rectangle2D clip = seen().getBounds2D();
    double left = Math.max(ink.getMinX(), clip.getMinX());
    double right = Math.min(ink.getMaxX(), clip.getMaxX());
    double bottom = Math.max(ink.getMinY(), clip.getMinY());
    double top = Math.min(ink.getMaxY(), clip.getMaxY());
    if (left <= right && bottom <= top) {
      paint.put(Trait.TAGGING, tagging());
      drawn(false);
      Rectangle2D shown = new Rectangle2D.Double(left, bottom, right - left, top - bottom);
      boolean opaque = paint.isOpaque();
      add(new Placed(Placed.Kind.RULE, "rule", edges(shown), paint.traits()), shown);
      if (opaque) {
        covers.add(shown, things.size() - 1);
      }
    }
  }

  private void path(Paint paint, String operation, double width) {
    if (path.getCurrentPoint() == null) {
      return;
    }
    Rectangle2D bounds = path.getBounds2D();
    double half = width / 2;
    Rectangle2D ink =
        new Rectangle2D.Double(
            bounds.getX() - half,
            bounds.getY() - half,
            bounds.getWidth() + width,
            bounds.getHeight() + width);
    if (paint.clip(ink, seen())) {
      paint.put(Trait.TAGGING, tagging());
      drawn(false);
      boolean fills = !operation.equals(STROKE);
      boolean opaque = fills && paint.isOpaque();
      DrawnPath drawn = DrawnPath.of(path, box, fills);
      if (!fills) {
        paint.joins(!drawn.segments().matches("(M[LQC]*Z)*"));
      }
      String what = operation + " " + drawn.segments();
      add(new Placed(Placed.Kind.PATH, what, drawn.points(), paint.traits()), ink);
      if (opaque) {
        covers.add(path, things.size() - 1);
      }
    }
  }
}
