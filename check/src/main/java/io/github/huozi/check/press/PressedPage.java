package io.github.huozi.check.press;

import io.github.huozi.check.pdf.PageArea;
import io.github.huozi.check.pdf.PaintedContent;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDIndexed;
import org.apache.pdfbox.pdmodel.graphics.color.PDSeparation;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Reads what a page of a print file paints: in which inks, where, how thin. */
final class PressedPage extends PaintedContent {

  private static final int THOUSAND = 1000;
  private static final double POINTS_OF_AN_INCH = 72;

  private final Optional<InkMap> inks;
  private final Outlines outlines;
  private final List<Painted> painted = new ArrayList<>();
  private final List<Picture> pictures = new ArrayList<>();

  /** The clip of what was painted last, and its bounds: most glyphs of a page have one clip. */
  private @Nullable Shape clip;

  private Rectangle2D clipped = new Rectangle2D.Double();

  private PressedPage(Optional<InkMap> inks, Outlines outlines) {
    this.inks = inks;
    this.outlines = outlines;
  }

  /**
   * Reads a page.
   *
   * @param inks whether it is read how much ink lies where
   * @param outlines shared with the other pages of the file
   */
  static PressedPage of(PDPage page, boolean inks, Outlines outlines) throws IOException {
    PressedPage read =
        new PressedPage(
            inks ? Optional.of(new InkMap(PageArea.box(page.getMediaBox()))) : Optional.empty(),
            outlines);
    if (page.hasContents()) {
      read.processPage(page);
    }
    return read;
  }

  Optional<InkMap> inks() {
    return inks;
  }

  List<Painted> painted() {
    return painted;
  }

  List<Picture> pictures() {
    return pictures;
  }

  /** The outlines of glyphs. Each is read once for all pages of a file. */
  static final class Outlines {

    private final IdentityHashMap<PDVectorFont, Map<Integer, GeneralPath>> known =
        new IdentityHashMap<>();

    /** The outline of a glyph, in thousandths of its size; an empty one if it has none. */
    GeneralPath of(PDVectorFont font, int code) throws IOException {
      Map<Integer, GeneralPath> ofFont = known.computeIfAbsent(font, unused -> new HashMap<>());
      GeneralPath path = ofFont.get(code);
      if (path == null) {
        @Nullable GeneralPath read = font.getNormalizedPath(code);
        path = read == null ? new GeneralPath() : read;
        ofFont.put(code, path);
      }
      return path;
    }
  }

  /** Letters, areas and lines have different rules. */
  enum Kind {
    TEXT,
    AREA,
    LINE
  }

  /**
   * Something painted in one ink.
   *
   * @param bounds where it is, in pt from the lower left corner of the sheet
   * @param thickness the width of a line, or of the narrower side of an area, in pt
   * @param ink its ink
   * @param over whether it leaves the plates as they are that it has no ink on
   */
  record Painted(Kind kind, Rectangle2D bounds, double thickness, Ink ink, boolean over) {}

  /**
   * An ink.
   *
   * @param space the name of the colour space
   * @param parts its values
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Ink(String space, float[] parts) {

    /** Cyan, magenta, yellow and black from 0 to 1, or null if it is of a screen. */
    float @Nullable [] plates() {
      if (space.equals("DeviceCMYK")) {
        return parts;
      } else if (space.equals("DeviceGray")) {
        return new float[] {0, 0, 0, 1 - parts[0]};
      }
      return null;
    }
  }

  /**
   * A picture.
   *
   * @param space the name of its colour space
   * @param resolution its pixels to an inch
   * @param isTranslucent whether it has a soft mask
   */
  record Picture(
      Rectangle2D bounds, String space, double resolution, int bits, boolean isTranslucent) {}

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
      throws IOException {
    PDGraphicsState state = getGraphicsState();
    // The check tells a font that is not embedded; others have no such outlines.
    if (!font.isEmbedded()
        || !(font instanceof PDVectorFont vector)
        || !state.getTextState().getRenderingMode().isFill()) {
      return;
    }
    GeneralPath path = outlines.of(vector, code);
    if (path.getCurrentPoint() == null) {
      return;
    }
    AffineTransform matrix = place.createAffineTransform();
    matrix.scale(1.0 / THOUSAND, 1.0 / THOUSAND);
    add(Kind.TEXT, matrix.createTransformedShape(path), 0, false);
  }

  @Override
  protected void filled(Shape area) throws IOException {
    Rectangle2D bounds = area.getBounds2D();
    add(Kind.AREA, area, Math.min(bounds.getWidth(), bounds.getHeight()), false);
  }

  @Override
  protected void lined(Shape path, double width) throws IOException {
    add(
        Kind.LINE,
        new BasicStroke((float) Math.max(width, .01)).createStrokedShape(path),
        width,
        true);
  }

  private void add(Kind kind, Shape shape, double thickness, boolean line) throws IOException {
    PDGraphicsState state = getGraphicsState();
    Shape clip = state.getCurrentClippingPath();
    Rectangle2D bounds = shape.getBounds2D().createIntersection(bounds(clip));
    if (bounds.getWidth() < 0 || bounds.getHeight() < 0) {
      return;
    }
    PDColor color = line ? state.getStrokingColor() : state.getNonStrokingColor();
    Ink ink = new Ink(name(color.getColorSpace()), color.getComponents());
    boolean over = line ? state.isOverprint() : state.isNonStrokingOverprint();
    painted.add(new Painted(kind, bounds, thickness, ink, over));
    float @Nullable [] plates = ink.plates();
    if (plates != null && inks.isPresent()) {
      inks.get().paint(shape, clip, plates, over);
    }
  }

  private Rectangle2D bounds(Shape clip) {
    if (clip != this.clip) {
      this.clip = clip;
      clipped = clip.getBounds2D();
    }
    return clipped;
  }

  private static String name(PDColorSpace space) throws IOException {
    if (space instanceof PDSeparation separation) {
      return separation.getColorantName();
    }
    return space instanceof PDIndexed indexed
        ? indexed.getBaseColorSpace().getName()
        : space.getName();
  }

  @Override
  protected void pictured(PDImageXObject image) throws IOException {
    if (image.isStencil()) {
      return;
    }
    AffineTransform place =
        getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
    Shape clip = getGraphicsState().getCurrentClippingPath();
    Rectangle2D bounds =
        place
            .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
            .getBounds2D()
            .createIntersection(bounds(clip));
    if (bounds.isEmpty()) {
      return;
    }
    double wide = Math.hypot(place.getScaleX(), place.getShearY());
    double high = Math.hypot(place.getShearX(), place.getScaleY());
    double resolution =
        Math.min(image.getWidth() / wide, image.getHeight() / high) * POINTS_OF_AN_INCH;
    PDColorSpace space = image.getColorSpace();
    pictures.add(
        new Picture(
            bounds,
            name(space),
            resolution,
            image.getBitsPerComponent(),
            image.getSoftMask() != null));
    boolean isGrey = name(space).equals("DeviceGray");
    if (inks.isPresent() && (isGrey || name(space).equals("DeviceCMYK"))) {
      inks.get()
          .paint(
              (width, height) -> PicturePlates.of(image, isGrey, width, height),
              isGrey,
              place,
              clip);
    }
  }
}
