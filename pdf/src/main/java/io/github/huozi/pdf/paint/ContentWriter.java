package io.github.huozi.pdf.paint;

import io.github.huozi.pdf.font.GlyphRun;
import io.github.huozi.pdf.font.PainterFonts;
import io.github.huozi.pdf.style.PrintedColor;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntConsumer;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Writes the operators of a content stream (ISO 32000-1, 8 and 9): shapes, glyphs, pictures, and
 * the marked content around them. Lengths are in dots from the upper left corner of the page,
 * downwards, if nothing else is said; only here they become points from its lower left corner.
 *
 * <pre>
 * ContentWriter out = new ContentWriter(resources, dotsPerPoint, height);
 * out.mark("Span", id -> …);          // what follows is text, with the id on its page
 * out.setInk(color);
 * out.show(fonts.use(glyphs), glyphs, x, y);
 * out.artifact(ContentWriter.LAYOUT); // what follows is no text
 * out.fill(new Rectangle2D.Double(x, y, width, height));
 * out.unmark();
 * </pre>
 *
 * <p>An operator that sets the state is written only before one that needs it, and marked content
 * only around what is painted, so that none is empty.
 */
public final class ContentWriter {

  /** The properties of content that only divides or adorns the page. */
  public static final String LAYOUT = "<</Type /Layout>>";

  /** The properties of running heads and the like. */
  public static final String PAGINATION = "<</Type /Pagination>>";

  /** The slack of what does not stand at the fore-edge. */
  public static final int IN_TEXT = -1;

  /** The units of shifts to an em. */
  private static final int EM = 100_000;

  private final double dotsPerPoint;
  private final AffineTransform toPoints;
  private final OperandBuffer out = new OperandBuffer();
  private final MarkedContent marks = new MarkedContent(out);
  private final PathWriter paths = new PathWriter(out);
  private final PageResources resources;

  private final Deque<GraphicsState> saved = new ArrayDeque<>();

  /** The transform of the page until now, and before each saved state. */
  private AffineTransform transformed = new AffineTransform();

  private final Deque<AffineTransform> savedTransforms = new ArrayDeque<>();
  private GraphicsState state;

  /** The width by which what is painted is narrower than the room at the fore-edge, in dots. */
  private int slack = IN_TEXT;

  /** The places where the operators begin that paint something at the fore-edge. */
  private final List<Cut> cuts = new ArrayList<>();

  private PrintedColor ink = PrintedColor.BLACK;
  private Stroke stroke = new BasicStroke(1);

  /**
   * @param resources the resources of the page, which get what is painted
   * @param height the height of the page, in points
   */
  public ContentWriter(COSDictionary resources, double dotsPerPoint, double height) {
    this.resources = new PageResources(resources);
    this.state = new GraphicsState(out, this.resources);
    this.dotsPerPoint = dotsPerPoint;
    this.toPoints = new AffineTransform(1 / dotsPerPoint, 0, 0, -1 / dotsPerPoint, 0, height);
  }

  /** Moves the origin of what is painted from now on. */
  public void translate(double x, double y) {
    toPoints.translate(x, y);
  }

  /** A place on the page in points, from its lower left corner. */
  public Point2D place(double x, double y) {
    return toPoints.transform(new Point2D.Double(x, y), null);
  }

  /** A length in points. */
  public double points(double dots) {
    return dots / dotsPerPoint;
  }

  // State.

  /**
   * Says whether what follows stands in the margin at the fore-edge. It is painted in the text, and
   * apart from what is before and after it, so that binding can move it.
   *
   * @param newSlack by how much it is narrower than the room there; {@link #IN_TEXT} for what
   *     stands in the text
   */
  public void atForeEdge(int newSlack) {
    if (newSlack == slack) {
      return;
    }
    if (isAtForeEdge()) {
      restore();
    }
    slack = newSlack;
    if (isAtForeEdge()) {
      save();
      cuts.add(new Cut(out.size(), slackInPoints()));
    }
  }

  /** Tells whether what is painted now stands in the margin at the fore-edge. */
  public boolean isAtForeEdge() {
    return slack != IN_TEXT;
  }

  int slack() {
    return slack;
  }

