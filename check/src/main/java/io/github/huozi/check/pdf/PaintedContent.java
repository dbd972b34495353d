package io.github.huozi.check.pdf;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.state.SetLineWidth;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Runs a page's content stream and reports glyphs and painted areas in painting order. Later areas
 * may cover earlier glyphs, and the clipping path may cut glyphs off.
 */
public abstract class PaintedContent extends PageContent {

  /** A line of less width, in pt, does not cover a glyph. */
  private static final double COVERING_LINE_WIDTH = 3;

  /** The current path, in the page's coordinates. */
  private Path2D.Double path = new Path2D.Double();

  private boolean clipsNext;

  protected PaintedContent() {
    readGlyphs();
    readPaths();
    readColors();
    readImages();
  }

  /** Receives each area that is filled or stroked, and for each image and shading. */
  protected void inked(Rectangle2D bounds, boolean fills) throws IOException {}

  /** Receives each filled area. */
  protected void filled(Shape area) throws IOException {}

  /** Receives each stroke that is wide enough to cover glyphs. */
  protected void stroked(Shape area) throws IOException {}

  /** Receives each line that is drawn, with its width in the page's units. */
  protected void lined(Shape path, double width) throws IOException {}

  /** Receives each image and shading. */
  protected void painted(Shape area, boolean masked) throws IOException {}

  /** Receives each image, after {@link #painted}. */
  protected void pictured(PDImageXObject image) throws IOException {}

  private void clip() {
    // The path itself: its bounds would include points beyond a slanted edge.
    getGraphicsState().intersectClippingPath(new Area(path));
  }

  /** Tells whether the clipping path leaves a point out. */
  final boolean isClippedAway(double x, double y) {
    return !getGraphicsState().getCurrentClippingPath().contains(x, y);
  }