  /** The width by which what is painted now is narrower than the room at the fore-edge, in pt. */
  public double slackInPoints() {
    return points(slack);
  }

  /** Saves the graphics state. */
  public void save() {
    marks.save();
    saved.push(state);
    savedTransforms.push(new AffineTransform(transformed));
    state = state.copy();
    out.operator("q");
  }

  /** Restores the graphics state. Marked content that began after it was saved ends. */
  public void restore() {
    marks.restore(saved.size());
    state = saved.pop();
    transformed = savedTransforms.pop();
    out.operator("Q");
  }

  /** Transforms what is painted until the state is restored; in points. */
  public void transform(AffineTransform transform) {
    transformed.concatenate(transform);
    matrix(transform);
    out.operator("cm");
  }

  /** Paints only inside a shape until the state is restored. */
  public void clip(Shape shape) {
    if (!paths.write(shape, toPoints)) {
      out.number(0).number(0).number(0).number(0).operator("re");
    }
    out.operator(PathWriter.isEvenOdd(shape) ? "W* n" : "W n");
  }

  /** Takes an ink for all that is painted from now on. */
  public void setInk(PrintedColor next) {
    ink = next;
  }

  /** Takes a pen for lines; its widths are in dots. */
  public void setStroke(Stroke next) {
    stroke = next;
  }

  Stroke stroke() {
    return stroke;
  }

  // Marked content.

  /**
   * Marks what is painted from now on as content of a structure element.
   *
   * @param role the tag of the content, such as {@code Span}
   * @param placed gets the identifier on the page of each part that is painted: mostly one, and
   *     none if nothing is
   */
  public void mark(String role, IntConsumer placed) {
    marks.want(role, "", placed);
  }

  /** Marks content that is not copied. */
  void markUncopied(String role, IntConsumer placed) {
    marks.want(role, "/ActualText <FEFF>", placed);
  }

  /**
   * Marks what is painted from now on as an artifact.
   *
   * @param properties {@link #LAYOUT}, or another dictionary with the artifact's type
   */
  public void artifact(String properties) {
    marks.wantArtifact(properties);
  }

  /** Leaves unmarked what is painted from now on. */
  public void unmark() {
    marks.wantNothing();
  }

  private void begin() {
    marks.begin(saved.size());
  }

  // Shapes.

  /** Fills a shape in the colour in use. */
  public void fill(Shape shape) {
    begin();
    state.fill(ink);
    if (paths.write(shape, toPoints)) {
      out.operator(PathWriter.isEvenOdd(shape) ? "f*" : "f");
    }
  }

  /** Draws the outline of a shape in the colour and with the pen in use. */
  public void draw(Shape shape) {
    if (!(stroke instanceof BasicStroke pen)) {
      fill(stroke.createStrokedShape(shape));
      return;
    }
    begin();
    state.pen(pen, (float) (1 / dotsPerPoint));
    state.line(ink);
    if (paths.write(shape, toPoints)) {
      out.operator("S");
    }
  }

  // Text.

  /**
   * Shows glyphs of one font from a place on their baseline.
   *
   * <p>Poppler takes each letter of a vertical line for an em long, and parts words of narrow ones.
   * So the letters of a turned word have it as their text.
   */
  public void show(PainterFonts.Use font, GlyphRun glyphs, double x, double y) {
    begin();
    state.fill(ink);
    boolean word = glyphs.isTurnedWord();
    if (word) {
      out.ascii("/Span <</ActualText <FEFF");
      glyphs.word().chars().forEach(unit -> out.code((char) unit));
      out.ascii(">>> BDC\n");
    }
    out.operator("BT");
    state.font(font, points(glyphs.size()));
    if (glyphs.hidden()) {
      out.number(3).operator("Tr");
    }
    if (glyphs.isVertical()) {
      // The page is turned: an upright glyph is turned back. It hangs from the middle of the line.
      Point2D start = place(x, y - glyphs.middle());
      out.number(0).number(1).number(-1).number(0);
      out.number(start.getX()).number(start.getY()).operator("Tm");
    } else {
      Point2D start = place(x, y);
      out.number(start.getX()).number(start.getY()).operator("Td");
    }
    codes(glyphs);
    if (glyphs.hidden()) {
      out.number(0).operator("Tr");
    }
    out.operator("ET");
    if (word) {
      out.operator("EMC");
    }
  }

  /** Writes the codes of glyphs with the shifts between them, whose rounding does not add up. */
  private void codes(GlyphRun glyphs) {
    String codes = glyphs.codes();
    double[] gaps = glyphs.gaps();
    boolean shifts = false;
    for (int i = 0; i + 1 < gaps.length; i++) {
      shifts |= Math.abs(gaps[i]) / glyphs.size() * EM >= 0.5;
    }
    out.ascii(shifts ? "[<" : "<");
    double rest = 0;
    for (int i = 0; i < gaps.length; i++) {
      out.code(codes.charAt(i));
      if (shifts && i + 1 < gaps.length) {
        double gap = gaps[i] / glyphs.size() * EM;
        // Shifts go against the direction of the line, and lines downwards against the axis.
        double exact = rest + (glyphs.isVertical() ? gap : -gap);
        long shift = Math.round(exact);
        rest = exact - shift;
        if (shift != 0) {
          out.shift(shift);
        }
      }
    }
    out.operator(shifts ? ">] TJ" : "> Tj");
  }

  // Pictures.

  /** Paints an image of a PDF, in its whole opacity. */
  public void image(COSBase image, double x, double y, double wide, double high) {
    Point2D corner = place(x, y + high);
    paint(
        image, new AffineTransform(points(wide), 0, 0, points(high), corner.getX(), corner.getY()));
  }

  /**
   * Paints a form of a PDF, in its whole opacity.
   *
   * @param x the left edge of its origin
   * @param y the lower edge of its origin
   */
  public void form(COSBase form, double x, double y) {
    Point2D corner = place(x, y);
    paint(form, AffineTransform.getTranslateInstance(corner.getX(), corner.getY()));
  }

  private void paint(COSBase object, AffineTransform place) {
    begin();
    state.opaque();
    out.operator("q");
    matrix(place);
    out.operator("cm");
    out.name(resources.name(COSName.XOBJECT, "X", object)).operator("Do");
    out.operator("Q");
  }

  /** Paints a shading (ISO 32000-1, 8.7.4.3) over all that is not clipped. */
  public void shading(COSDictionary shading) {
    begin();
    state.opaque();
    out.name(resources.name(COSName.SHADING, "S", shading)).operator("sh");
  }

  private void matrix(AffineTransform matrix) {
    int fine = OperandBuffer.FINE;
    out.number(matrix.getScaleX(), fine).number(matrix.getShearY(), fine);
    out.number(matrix.getShearX(), fine).number(matrix.getScaleY(), fine);
    out.number(matrix.getTranslateX()).number(matrix.getTranslateY());
  }

  /** All operators until now. Marked content ends. */
  public byte[] content() {
    marks.end();
    return out.bytes(0, out.size());
  }

  /**
   * All operators until now, in parts. Each part but the first begins where something at the
   * fore-edge does, after its state was saved: an operator between the parts brings it there.
   */
  public List<byte[]> parts() {
    atForeEdge(IN_TEXT);
    marks.end();
    List<byte[]> parts = new ArrayList<>();
    int from = 0;
    for (Cut cut : cuts) {
      parts.add(out.bytes(from, cut.at()));
      from = cut.at();
    }
    parts.add(out.bytes(from, out.size()));
    return parts;
  }

  /** The slack of what each part but the first begins with at the fore-edge, in pt. */
  public List<Double> slacks() {
    return cuts.stream().map(Cut::slack).toList();
  }

  private record Cut(int at, double slack) {}

  /** Tells whether nothing has been written. */
  public boolean isEmpty() {
    return out.isEmpty();
  }

  /** An area of the page in points, where what is painted in it is seen. */
  public Rectangle2D area(Rectangle2D dots) {
    Point2D corner = place(dots.getX(), dots.getMaxY());
    Rectangle2D area =
        new Rectangle2D.Double(
            corner.getX(), corner.getY(), points(dots.getWidth()), points(dots.getHeight()));
    return transformed.isIdentity() ? area : transformed.createTransformedShape(area).getBounds2D();
  }
}