  private void readImages() {
    DrawObject forms = new DrawObject(this);
    addOperator(
        new OperatorProcessor(this) {

          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (!operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources().isImageXObject(name)) {
              COSStream stream = getResources().getXObject(name).getCOSObject();
              PDImageXObject image = new PDImageXObject(new PDStream(stream), getResources());
              Rectangle2D unitSquare = new Rectangle2D.Double(0, 0, 1, 1);
              Shape placed = matrix().createTransformedShape(unitSquare);
              inked(placed.getBounds2D(), false);
              painted(placed, isMasked(image));
              pictured(image);
            } else {
              forms.process(operator, operands);
            }
          }

          @Override
          public String getName() {
            return OperatorName.DRAW_OBJECT;
          }
        });
  }

  private static boolean isMasked(PDImageXObject image) {
    return image.getCOSObject().containsKey(COSName.SMASK)
        || image.getCOSObject().containsKey(COSName.MASK)
        || image.isStencil();
  }

  private void readColors() {
    addOperator(new SetNonStrokingColor(this));
    addOperator(new SetNonStrokingColorN(this));
    addOperator(new SetNonStrokingColorSpace(this));
    addOperator(new SetNonStrokingDeviceCMYKColor(this));
    addOperator(new SetNonStrokingDeviceGrayColor(this));
    addOperator(new SetNonStrokingDeviceRGBColor(this));
    addOperator(new SetStrokingColor(this));
    addOperator(new SetStrokingColorN(this));
    addOperator(new SetStrokingColorSpace(this));
    addOperator(new SetStrokingDeviceCMYKColor(this));
    addOperator(new SetStrokingDeviceGrayColor(this));
    addOperator(new SetStrokingDeviceRGBColor(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetLineWidth(this));
  }

  private void readPaths() {
    on(OperatorName.MOVE_TO, n -> path.moveTo(x(n, 0), y(n, 0)));
    on(OperatorName.LINE_TO, n -> path.lineTo(x(n, 0), y(n, 0)));
    on(
        OperatorName.CURVE_TO,
        n -> path.curveTo(x(n, 0), y(n, 0), x(n, 2), y(n, 2), x(n, 4), y(n, 4)));
    on(
        OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
        n -> {
          Point2D at = path.getCurrentPoint();
          path.curveTo(at.getX(), at.getY(), x(n, 0), y(n, 0), x(n, 2), y(n, 2));
        });
    on(
        OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
        n -> path.curveTo(x(n, 0), y(n, 0), x(n, 2), y(n, 2), x(n, 2), y(n, 2)));
    on(OperatorName.CLOSE_PATH, n -> close());
    on(OperatorName.APPEND_RECT, this::rectangle);
    for (String rule : List.of(OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD)) {
      on(
          rule,
          n -> {
            clipsNext = true;
            path.setWindingRule(
                rule.equals(OperatorName.CLIP_EVEN_ODD)
                    ? Path2D.WIND_EVEN_ODD
                    : Path2D.WIND_NON_ZERO);
          });
    }
    on(OperatorName.ENDPATH, n -> endPath(false, false));
    for (String fill :
        List.of(
            OperatorName.FILL_NON_ZERO,
            OperatorName.FILL_EVEN_ODD,
            OperatorName.LEGACY_FILL_NON_ZERO)) {
      on(fill, n -> endPath(true, false));
    }
    on(OperatorName.STROKE_PATH, n -> endPath(false, true));
    on(
        OperatorName.CLOSE_AND_STROKE,
        n -> {
          close();
          endPath(false, true);
        });
    for (String both :
        List.of(OperatorName.FILL_NON_ZERO_AND_STROKE, OperatorName.FILL_EVEN_ODD_AND_STROKE)) {
      on(both, n -> endPath(true, true));
    }
    for (String both :
        List.of(
            OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
            OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE)) {
      on(
          both,
          n -> {
            close();
            endPath(true, true);
          });
    }
    on(
        OperatorName.SHADING_FILL,
        n -> {
          Rectangle2D shaded = getGraphicsState().getCurrentClippingPath().getBounds2D();
          inked(shaded, false);
          painted(shaded, false);
        });
  }

  private void close() {
    if (path.getCurrentPoint() != null) {
      path.closePath();
    }
  }

  private void rectangle(List<COSBase> n) {
    double x = number(n, 0);
    double y = number(n, 1);
    double width = number(n, 2);
    double height = number(n, 3);
    AffineTransform matrix = matrix();
    path.append(
        matrix.createTransformedShape(
            new Rectangle2D.Double(
                Math.min(x, x + width),
                Math.min(y, y + height),
                Math.abs(width),
                Math.abs(height))),
        false);
  }

  private void endPath(boolean fills, boolean strokes) throws IOException {
    Path2D.Double ended = path;
    if (fills || strokes) {
      inked(ended.getBounds2D(), !strokes);
    }
    if (fills) {
      filled(ended);
    }
    if (strokes) {
      double width =
          getGraphicsState().getLineWidth() * Math.sqrt(Math.abs(matrix().getDeterminant()));
      lined(ended, width);
      if (width >= COVERING_LINE_WIDTH) {
        stroked(new BasicStroke((float) width).createStrokedShape(ended));
      }
    }
    if (clipsNext) {
      clip();
      clipsNext = false;
    }
    path = new Path2D.Double();
  }

  private AffineTransform matrix() {
    return getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
  }

  private double x(List<COSBase> operands, int index) {
    return point(operands, index).getX();
  }

  private double y(List<COSBase> operands, int index) {
    return point(operands, index).getY();
  }

  private Point2D point(List<COSBase> operands, int index) {
    return transformedPoint(number(operands, index), number(operands, index + 1));
  }

  private static float number(List<COSBase> operands, int index) {
    return index < operands.size() && operands.get(index) instanceof COSNumber number
        ? number.floatValue()
        : 0;
  }

  private void on(String name, Step step) {
    addOperator(
        new OperatorProcessor(this) {
          @Override
          public void process(Operator operator, List<COSBase> operands) throws IOException {
            if (path.getCurrentPoint() != null || startsPath(name)) {
              step.take(operands);
            }
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  /**
   * Tells whether an operator may begin a path. Without a current point, the others are ignored.
   */
  private static boolean startsPath(String operator) {
    return !List.of(
            OperatorName.LINE_TO,
            OperatorName.CURVE_TO,
            OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
            OperatorName.CURVE_TO_REPLICATE_FINAL_POINT)
        .contains(operator);
  }

  /** The effect of an operator. */
  @FunctionalInterface
  private interface Step {
    void take(List<COSBase> operands) throws IOException;
  }
}
